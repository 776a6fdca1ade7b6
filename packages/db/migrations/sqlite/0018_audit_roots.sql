CREATE TABLE `audit_roots` (
	`number` integer PRIMARY KEY NOT NULL,
	`sealed_at` integer NOT NULL,
	`tenants` integer NOT NULL,
	`digest` text NOT NULL,
	`previous_seal` text NOT NULL,
	`seal` text NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `sealed_audit_heads` (
	`tenant_id` text PRIMARY KEY NOT NULL,
	`sequence` integer NOT NULL,
	`hash` text NOT NULL
) WITHOUT ROWID;
