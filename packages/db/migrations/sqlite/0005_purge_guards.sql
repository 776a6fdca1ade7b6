CREATE TABLE `clock_stops` (
	`id` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`boot_id` text NOT NULL,
	`expected_at` integer NOT NULL,
	`shown_at` integer NOT NULL,
	`uptime_ms` integer NOT NULL,
	`ended_at` integer
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `clock_stops_by_state` ON `clock_stops` (`state`,`id`);--> statement-breakpoint
CREATE TABLE `machine_clocks` (
	`boot_id` text PRIMARY KEY NOT NULL,
	`believed_at` integer NOT NULL,
	`uptime_ms` integer NOT NULL,
	`passed_at` integer NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `purge_stops` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`state` text NOT NULL,
	`stopped_at` integer NOT NULL,
	`expired` integer NOT NULL,
	`in_bin` integer NOT NULL,
	`confirmed_at` integer,
	`confirmed_by` text,
	PRIMARY KEY(`tenant_id`, `id`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `purge_stops_by_state` ON `purge_stops` (`state`,`tenant_id`,`id`);--> statement-breakpoint
CREATE TABLE `tenant_settings` (
	`tenant_id` text PRIMARY KEY NOT NULL,
	`purge_guard_users` integer,
	`purge_guard_percent` integer,
	`deletion_guard_users` integer,
	`deletion_guard_percent` integer,
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `tenant_sizes` (
	`tenant_id` text PRIMARY KEY NOT NULL,
	`users` integer NOT NULL,
	`counted_at` integer NOT NULL,
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
