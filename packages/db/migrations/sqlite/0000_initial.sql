CREATE TABLE `audit_records` (
	`tenant_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`id` text NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`operation` text NOT NULL,
	`outcome` text NOT NULL,
	`error` text,
	`target_id` text,
	`target_name` text,
	`before` text,
	`after` text,
	`details` text,
	`request_id` text,
	`correlation_id` text,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `sequence`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `audit_records_by_target` ON `audit_records` (`tenant_id`,`target_id`,`sequence`);--> statement-breakpoint
CREATE TABLE `contacts` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`display_name` text NOT NULL,
	`sort_name` text NOT NULL,
	`proxy_addresses` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`tenant_id`, `id`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `contacts_by_name` ON `contacts` (`tenant_id`,`sort_name`,`id`);--> statement-breakpoint
CREATE TABLE `credentials` (
	`tenant_id` text NOT NULL,
	`user_id` text NOT NULL,
	`password_hash` text,
	`must_change_password` integer NOT NULL,
	`session_epoch` integer NOT NULL,
	`changed_at` integer NOT NULL,
	PRIMARY KEY(`tenant_id`, `user_id`),
	FOREIGN KEY (`tenant_id`,`user_id`) REFERENCES `users`(`tenant_id`,`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `deleted_users` (
	`tenant_id` text NOT NULL,
	`user_id` text NOT NULL,
	`deleted_at` integer NOT NULL,
	`purge_at` integer NOT NULL,
	`deleted_by_id` text,
	`deleted_by_name` text NOT NULL,
	`user_principal_name` text NOT NULL,
	`display_name` text NOT NULL,
	`sort_name` text NOT NULL,
	`search_text` text NOT NULL,
	`notes` text NOT NULL,
	`hold_reason` text,
	`hold_placed_by` text,
	`hold_placed_at` integer,
	PRIMARY KEY(`tenant_id`, `user_id`),
	FOREIGN KEY (`tenant_id`,`user_id`) REFERENCES `users`(`tenant_id`,`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `deleted_users_by_deleted_at` ON `deleted_users` (`tenant_id`,`deleted_at`,`user_id`);--> statement-breakpoint
CREATE INDEX `deleted_users_by_purge_at` ON `deleted_users` (`tenant_id`,`purge_at`,`user_id`);--> statement-breakpoint
CREATE INDEX `deleted_users_by_sort_name` ON `deleted_users` (`tenant_id`,`sort_name`,`user_id`);--> statement-breakpoint
CREATE INDEX `deleted_users_by_user_principal_name` ON `deleted_users` (`tenant_id`,`user_principal_name`,`user_id`);--> statement-breakpoint
CREATE INDEX `deleted_users_by_deleted_by` ON `deleted_users` (`tenant_id`,`deleted_by_name`,`user_id`);--> statement-breakpoint
CREATE TABLE `domain_owners` (
	`name` text PRIMARY KEY NOT NULL,
	`tenant_id` text NOT NULL,
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `domains` (
	`tenant_id` text NOT NULL,
	`name` text NOT NULL,
	`verified` integer NOT NULL,
	`authentication` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `name`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `groups` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`display_name` text NOT NULL,
	`sort_name` text NOT NULL,
	`proxy_addresses` text NOT NULL,
	`created_at` integer NOT NULL,
	`deleted_at` integer,
	`purge_at` integer,
	PRIMARY KEY(`tenant_id`, `id`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `groups_by_name` ON `groups` (`tenant_id`,`sort_name`,`id`);--> statement-breakpoint
CREATE TABLE `job_rows` (
	`tenant_id` text NOT NULL,
	`job_id` text NOT NULL,
	`row` integer NOT NULL,
	`user_id` text NOT NULL,
	`input` text NOT NULL,
	`outcome` text NOT NULL,
	`result` text,
	PRIMARY KEY(`tenant_id`, `job_id`, `row`),
	FOREIGN KEY (`tenant_id`,`job_id`) REFERENCES `jobs`(`tenant_id`,`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `job_rows_by_outcome` ON `job_rows` (`tenant_id`,`job_id`,`outcome`,`row`);--> statement-breakpoint
CREATE TABLE `jobs` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`request` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`finished_at` integer,
	`total` integer NOT NULL,
	`succeeded` integer NOT NULL,
	`failed` integer NOT NULL,
	`leased_by` text,
	`leased_until` integer,
	PRIMARY KEY(`tenant_id`, `id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `jobs_by_state` ON `jobs` (`state`,`created_at`,`tenant_id`,`id`);--> statement-breakpoint
CREATE TABLE `licence_assignments` (
	`tenant_id` text NOT NULL,
	`user_id` text NOT NULL,
	`sku_id` text NOT NULL,
	`position` integer NOT NULL,
	`direct` integer NOT NULL,
	PRIMARY KEY(`tenant_id`, `user_id`, `sku_id`),
	FOREIGN KEY (`tenant_id`,`user_id`) REFERENCES `users`(`tenant_id`,`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `mailboxes` (
	`tenant_id` text NOT NULL,
	`user_id` text NOT NULL,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`tenant_id`, `user_id`),
	FOREIGN KEY (`tenant_id`,`user_id`) REFERENCES `users`(`tenant_id`,`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `memberships` (
	`tenant_id` text NOT NULL,
	`group_id` text NOT NULL,
	`user_id` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `group_id`, `user_id`),
	FOREIGN KEY (`tenant_id`,`user_id`) REFERENCES `users`(`tenant_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`tenant_id`,`group_id`) REFERENCES `groups`(`tenant_id`,`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `memberships_by_user` ON `memberships` (`tenant_id`,`user_id`,`group_id`);--> statement-breakpoint
CREATE TABLE `names` (
	`tenant_id` text NOT NULL,
	`key` text NOT NULL,
	`holder_kind` text NOT NULL,
	`holder_id` text NOT NULL,
	`held_as` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `key`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `one_time_secrets` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`user_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`ciphertext` text NOT NULL,
	`expires_at` integer NOT NULL,
	PRIMARY KEY(`tenant_id`, `id`),
	FOREIGN KEY (`tenant_id`,`user_id`) REFERENCES `users`(`tenant_id`,`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `one_time_secrets_by_user` ON `one_time_secrets` (`tenant_id`,`user_id`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`payload` text,
	`created_at` integer NOT NULL,
	`next_attempt_at` integer NOT NULL,
	`attempts` integer NOT NULL,
	`last_error` text,
	`delivered_at` integer,
	PRIMARY KEY(`tenant_id`, `id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`state`,`next_attempt_at`,`tenant_id`,`id`);--> statement-breakpoint
CREATE TABLE `partner_relationships` (
	`tenant_id` text NOT NULL,
	`partner_id` text NOT NULL,
	`state` text NOT NULL,
	`roles` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	PRIMARY KEY(`tenant_id`, `partner_id`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `partner_relationships_by_partner` ON `partner_relationships` (`partner_id`,`tenant_id`);--> statement-breakpoint
CREATE TABLE `products` (
	`sku_id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`sku_part_number` text NOT NULL,
	`license_group_id` text NOT NULL,
	`target_type` text NOT NULL,
	`service_plans` text NOT NULL,
	`retired` integer NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `reporting_lines` (
	`tenant_id` text NOT NULL,
	`user_id` text NOT NULL,
	`manager_id` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `user_id`),
	FOREIGN KEY (`tenant_id`,`user_id`) REFERENCES `users`(`tenant_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`tenant_id`,`manager_id`) REFERENCES `users`(`tenant_id`,`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `reporting_lines_by_manager` ON `reporting_lines` (`tenant_id`,`manager_id`,`user_id`);--> statement-breakpoint
CREATE TABLE `request_ids` (
	`tenant_id` text NOT NULL,
	`caller` text NOT NULL,
	`request_id` text NOT NULL,
	`fingerprint` text NOT NULL,
	`answer` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`tenant_id`, `caller`, `request_id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `request_ids_by_time` ON `request_ids` (`tenant_id`,`at`);--> statement-breakpoint
CREATE TABLE `role_assignments` (
	`tenant_id` text NOT NULL,
	`user_id` text NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `user_id`, `role`),
	FOREIGN KEY (`tenant_id`,`user_id`) REFERENCES `users`(`tenant_id`,`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `role_assignments_by_role` ON `role_assignments` (`tenant_id`,`role`,`user_id`);--> statement-breakpoint
CREATE TABLE `shared_mailboxes` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`display_name` text NOT NULL,
	`sort_name` text NOT NULL,
	`proxy_addresses` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`tenant_id`, `id`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `shared_mailboxes_by_name` ON `shared_mailboxes` (`tenant_id`,`sort_name`,`id`);--> statement-breakpoint
CREATE TABLE `subscribed_skus` (
	`tenant_id` text NOT NULL,
	`sku_id` text NOT NULL,
	`active_units` integer NOT NULL,
	`warning_units` integer NOT NULL,
	`suspended_units` integer NOT NULL,
	`consumed_units` integer NOT NULL,
	PRIMARY KEY(`tenant_id`, `sku_id`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sku_id`) REFERENCES `products`(`sku_id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `suspended_memberships` (
	`tenant_id` text NOT NULL,
	`group_id` text NOT NULL,
	`user_id` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `group_id`, `user_id`),
	FOREIGN KEY (`tenant_id`,`user_id`) REFERENCES `users`(`tenant_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`tenant_id`,`group_id`) REFERENCES `groups`(`tenant_id`,`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `suspended_memberships_by_user` ON `suspended_memberships` (`tenant_id`,`user_id`,`group_id`);--> statement-breakpoint
CREATE TABLE `suspended_reporting_lines` (
	`tenant_id` text NOT NULL,
	`user_id` text NOT NULL,
	`manager_id` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `user_id`, `manager_id`),
	FOREIGN KEY (`tenant_id`,`user_id`) REFERENCES `users`(`tenant_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`tenant_id`,`manager_id`) REFERENCES `users`(`tenant_id`,`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `suspended_reporting_lines_by_manager` ON `suspended_reporting_lines` (`tenant_id`,`manager_id`,`user_id`);--> statement-breakpoint
CREATE TABLE `technician_assignments` (
	`tenant_id` text NOT NULL,
	`partner_id` text NOT NULL,
	`user_id` text NOT NULL,
	`roles` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `partner_id`, `user_id`),
	FOREIGN KEY (`tenant_id`,`partner_id`) REFERENCES `partner_relationships`(`tenant_id`,`partner_id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `tenants` (
	`id` text PRIMARY KEY NOT NULL,
	`display_name` text NOT NULL,
	`is_partner` integer NOT NULL,
	`country` text,
	`initial_domain` text NOT NULL,
	`default_domain` text NOT NULL,
	`retention_days` integer NOT NULL,
	`created_at` integer NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `tombstones` (
	`tenant_id` text NOT NULL,
	`user_id` text NOT NULL,
	`deleted_at` integer NOT NULL,
	`purged_at` integer NOT NULL,
	`purged_by` text NOT NULL,
	`name_hashes` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `user_id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `users` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`state` text NOT NULL,
	`user_principal_name` text NOT NULL,
	`display_name` text NOT NULL,
	`sort_name` text NOT NULL,
	`search_text` text NOT NULL,
	`first_name` text,
	`last_name` text,
	`usage_location` text,
	`phone_number` text,
	`immutable_id` text,
	`source` text NOT NULL,
	`sign_in_blocked` integer NOT NULL,
	`proxy_addresses` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_directory_sync_at` integer,
	PRIMARY KEY(`tenant_id`, `id`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `users_by_name` ON `users` (`tenant_id`,`state`,`sort_name`,`id`);