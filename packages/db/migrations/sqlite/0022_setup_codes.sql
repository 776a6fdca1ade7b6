CREATE TABLE `setup_codes` (
	`purpose` text PRIMARY KEY NOT NULL,
	`code_hash` text NOT NULL,
	`expires_at` integer NOT NULL
) WITHOUT ROWID;
