ALTER TABLE "users" ADD COLUMN "hold_reason" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "hold_placed_by" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "hold_placed_at" timestamp (3) with time zone;--> statement-breakpoint
UPDATE "users" SET "hold_reason" = bin."hold_reason", "hold_placed_by" = bin."hold_placed_by", "hold_placed_at" = bin."hold_placed_at" FROM "deleted_users" AS bin WHERE bin."tenant_id" = "users"."tenant_id" AND bin."user_id" = "users"."id" AND bin."hold_reason" IS NOT NULL;
