DROP INDEX `deleted_users_by_purge_at`;--> statement-breakpoint
CREATE INDEX `deleted_users_by_purge_at` ON `deleted_users` (`tenant_id`,`purge_at`,`user_id`,`hold_reason`);