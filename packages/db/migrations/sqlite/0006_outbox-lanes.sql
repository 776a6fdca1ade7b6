DROP INDEX `outbox_due`;--> statement-breakpoint
CREATE INDEX `outbox_by_age` ON `outbox` (`tenant_id`,`state`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `outbox_due_by_kind` ON `outbox` (`state`,`kind`,`next_attempt_at`,`tenant_id`,`id`);