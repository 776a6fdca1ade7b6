CREATE TABLE "audit_heads" (
	"tenant_id" text COLLATE "C" NOT NULL,
	"sequence" bigint NOT NULL,
	"hash" text COLLATE "C" NOT NULL,
	"seal" text COLLATE "C" NOT NULL,
	CONSTRAINT "audit_heads_tenant_id_pk" PRIMARY KEY("tenant_id")
);
--> statement-breakpoint
CREATE TABLE "audit_mentions" (
	"tenant_id" text COLLATE "C" NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"sequence" bigint NOT NULL,
	CONSTRAINT "audit_mentions_tenant_id_user_id_sequence_pk" PRIMARY KEY("tenant_id","user_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "audit_texts" (
	"tenant_id" text COLLATE "C" NOT NULL,
	"sequence" bigint NOT NULL,
	"salt" text COLLATE "C" NOT NULL,
	"texts" json NOT NULL,
	CONSTRAINT "audit_texts_tenant_id_sequence_pk" PRIMARY KEY("tenant_id","sequence")
);
--> statement-breakpoint
ALTER TABLE "audit_records" ADD COLUMN "texts_hash" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "audit_records" ADD COLUMN "mentions" json;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "about" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "request_ids" ADD COLUMN "target_id" text COLLATE "C";--> statement-breakpoint
CREATE INDEX "outbox_by_user" ON "outbox" USING btree ("tenant_id","about");--> statement-breakpoint
CREATE INDEX "request_ids_by_target" ON "request_ids" USING btree ("tenant_id","target_id");