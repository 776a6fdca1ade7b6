import type { Kit } from './kit.ts'

/** Global, as there is no tenant yet: the code of the set-up page. There is one row at most, and none once a tenant was made. */
export const defineSetupCodes = (k: Kit) =>
  k.table('setup_codes', {
    purpose: k.text('purpose').notNull().primaryKey(),
    codeHash: k.text('code_hash').notNull(),
    expiresAt: k.instant('expires_at').notNull(),
  })
