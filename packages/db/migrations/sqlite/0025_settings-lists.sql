CREATE INDEX `oauth_clients_by_tenant` ON `oauth_clients` (`tenant_id`,`id`);--> statement-breakpoint
CREATE INDEX `outbox_by_target_age` ON `outbox` (`tenant_id`,`target`,`created_at`,`id`);