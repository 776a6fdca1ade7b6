import type { Kit } from './kit.ts'

/** Global: every organisation, partners among them. */
export const defineTenants = (k: Kit) =>
  k.table('tenants', {
    id: k.text('id').notNull().primaryKey(),
    displayName: k.text('display_name').notNull(),
    isPartner: k.bool('is_partner').notNull(),
    country: k.text('country'),
    initialDomain: k.text('initial_domain').notNull(),
    defaultDomain: k.text('default_domain').notNull(),
    retentionDays: k.int('retention_days').notNull(),
    createdAt: k.instant('created_at').notNull(),
  })
