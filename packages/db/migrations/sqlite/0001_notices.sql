CREATE TABLE `notice_digests` (
	`tenant_id` text PRIMARY KEY NOT NULL,
	`told_until` integer NOT NULL,
	`next_at` integer NOT NULL,
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `notice_digests_due` ON `notice_digests` (`next_at`,`tenant_id`);--> statement-breakpoint
CREATE TABLE `notice_subscriptions` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`channel` text NOT NULL,
	`address` text NOT NULL,
	`locale` text,
	`types` text NOT NULL,
	`enabled` integer NOT NULL,
	`secret` text,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`tenant_id`, `id`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
ALTER TABLE `outbox` ADD `target` text;--> statement-breakpoint
ALTER TABLE `outbox` ADD `digest` text;--> statement-breakpoint
CREATE INDEX `outbox_by_target` ON `outbox` (`tenant_id`,`target`,`state`,`digest`);