CREATE TABLE `oauth_clients` (
	`id` text PRIMARY KEY NOT NULL,
	`tenant_id` text NOT NULL,
	`name` text NOT NULL,
	`secret_hash` text,
	`redirect_uris` text NOT NULL,
	`grants` text NOT NULL,
	`created_at` integer NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `oauth_states` (
	`kind` text NOT NULL,
	`id_hash` text NOT NULL,
	`alias_hash` text,
	`grant_hash` text,
	`ciphertext` text NOT NULL,
	`consumed_at` integer,
	`expires_at` integer NOT NULL,
	PRIMARY KEY(`kind`, `id_hash`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `oauth_states_by_alias` ON `oauth_states` (`alias_hash`);--> statement-breakpoint
CREATE INDEX `oauth_states_by_grant` ON `oauth_states` (`grant_hash`);--> statement-breakpoint
CREATE INDEX `oauth_states_by_end` ON `oauth_states` (`expires_at`);--> statement-breakpoint
CREATE TABLE `token_keys` (
	`kid` text PRIMARY KEY NOT NULL,
	`public_jwk` text NOT NULL,
	`private_jwk_ciphertext` text NOT NULL,
	`created_at` integer NOT NULL,
	`retired_at` integer,
	`published_until` integer
) WITHOUT ROWID;
