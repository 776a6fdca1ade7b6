import type { HeldAs, HolderKind } from '@reprieve/domain'
import type { Kit } from './kit.ts'

/** The names of live objects only: a deleted user holds none (R12). The key refuses a second holder. */
export const defineNames = (k: Kit) =>
  k.table(
    'names',
    {
      tenantId: k.text('tenant_id').notNull(),
      key: k.text('key').notNull(),
      holderKind: k.text('holder_kind').$type<HolderKind>().notNull(),
      holderId: k.text('holder_id').notNull(),
      heldAs: k.text('held_as').$type<HeldAs>().notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.tenantId, t.key] })],
  )
