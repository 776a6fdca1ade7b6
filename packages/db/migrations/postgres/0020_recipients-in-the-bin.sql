ALTER TABLE "contacts" ADD COLUMN "deleted_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "purge_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "shared_mailboxes" ADD COLUMN "deleted_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "shared_mailboxes" ADD COLUMN "purge_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "contacts_by_purge_at" ON "contacts" USING btree ("tenant_id","purge_at","id");--> statement-breakpoint
CREATE INDEX "shared_mailboxes_by_purge_at" ON "shared_mailboxes" USING btree ("tenant_id","purge_at","id");