CREATE TABLE "scim_connections" (
	"tenant_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"source" text COLLATE "C" NOT NULL,
	"token_hash" text COLLATE "C" NOT NULL,
	"overlap_hash" text COLLATE "C",
	"overlap_ends_at" timestamp (3) with time zone,
	"active_means" text COLLATE "C" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_contact_at" timestamp (3) with time zone,
	"last_error_at" timestamp (3) with time zone,
	"last_error" text COLLATE "C",
	"requests" bigint NOT NULL,
	"refusals" bigint NOT NULL,
	CONSTRAINT "scim_connections_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "source_attributes" (
	"tenant_id" text COLLATE "C" NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"source" text COLLATE "C" NOT NULL,
	"attributes" json NOT NULL,
	CONSTRAINT "source_attributes_tenant_id_user_id_source_pk" PRIMARY KEY("tenant_id","user_id","source")
);
--> statement-breakpoint
ALTER TABLE "scim_connections" ADD CONSTRAINT "scim_connections_of_tenant" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_attributes" ADD CONSTRAINT "source_attributes_of_user" FOREIGN KEY ("tenant_id","user_id") REFERENCES "public"."users"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "scim_connections_by_source" ON "scim_connections" USING btree ("tenant_id","source");