import { and, sql } from 'drizzle-orm'
import { param } from '../schema/kit.ts'
import type { Tables } from '../schema/tables.ts'
import { defineStatement } from '../statement.ts'
import { inTenant, is } from './conditions.ts'
import { everyColumn } from './every-column.ts'

export type ScimConnectionRow = Tables['scimConnections']['$inferSelect']

interface OneConnection {
  readonly tenantId: string
  readonly id: string
}

/** The connections of a tenant, the oldest first. A tenant has a handful. */
export const scimConnections = defineStatement<{ tenantId: string }>()('scim_connections', ({ db, t }) =>
  db.select().from(t.scimConnections).where(inTenant(t.scimConnections)).orderBy(t.scimConnections.id),
)

export const insertScimConnection = defineStatement<ScimConnectionRow>()(
  'insert_scim_connection',
  ({ db, t }) => db.insert(t.scimConnections).values(everyColumn(t.scimConnections)),
)

type Tokens = Pick<ScimConnectionRow, 'tokenHash' | 'overlapHash' | 'overlapEndsAt'>

export const setScimTokens = defineStatement<OneConnection & Tokens>()(
  'set_scim_tokens',
  ({ db, t: { scimConnections } }) =>
    db
      .update(scimConnections)
      .set({
        tokenHash: param(scimConnections.tokenHash, 'tokenHash'),
        overlapHash: param(scimConnections.overlapHash, 'overlapHash'),
        overlapEndsAt: param(scimConnections.overlapEndsAt, 'overlapEndsAt'),
      })
      .where(and(inTenant(scimConnections), is(scimConnections.id))),
)

/** Adds what has happened since the last time. The last error stays if there was none. */
export const noteScimContact = defineStatement<
  OneConnection & {
    readonly now: Date
    readonly requests: number
    readonly refusals: number
    readonly errorAt: Date | null
    readonly error: string | null
  }
>()('note_scim_contact', ({ db, t: { scimConnections } }) =>
  db
    .update(scimConnections)
    .set({
      lastContactAt: param(scimConnections.lastContactAt, 'now'),
      requests: sql`${scimConnections.requests} + ${param(scimConnections.requests, 'requests')}`,
      refusals: sql`${scimConnections.refusals} + ${param(scimConnections.refusals, 'refusals')}`,
      lastErrorAt: sql`coalesce(${param(scimConnections.lastErrorAt, 'errorAt')}, ${scimConnections.lastErrorAt})`,
      lastError: sql`coalesce(${param(scimConnections.lastError, 'error')}, ${scimConnections.lastError})`,
    })
    .where(and(inTenant(scimConnections), is(scimConnections.id))),
)

export const removeScimConnection = defineStatement<OneConnection>()(
  'remove_scim_connection',
  ({ db, t: { scimConnections } }) =>
    db.delete(scimConnections).where(and(inTenant(scimConnections), is(scimConnections.id))),
)
