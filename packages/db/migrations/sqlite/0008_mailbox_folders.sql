CREATE TABLE `mailbox_copies` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`from_user_id` text NOT NULL,
	`to_user_id` text NOT NULL,
	`folder` text NOT NULL,
	`contents_key` text NOT NULL,
	`marked_at` integer NOT NULL,
	`claimed_by` text,
	`attempts` integer NOT NULL,
	`next_attempt_at` integer NOT NULL,
	`problem` text,
	PRIMARY KEY(`tenant_id`, `id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `mailbox_copies_due` ON `mailbox_copies` (`next_attempt_at`,`tenant_id`,`id`);--> statement-breakpoint
CREATE INDEX `mailbox_copies_by_source` ON `mailbox_copies` (`tenant_id`,`from_user_id`,`id`);--> statement-breakpoint
CREATE TABLE `mailbox_moves` (
	`tenant_id` text NOT NULL,
	`user_id` text NOT NULL,
	`wish` text NOT NULL,
	`version` integer NOT NULL,
	`marked_at` integer NOT NULL,
	`claimed_by` text,
	`attempts` integer NOT NULL,
	`next_attempt_at` integer NOT NULL,
	`problem` text,
	PRIMARY KEY(`tenant_id`, `user_id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `mailbox_moves_due` ON `mailbox_moves` (`next_attempt_at`,`tenant_id`,`user_id`);--> statement-breakpoint
ALTER TABLE `mailboxes` ADD `folder` text;--> statement-breakpoint
CREATE INDEX `groups_by_purge_at` ON `groups` (`tenant_id`,`purge_at`,`id`);