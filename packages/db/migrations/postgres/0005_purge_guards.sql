CREATE TABLE "clock_stops" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"boot_id" text COLLATE "C" NOT NULL,
	"expected_at" timestamp (3) with time zone NOT NULL,
	"shown_at" timestamp (3) with time zone NOT NULL,
	"uptime_ms" bigint NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "machine_clocks" (
	"boot_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"believed_at" timestamp (3) with time zone NOT NULL,
	"uptime_ms" bigint NOT NULL,
	"passed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "purge_stops" (
	"tenant_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"stopped_at" timestamp (3) with time zone NOT NULL,
	"expired" bigint NOT NULL,
	"in_bin" bigint NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"confirmed_by" text COLLATE "C",
	CONSTRAINT "purge_stops_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "tenant_settings" (
	"tenant_id" text COLLATE "C" NOT NULL,
	"purge_guard_users" bigint,
	"purge_guard_percent" bigint,
	"deletion_guard_users" bigint,
	"deletion_guard_percent" bigint,
	CONSTRAINT "tenant_settings_tenant_id_pk" PRIMARY KEY("tenant_id")
);
--> statement-breakpoint
CREATE TABLE "tenant_sizes" (
	"tenant_id" text COLLATE "C" NOT NULL,
	"users" bigint NOT NULL,
	"counted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "tenant_sizes_tenant_id_pk" PRIMARY KEY("tenant_id")
);
--> statement-breakpoint
ALTER TABLE "purge_stops" ADD CONSTRAINT "purge_stops_of_tenant" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenant_settings" ADD CONSTRAINT "tenant_settings_of_tenant" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenant_sizes" ADD CONSTRAINT "tenant_sizes_of_tenant" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "clock_stops_by_state" ON "clock_stops" USING btree ("state","id");--> statement-breakpoint
CREATE INDEX "purge_stops_by_state" ON "purge_stops" USING btree ("state","tenant_id","id");