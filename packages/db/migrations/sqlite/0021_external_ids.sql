CREATE TABLE `external_ids` (
	`tenant_id` text NOT NULL,
	`source` text NOT NULL,
	`external_id` text NOT NULL,
	`user_id` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `source`, `external_id`),
	FOREIGN KEY (`tenant_id`,`user_id`) REFERENCES `users`(`tenant_id`,`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `external_ids_by_user` ON `external_ids` (`tenant_id`,`user_id`,`source`);