CREATE TABLE `owed_records` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`owed_to` text NOT NULL,
	`owed_at` integer NOT NULL,
	`facts` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `owed_records_by_age` ON `owed_records` (`owed_at`,`tenant_id`,`id`);