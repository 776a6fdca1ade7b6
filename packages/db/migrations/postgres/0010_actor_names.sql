CREATE TABLE "actor_names" (
	"tenant_id" text COLLATE "C" NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"names" json NOT NULL,
	CONSTRAINT "actor_names_tenant_id_user_id_pk" PRIMARY KEY("tenant_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "erasures" (
	"tenant_id" text COLLATE "C" NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"purged_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "erasures_tenant_id_user_id_pk" PRIMARY KEY("tenant_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "job_row_mentions" (
	"tenant_id" text COLLATE "C" NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"job_id" text COLLATE "C" NOT NULL,
	"row" bigint NOT NULL,
	CONSTRAINT "job_row_mentions_tenant_id_user_id_job_id_row_pk" PRIMARY KEY("tenant_id","user_id","job_id","row")
);
--> statement-breakpoint
CREATE TABLE "request_id_mentions" (
	"tenant_id" text COLLATE "C" NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"caller" text COLLATE "C" NOT NULL,
	"request_id" text COLLATE "C" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "request_id_mentions_tenant_id_user_id_caller_request_id_pk" PRIMARY KEY("tenant_id","user_id","caller","request_id")
);
--> statement-breakpoint
ALTER TABLE "job_row_mentions" ADD CONSTRAINT "job_row_mentions_of_job" FOREIGN KEY ("tenant_id","job_id") REFERENCES "public"."jobs"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "actor_names_by_user" ON "actor_names" USING btree ("user_id","tenant_id");--> statement-breakpoint
CREATE INDEX "request_id_mentions_by_time" ON "request_id_mentions" USING btree ("tenant_id","at");