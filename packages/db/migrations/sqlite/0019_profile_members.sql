ALTER TABLE `users` ADD `job_title` text;--> statement-breakpoint
ALTER TABLE `users` ADD `department` text;--> statement-breakpoint
ALTER TABLE `users` ADD `office` text;--> statement-breakpoint
ALTER TABLE `users` ADD `mobile_phone` text;--> statement-breakpoint
ALTER TABLE `users` ADD `employee_id` text;--> statement-breakpoint
ALTER TABLE `users` ADD `preferred_language` text;