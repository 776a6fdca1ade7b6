ALTER TABLE `users` ADD `hold_reason` text;--> statement-breakpoint
ALTER TABLE `users` ADD `hold_placed_by` text;--> statement-breakpoint
ALTER TABLE `users` ADD `hold_placed_at` integer;--> statement-breakpoint
UPDATE `users` SET `hold_reason` = bin.`hold_reason`, `hold_placed_by` = bin.`hold_placed_by`, `hold_placed_at` = bin.`hold_placed_at` FROM `deleted_users` AS bin WHERE bin.`tenant_id` = `users`.`tenant_id` AND bin.`user_id` = `users`.`id` AND bin.`hold_reason` IS NOT NULL;
