CREATE TABLE "tenant_locks" (
	"tenant_id" text COLLATE "C" NOT NULL,
	CONSTRAINT "tenant_locks_tenant_id_pk" PRIMARY KEY("tenant_id")
);
--> statement-breakpoint
ALTER TABLE "tenant_locks" ADD CONSTRAINT "tenant_locks_of_tenant" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
INSERT INTO "tenant_locks" ("tenant_id") SELECT "id" FROM "tenants";