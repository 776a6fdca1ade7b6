CREATE TABLE "audit_roots" (
	"number" bigint PRIMARY KEY NOT NULL,
	"sealed_at" timestamp (3) with time zone NOT NULL,
	"tenants" bigint NOT NULL,
	"digest" text COLLATE "C" NOT NULL,
	"previous_seal" text COLLATE "C" NOT NULL,
	"seal" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sealed_audit_heads" (
	"tenant_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"sequence" bigint NOT NULL,
	"hash" text COLLATE "C" NOT NULL
);
