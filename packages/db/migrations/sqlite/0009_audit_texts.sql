CREATE TABLE `audit_heads` (
	`tenant_id` text PRIMARY KEY NOT NULL,
	`sequence` integer NOT NULL,
	`hash` text NOT NULL,
	`seal` text NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `audit_mentions` (
	`tenant_id` text NOT NULL,
	`user_id` text NOT NULL,
	`sequence` integer NOT NULL,
	PRIMARY KEY(`tenant_id`, `user_id`, `sequence`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `audit_texts` (
	`tenant_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`salt` text NOT NULL,
	`texts` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `sequence`)
) WITHOUT ROWID;
--> statement-breakpoint
ALTER TABLE `audit_records` ADD `texts_hash` text;--> statement-breakpoint
ALTER TABLE `audit_records` ADD `mentions` text;--> statement-breakpoint
ALTER TABLE `outbox` ADD `about` text;--> statement-breakpoint
CREATE INDEX `outbox_by_user` ON `outbox` (`tenant_id`,`about`);--> statement-breakpoint
ALTER TABLE `request_ids` ADD `target_id` text;--> statement-breakpoint
CREATE INDEX `request_ids_by_target` ON `request_ids` (`tenant_id`,`target_id`);