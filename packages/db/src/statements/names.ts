import { and, countDistinct, ne, sql } from 'drizzle-orm'
import type { Kit } from '../schema/kit.ts'
import type { Tables } from '../schema/tables.ts'
import { defineStatement } from '../statement.ts'
import { inTenant, is } from './conditions.ts'
import { everyColumn } from './every-column.ts'

export type NameRow = Tables['names']['$inferSelect']

/** The holders of these names. A free name has no row. */
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

/** Frees these names, as far as the holder has them. */
export const removeNames = defineStatement<{
  tenantId: string
  holderId: string
  keys: readonly string[]
}>()('remove_names', ({ db, t, k }) =>
  db.delete(t.names).where(and(inTenant(t.names), k.isOneOf(t.names.key, 'keys'), is(t.names.holderId))),
)

interface NamesUnder {
  readonly tenantId: string
  /** An at sign and the domain, in normal form. */
  readonly ending: string
}

// An anchor never counts as a name under a domain, whatever its text.
const isNameUnder = (names: Tables['names'], k: Kit) =>
  and(inTenant(names), ne(names.heldAs, sql`'immutableId'`), k.endsWith(names.key, 'ending'))

/** For each live object with names under a domain, one of them, in the order of the names. */
export const holdersUnderDomain = defineStatement<NamesUnder & { readonly limit: number }>()(
  'holders_under_domain',
  ({ db, t: { names }, k }) => {
    const key = sql<string>`min(${names.key})`
    return db
      .select({ key })
      .from(names)
      .where(isNameUnder(names, k))
      .groupBy(names.holderId)
      .orderBy(key)
      .limit(sql.placeholder('limit'))
  },
)

/** Number of live objects that have a name under a domain. */
export const countUnderDomain = defineStatement<NamesUnder>()(
  'count_under_domain',
  ({ db, t: { names }, k }) =>
    db
      .select({ holders: countDistinct(names.holderId) })
      .from(names)
      .where(isNameUnder(names, k)),
)
