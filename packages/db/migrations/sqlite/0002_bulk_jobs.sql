CREATE TABLE `job_claims` (
	`tenant_id` text NOT NULL,
	`job_id` text NOT NULL,
	`key` text NOT NULL,
	`holder_id` text NOT NULL,
	`row` integer NOT NULL,
	PRIMARY KEY(`tenant_id`, `job_id`, `key`),
	FOREIGN KEY (`tenant_id`,`job_id`) REFERENCES `jobs`(`tenant_id`,`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `job_inputs` (
	`tenant_id` text NOT NULL,
	`job_id` text NOT NULL,
	`first_row` integer NOT NULL,
	`inputs` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `job_id`, `first_row`),
	FOREIGN KEY (`tenant_id`,`job_id`) REFERENCES `jobs`(`tenant_id`,`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
DROP INDEX `jobs_by_state`;--> statement-breakpoint
CREATE INDEX `jobs_by_state_and_tenant` ON `jobs` (`state`,`tenant_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `job_rows_by_user` ON `job_rows` (`tenant_id`,`user_id`,`job_id`);