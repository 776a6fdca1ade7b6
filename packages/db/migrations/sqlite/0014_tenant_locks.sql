CREATE TABLE `tenant_locks` (
	`tenant_id` text PRIMARY KEY NOT NULL,
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `tenant_locks` (`tenant_id`) SELECT `id` FROM `tenants`;