import { and } from 'drizzle-orm'
import type { Tables } from '../schema/tables.ts'
import { defineStatement } from '../statement.ts'
import { inTenant, is } from './conditions.ts'
import { everyColumn } from './every-column.ts'

export type NameRow = Tables['names']['$inferSelect']

/** Who holds these names; a free one has no row. */
export const holdersOfNames = defineStatement<{ tenantId: string; keys: readonly string[] }>()(
  'holders_of_names',
  ({ db, t, k }) =>
    db
      .select({
        key: t.names.key,
        holderKind: t.names.holderKind,
        holderId: t.names.holderId,
        heldAs: t.names.heldAs,
      })
      .from(t.names)
      .where(and(inTenant(t.names), k.isOneOf(t.names.key, 'keys'))),
)

export const insertName = defineStatement<NameRow>()('insert_name', ({ db, t }) =>
  db.insert(t.names).values(everyColumn(t.names)),
)

/** Frees those of the names that the holder has. */
export const removeNames = defineStatement<{
  tenantId: string
  holderId: string
  keys: readonly string[]
}>()('remove_names', ({ db, t, k }) =>
  db.delete(t.names).where(and(inTenant(t.names), k.isOneOf(t.names.key, 'keys'), is(t.names.holderId))),
)
