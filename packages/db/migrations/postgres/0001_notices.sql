CREATE TABLE "notice_digests" (
	"tenant_id" text COLLATE "C" NOT NULL,
	"told_until" timestamp (3) with time zone NOT NULL,
	"next_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "notice_digests_tenant_id_pk" PRIMARY KEY("tenant_id")
);
--> statement-breakpoint
CREATE TABLE "notice_subscriptions" (
	"tenant_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"channel" text COLLATE "C" NOT NULL,
	"address" text COLLATE "C" NOT NULL,
	"locale" text COLLATE "C",
	"types" json NOT NULL,
	"enabled" boolean NOT NULL,
	"secret" text COLLATE "C",
	"created_by" text COLLATE "C" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "notice_subscriptions_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "target" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "digest" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "notice_digests" ADD CONSTRAINT "notice_digests_of_tenant" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_subscriptions" ADD CONSTRAINT "notice_subscriptions_of_tenant" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notice_digests_due" ON "notice_digests" USING btree ("next_at","tenant_id");--> statement-breakpoint
CREATE INDEX "outbox_by_target" ON "outbox" USING btree ("tenant_id","target","state","digest");