CREATE TABLE `actor_names` (
	`tenant_id` text NOT NULL,
	`user_id` text NOT NULL,
	`names` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `user_id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `actor_names_by_user` ON `actor_names` (`user_id`,`tenant_id`);--> statement-breakpoint
CREATE TABLE `erasures` (
	`tenant_id` text NOT NULL,
	`user_id` text NOT NULL,
	`purged_at` integer NOT NULL,
	PRIMARY KEY(`tenant_id`, `user_id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `job_row_mentions` (
	`tenant_id` text NOT NULL,
	`user_id` text NOT NULL,
	`job_id` text NOT NULL,
	`row` integer NOT NULL,
	PRIMARY KEY(`tenant_id`, `user_id`, `job_id`, `row`),
	FOREIGN KEY (`tenant_id`,`job_id`) REFERENCES `jobs`(`tenant_id`,`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `request_id_mentions` (
	`tenant_id` text NOT NULL,
	`user_id` text NOT NULL,
	`caller` text NOT NULL,
	`request_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`tenant_id`, `user_id`, `caller`, `request_id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `request_id_mentions_by_time` ON `request_id_mentions` (`tenant_id`,`at`);