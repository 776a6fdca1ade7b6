CREATE TABLE `rate_counters` (
	`key_hash` text PRIMARY KEY NOT NULL,
	`points` integer NOT NULL,
	`expires_at` integer NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `rate_counters_by_end` ON `rate_counters` (`expires_at`);