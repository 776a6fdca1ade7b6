CREATE TABLE "group_external_ids" (
	"tenant_id" text COLLATE "C" NOT NULL,
	"source" text COLLATE "C" NOT NULL,
	"external_id" text COLLATE "C" NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	CONSTRAINT "group_external_ids_tenant_id_source_external_id_pk" PRIMARY KEY("tenant_id","source","external_id")
);
--> statement-breakpoint
ALTER TABLE "group_external_ids" ADD CONSTRAINT "group_external_ids_of_group" FOREIGN KEY ("tenant_id","group_id") REFERENCES "public"."groups"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "group_external_ids_by_group" ON "group_external_ids" USING btree ("tenant_id","group_id","source");