CREATE TABLE "job_claims" (
	"tenant_id" text COLLATE "C" NOT NULL,
	"job_id" text COLLATE "C" NOT NULL,
	"key" text COLLATE "C" NOT NULL,
	"holder_id" text COLLATE "C" NOT NULL,
	"row" bigint NOT NULL,
	CONSTRAINT "job_claims_tenant_id_job_id_key_pk" PRIMARY KEY("tenant_id","job_id","key")
);
--> statement-breakpoint
CREATE TABLE "job_inputs" (
	"tenant_id" text COLLATE "C" NOT NULL,
	"job_id" text COLLATE "C" NOT NULL,
	"first_row" bigint NOT NULL,
	"inputs" json NOT NULL,
	CONSTRAINT "job_inputs_tenant_id_job_id_first_row_pk" PRIMARY KEY("tenant_id","job_id","first_row")
);
--> statement-breakpoint
DROP INDEX "jobs_by_state";--> statement-breakpoint
ALTER TABLE "job_claims" ADD CONSTRAINT "job_claims_of_job" FOREIGN KEY ("tenant_id","job_id") REFERENCES "public"."jobs"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_inputs" ADD CONSTRAINT "job_inputs_of_job" FOREIGN KEY ("tenant_id","job_id") REFERENCES "public"."jobs"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "job_rows_by_user" ON "job_rows" USING btree ("tenant_id","user_id","job_id");--> statement-breakpoint
CREATE INDEX "jobs_by_state_and_tenant" ON "jobs" USING btree ("state","tenant_id","created_at","id");