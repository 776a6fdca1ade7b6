DROP INDEX "outbox_due";--> statement-breakpoint
CREATE INDEX "outbox_by_age" ON "outbox" USING btree ("tenant_id","state","created_at","id");--> statement-breakpoint
CREATE INDEX "outbox_due_by_kind" ON "outbox" USING btree ("state","kind","next_attempt_at","tenant_id","id");