ALTER TABLE "users" ADD COLUMN "job_title" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "department" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "office" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "mobile_phone" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "employee_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "preferred_language" text COLLATE "C";