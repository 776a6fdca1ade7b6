CREATE TABLE `scim_connections` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`source` text NOT NULL,
	`token_hash` text NOT NULL,
	`overlap_hash` text,
	`overlap_ends_at` integer,
	`active_means` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_contact_at` integer,
	`last_error_at` integer,
	`last_error` text,
	`requests` integer NOT NULL,
	`refusals` integer NOT NULL,
	PRIMARY KEY(`tenant_id`, `id`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `scim_connections_by_source` ON `scim_connections` (`tenant_id`,`source`);--> statement-breakpoint
CREATE TABLE `source_attributes` (
	`tenant_id` text NOT NULL,
	`user_id` text NOT NULL,
	`source` text NOT NULL,
	`attributes` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `user_id`, `source`),
	FOREIGN KEY (`tenant_id`,`user_id`) REFERENCES `users`(`tenant_id`,`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
