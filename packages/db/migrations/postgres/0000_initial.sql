CREATE TABLE "audit_records" (
	"tenant_id" text COLLATE "C" NOT NULL,
	"sequence" bigint NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor" json NOT NULL,
	"operation" text COLLATE "C" NOT NULL,
	"outcome" text COLLATE "C" NOT NULL,
	"error" text COLLATE "C",
	"target_id" text COLLATE "C",
	"target_name" text COLLATE "C",
	"before" json,
	"after" json,
	"details" json,
	"request_id" text COLLATE "C",
	"correlation_id" text COLLATE "C",
	"previous_hash" text COLLATE "C" NOT NULL,
	"hash" text COLLATE "C" NOT NULL,
	CONSTRAINT "audit_records_tenant_id_sequence_pk" PRIMARY KEY("tenant_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"tenant_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"display_name" text COLLATE "C" NOT NULL,
	"sort_name" text COLLATE "C" NOT NULL,
	"proxy_addresses" json NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "contacts_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "credentials" (
	"tenant_id" text COLLATE "C" NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"password_hash" text COLLATE "C",
	"must_change_password" boolean NOT NULL,
	"session_epoch" bigint NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "credentials_tenant_id_user_id_pk" PRIMARY KEY("tenant_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "deleted_users" (
	"tenant_id" text COLLATE "C" NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"deleted_at" timestamp (3) with time zone NOT NULL,
	"purge_at" timestamp (3) with time zone NOT NULL,
	"deleted_by_id" text COLLATE "C",
	"deleted_by_name" text COLLATE "C" NOT NULL,
	"user_principal_name" text COLLATE "C" NOT NULL,
	"display_name" text COLLATE "C" NOT NULL,
	"sort_name" text COLLATE "C" NOT NULL,
	"search_text" text COLLATE "C" NOT NULL,
	"notes" json NOT NULL,
	"hold_reason" text COLLATE "C",
	"hold_placed_by" text COLLATE "C",
	"hold_placed_at" timestamp (3) with time zone,
	CONSTRAINT "deleted_users_tenant_id_user_id_pk" PRIMARY KEY("tenant_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "domain_owners" (
	"name" text COLLATE "C" PRIMARY KEY NOT NULL,
	"tenant_id" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "domains" (
	"tenant_id" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"verified" boolean NOT NULL,
	"authentication" text COLLATE "C" NOT NULL,
	CONSTRAINT "domains_tenant_id_name_pk" PRIMARY KEY("tenant_id","name")
);
--> statement-breakpoint
CREATE TABLE "groups" (
	"tenant_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"display_name" text COLLATE "C" NOT NULL,
	"sort_name" text COLLATE "C" NOT NULL,
	"proxy_addresses" json NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	"purge_at" timestamp (3) with time zone,
	CONSTRAINT "groups_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "job_rows" (
	"tenant_id" text COLLATE "C" NOT NULL,
	"job_id" text COLLATE "C" NOT NULL,
	"row" bigint NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"input" json NOT NULL,
	"outcome" text COLLATE "C" NOT NULL,
	"result" json,
	CONSTRAINT "job_rows_tenant_id_job_id_row_pk" PRIMARY KEY("tenant_id","job_id","row")
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"tenant_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"request" json NOT NULL,
	"created_by" json NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"total" bigint NOT NULL,
	"succeeded" bigint NOT NULL,
	"failed" bigint NOT NULL,
	"leased_by" text COLLATE "C",
	"leased_until" timestamp (3) with time zone,
	CONSTRAINT "jobs_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "licence_assignments" (
	"tenant_id" text COLLATE "C" NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"sku_id" text COLLATE "C" NOT NULL,
	"position" bigint NOT NULL,
	"direct" boolean NOT NULL,
	CONSTRAINT "licence_assignments_tenant_id_user_id_sku_id_pk" PRIMARY KEY("tenant_id","user_id","sku_id")
);
--> statement-breakpoint
CREATE TABLE "mailboxes" (
	"tenant_id" text COLLATE "C" NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "mailboxes_tenant_id_user_id_pk" PRIMARY KEY("tenant_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"tenant_id" text COLLATE "C" NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	CONSTRAINT "memberships_tenant_id_group_id_user_id_pk" PRIMARY KEY("tenant_id","group_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "names" (
	"tenant_id" text COLLATE "C" NOT NULL,
	"key" text COLLATE "C" NOT NULL,
	"holder_kind" text COLLATE "C" NOT NULL,
	"holder_id" text COLLATE "C" NOT NULL,
	"held_as" text COLLATE "C" NOT NULL,
	CONSTRAINT "names_tenant_id_key_pk" PRIMARY KEY("tenant_id","key")
);
--> statement-breakpoint
CREATE TABLE "one_time_secrets" (
	"tenant_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"token_hash" text COLLATE "C" NOT NULL,
	"ciphertext" text COLLATE "C" NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "one_time_secrets_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"tenant_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"payload" json,
	"created_at" timestamp (3) with time zone NOT NULL,
	"next_attempt_at" timestamp (3) with time zone NOT NULL,
	"attempts" bigint NOT NULL,
	"last_error" text COLLATE "C",
	"delivered_at" timestamp (3) with time zone,
	CONSTRAINT "outbox_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "partner_relationships" (
	"tenant_id" text COLLATE "C" NOT NULL,
	"partner_id" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"roles" json NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "partner_relationships_tenant_id_partner_id_pk" PRIMARY KEY("tenant_id","partner_id")
);
--> statement-breakpoint
CREATE TABLE "products" (
	"sku_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"sku_part_number" text COLLATE "C" NOT NULL,
	"license_group_id" text COLLATE "C" NOT NULL,
	"target_type" text COLLATE "C" NOT NULL,
	"service_plans" json NOT NULL,
	"retired" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reporting_lines" (
	"tenant_id" text COLLATE "C" NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"manager_id" text COLLATE "C" NOT NULL,
	CONSTRAINT "reporting_lines_tenant_id_user_id_pk" PRIMARY KEY("tenant_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "request_ids" (
	"tenant_id" text COLLATE "C" NOT NULL,
	"caller" text COLLATE "C" NOT NULL,
	"request_id" text COLLATE "C" NOT NULL,
	"fingerprint" text COLLATE "C" NOT NULL,
	"answer" json NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "request_ids_tenant_id_caller_request_id_pk" PRIMARY KEY("tenant_id","caller","request_id")
);
--> statement-breakpoint
CREATE TABLE "role_assignments" (
	"tenant_id" text COLLATE "C" NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"role" text COLLATE "C" NOT NULL,
	CONSTRAINT "role_assignments_tenant_id_user_id_role_pk" PRIMARY KEY("tenant_id","user_id","role")
);
--> statement-breakpoint
CREATE TABLE "shared_mailboxes" (
	"tenant_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"display_name" text COLLATE "C" NOT NULL,
	"sort_name" text COLLATE "C" NOT NULL,
	"proxy_addresses" json NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "shared_mailboxes_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "subscribed_skus" (
	"tenant_id" text COLLATE "C" NOT NULL,
	"sku_id" text COLLATE "C" NOT NULL,
	"active_units" bigint NOT NULL,
	"warning_units" bigint NOT NULL,
	"suspended_units" bigint NOT NULL,
	"consumed_units" bigint NOT NULL,
	CONSTRAINT "subscribed_skus_tenant_id_sku_id_pk" PRIMARY KEY("tenant_id","sku_id")
);
--> statement-breakpoint
CREATE TABLE "suspended_memberships" (
	"tenant_id" text COLLATE "C" NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	CONSTRAINT "suspended_memberships_tenant_id_group_id_user_id_pk" PRIMARY KEY("tenant_id","group_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "suspended_reporting_lines" (
	"tenant_id" text COLLATE "C" NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"manager_id" text COLLATE "C" NOT NULL,
	CONSTRAINT "suspended_reporting_lines_tenant_id_user_id_manager_id_pk" PRIMARY KEY("tenant_id","user_id","manager_id")
);
--> statement-breakpoint
CREATE TABLE "technician_assignments" (
	"tenant_id" text COLLATE "C" NOT NULL,
	"partner_id" text COLLATE "C" NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"roles" json NOT NULL,
	CONSTRAINT "technician_assignments_tenant_id_partner_id_user_id_pk" PRIMARY KEY("tenant_id","partner_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "tenants" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"display_name" text COLLATE "C" NOT NULL,
	"is_partner" boolean NOT NULL,
	"country" text COLLATE "C",
	"initial_domain" text COLLATE "C" NOT NULL,
	"default_domain" text COLLATE "C" NOT NULL,
	"retention_days" bigint NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tombstones" (
	"tenant_id" text COLLATE "C" NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"deleted_at" timestamp (3) with time zone NOT NULL,
	"purged_at" timestamp (3) with time zone NOT NULL,
	"purged_by" text COLLATE "C" NOT NULL,
	"name_hashes" json NOT NULL,
	CONSTRAINT "tombstones_tenant_id_user_id_pk" PRIMARY KEY("tenant_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"tenant_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"user_principal_name" text COLLATE "C" NOT NULL,
	"display_name" text COLLATE "C" NOT NULL,
	"sort_name" text COLLATE "C" NOT NULL,
	"search_text" text COLLATE "C" NOT NULL,
	"first_name" text COLLATE "C",
	"last_name" text COLLATE "C",
	"usage_location" text COLLATE "C",
	"phone_number" text COLLATE "C",
	"immutable_id" text COLLATE "C",
	"source" text COLLATE "C" NOT NULL,
	"sign_in_blocked" boolean NOT NULL,
	"proxy_addresses" json NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_directory_sync_at" timestamp (3) with time zone,
	CONSTRAINT "users_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_of_tenant" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_of_user" FOREIGN KEY ("tenant_id","user_id") REFERENCES "public"."users"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deleted_users" ADD CONSTRAINT "deleted_users_of_user" FOREIGN KEY ("tenant_id","user_id") REFERENCES "public"."users"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "domain_owners" ADD CONSTRAINT "domain_owners_of_tenant" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "domains" ADD CONSTRAINT "domains_of_tenant" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "groups" ADD CONSTRAINT "groups_of_tenant" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_rows" ADD CONSTRAINT "job_rows_of_job" FOREIGN KEY ("tenant_id","job_id") REFERENCES "public"."jobs"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "licence_assignments" ADD CONSTRAINT "licence_assignments_of_user" FOREIGN KEY ("tenant_id","user_id") REFERENCES "public"."users"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailboxes" ADD CONSTRAINT "mailboxes_of_user" FOREIGN KEY ("tenant_id","user_id") REFERENCES "public"."users"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_of_user" FOREIGN KEY ("tenant_id","user_id") REFERENCES "public"."users"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_of_group" FOREIGN KEY ("tenant_id","group_id") REFERENCES "public"."groups"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "one_time_secrets" ADD CONSTRAINT "one_time_secrets_of_user" FOREIGN KEY ("tenant_id","user_id") REFERENCES "public"."users"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_relationships" ADD CONSTRAINT "partner_relationships_of_tenant" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting_lines" ADD CONSTRAINT "reporting_lines_of_user" FOREIGN KEY ("tenant_id","user_id") REFERENCES "public"."users"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting_lines" ADD CONSTRAINT "reporting_lines_to_manager" FOREIGN KEY ("tenant_id","manager_id") REFERENCES "public"."users"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_assignments" ADD CONSTRAINT "role_assignments_of_user" FOREIGN KEY ("tenant_id","user_id") REFERENCES "public"."users"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shared_mailboxes" ADD CONSTRAINT "shared_mailboxes_of_tenant" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscribed_skus" ADD CONSTRAINT "subscribed_skus_of_tenant" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscribed_skus" ADD CONSTRAINT "subscribed_skus_of_product" FOREIGN KEY ("sku_id") REFERENCES "public"."products"("sku_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspended_memberships" ADD CONSTRAINT "suspended_memberships_of_user" FOREIGN KEY ("tenant_id","user_id") REFERENCES "public"."users"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspended_memberships" ADD CONSTRAINT "suspended_memberships_of_group" FOREIGN KEY ("tenant_id","group_id") REFERENCES "public"."groups"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspended_reporting_lines" ADD CONSTRAINT "suspended_reporting_lines_of_user" FOREIGN KEY ("tenant_id","user_id") REFERENCES "public"."users"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspended_reporting_lines" ADD CONSTRAINT "suspended_reporting_lines_to_manager" FOREIGN KEY ("tenant_id","manager_id") REFERENCES "public"."users"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "technician_assignments" ADD CONSTRAINT "technician_assignments_of_relationship" FOREIGN KEY ("tenant_id","partner_id") REFERENCES "public"."partner_relationships"("tenant_id","partner_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_of_tenant" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_records_by_target" ON "audit_records" USING btree ("tenant_id","target_id","sequence");--> statement-breakpoint
CREATE INDEX "contacts_by_name" ON "contacts" USING btree ("tenant_id","sort_name","id");--> statement-breakpoint
CREATE INDEX "deleted_users_by_deleted_at" ON "deleted_users" USING btree ("tenant_id","deleted_at","user_id");--> statement-breakpoint
CREATE INDEX "deleted_users_by_purge_at" ON "deleted_users" USING btree ("tenant_id","purge_at","user_id");--> statement-breakpoint
CREATE INDEX "deleted_users_by_sort_name" ON "deleted_users" USING btree ("tenant_id","sort_name","user_id");--> statement-breakpoint
CREATE INDEX "deleted_users_by_user_principal_name" ON "deleted_users" USING btree ("tenant_id","user_principal_name","user_id");--> statement-breakpoint
CREATE INDEX "deleted_users_by_deleted_by" ON "deleted_users" USING btree ("tenant_id","deleted_by_name","user_id");--> statement-breakpoint
CREATE INDEX "groups_by_name" ON "groups" USING btree ("tenant_id","sort_name","id");--> statement-breakpoint
CREATE INDEX "job_rows_by_outcome" ON "job_rows" USING btree ("tenant_id","job_id","outcome","row");--> statement-breakpoint
CREATE INDEX "jobs_by_state" ON "jobs" USING btree ("state","created_at","tenant_id","id");--> statement-breakpoint
CREATE INDEX "memberships_by_user" ON "memberships" USING btree ("tenant_id","user_id","group_id");--> statement-breakpoint
CREATE INDEX "one_time_secrets_by_user" ON "one_time_secrets" USING btree ("tenant_id","user_id");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("state","next_attempt_at","tenant_id","id");--> statement-breakpoint
CREATE INDEX "partner_relationships_by_partner" ON "partner_relationships" USING btree ("partner_id","tenant_id");--> statement-breakpoint
CREATE INDEX "reporting_lines_by_manager" ON "reporting_lines" USING btree ("tenant_id","manager_id","user_id");--> statement-breakpoint
CREATE INDEX "request_ids_by_time" ON "request_ids" USING btree ("tenant_id","at");--> statement-breakpoint
CREATE INDEX "role_assignments_by_role" ON "role_assignments" USING btree ("tenant_id","role","user_id");--> statement-breakpoint
CREATE INDEX "shared_mailboxes_by_name" ON "shared_mailboxes" USING btree ("tenant_id","sort_name","id");--> statement-breakpoint
CREATE INDEX "suspended_memberships_by_user" ON "suspended_memberships" USING btree ("tenant_id","user_id","group_id");--> statement-breakpoint
CREATE INDEX "suspended_reporting_lines_by_manager" ON "suspended_reporting_lines" USING btree ("tenant_id","manager_id","user_id");--> statement-breakpoint
CREATE INDEX "users_by_name" ON "users" USING btree ("tenant_id","state","sort_name","id");