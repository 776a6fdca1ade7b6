DROP INDEX "deleted_users_by_user_principal_name";--> statement-breakpoint
DROP INDEX "deleted_users_by_deleted_by";--> statement-breakpoint
CREATE INDEX "deleted_users_by_user_principal_name" ON "deleted_users" USING btree ("tenant_id",lower("user_principal_name"),"user_id");--> statement-breakpoint
CREATE INDEX "deleted_users_by_deleted_by" ON "deleted_users" USING btree ("tenant_id",lower("deleted_by_name"),"user_id");