CREATE TABLE `group_external_ids` (
	`tenant_id` text NOT NULL,
	`source` text NOT NULL,
	`external_id` text NOT NULL,
	`group_id` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `source`, `external_id`),
	FOREIGN KEY (`tenant_id`,`group_id`) REFERENCES `groups`(`tenant_id`,`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `group_external_ids_by_group` ON `group_external_ids` (`tenant_id`,`group_id`,`source`);