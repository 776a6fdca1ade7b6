ALTER TABLE `contacts` ADD `deleted_at` integer;--> statement-breakpoint
ALTER TABLE `contacts` ADD `purge_at` integer;--> statement-breakpoint
CREATE INDEX `contacts_by_purge_at` ON `contacts` (`tenant_id`,`purge_at`,`id`);--> statement-breakpoint
ALTER TABLE `shared_mailboxes` ADD `deleted_at` integer;--> statement-breakpoint
ALTER TABLE `shared_mailboxes` ADD `purge_at` integer;--> statement-breakpoint
CREATE INDEX `shared_mailboxes_by_purge_at` ON `shared_mailboxes` (`tenant_id`,`purge_at`,`id`);