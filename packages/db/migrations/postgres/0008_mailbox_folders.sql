CREATE TABLE "mailbox_copies" (
	"tenant_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"from_user_id" text COLLATE "C" NOT NULL,
	"to_user_id" text COLLATE "C" NOT NULL,
	"folder" text COLLATE "C" NOT NULL,
	"contents_key" text COLLATE "C" NOT NULL,
	"marked_at" timestamp (3) with time zone NOT NULL,
	"claimed_by" text COLLATE "C",
	"attempts" bigint NOT NULL,
	"next_attempt_at" timestamp (3) with time zone NOT NULL,
	"problem" text COLLATE "C",
	CONSTRAINT "mailbox_copies_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "mailbox_moves" (
	"tenant_id" text COLLATE "C" NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"wish" text COLLATE "C" NOT NULL,
	"version" bigint NOT NULL,
	"marked_at" timestamp (3) with time zone NOT NULL,
	"claimed_by" text COLLATE "C",
	"attempts" bigint NOT NULL,
	"next_attempt_at" timestamp (3) with time zone NOT NULL,
	"problem" text COLLATE "C",
	CONSTRAINT "mailbox_moves_tenant_id_user_id_pk" PRIMARY KEY("tenant_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "mailboxes" ADD COLUMN "folder" text COLLATE "C";--> statement-breakpoint
CREATE INDEX "mailbox_copies_due" ON "mailbox_copies" USING btree ("next_attempt_at","tenant_id","id");--> statement-breakpoint
CREATE INDEX "mailbox_copies_by_source" ON "mailbox_copies" USING btree ("tenant_id","from_user_id","id");--> statement-breakpoint
CREATE INDEX "mailbox_moves_due" ON "mailbox_moves" USING btree ("next_attempt_at","tenant_id","user_id");--> statement-breakpoint
CREATE INDEX "groups_by_purge_at" ON "groups" USING btree ("tenant_id","purge_at","id");