CREATE TABLE "owed_records" (
	"tenant_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"owed_to" text COLLATE "C" NOT NULL,
	"owed_at" timestamp (3) with time zone NOT NULL,
	"facts" json NOT NULL,
	CONSTRAINT "owed_records_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE INDEX "owed_records_by_age" ON "owed_records" USING btree ("owed_at","tenant_id","id");