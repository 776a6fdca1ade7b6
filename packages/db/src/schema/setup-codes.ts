import type { Kit } from './kit.ts'

/**
 * Global, because there is no tenant yet: the code of the set-up page. There is at most one row, and none once a tenant
 * exists.
 */
export const defineSetupCodes = (k: Kit) =>
  k.table('setup_codes', {
    purpose: k.text('purpose').notNull().primaryKey(),
    codeHash: k.text('code_hash').notNull(),
    expiresAt: k.instant('expires_at').notNull(),
  })
