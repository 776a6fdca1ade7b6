CREATE TABLE `failing_loops` (
	`loop` text PRIMARY KEY NOT NULL,
	`failures` integer NOT NULL,
	`failing_since` integer NOT NULL,
	`last_failed_at` integer NOT NULL
) WITHOUT ROWID;
