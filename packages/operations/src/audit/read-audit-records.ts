import { type AuditTexts, rows, type Statements, type StoredAuditRecord, statements } from '@reprieve/db'
import type { Actor, AuditRecord, TenantId } from '@reprieve/domain'

/**
 * Records of one tenant as they are shown: with their texts, where they have not been purged, and its own people by their
 * names of today.
 */
export function* readAuditRecords(
  tenantId: TenantId,
  found: readonly StoredAuditRecord[],
): Statements<readonly AuditRecord[]> {
  const names = yield* loadNames(
    tenantId,
    found.map(({ record }) => record.actor),
  )
  return found.map(({ record: { textsHash, mentions, ...record }, texts }) => {
    if (textsHash === null) return record
    const { actorName = '', ...shown } = texts?.texts ?? noTexts
    return { ...record, ...shown, actor: withName(record.actor, names, actorName) }
  })
}

const noTexts: AuditTexts = { targetName: null, before: null, after: null, details: null }

function* loadNames(tenantId: TenantId, actors: readonly Actor[]): Statements<ReadonlyMap<string, string>> {
  const own = actors.flatMap((actor) =>
    actor.kind === 'user' && actor.tenantId === tenantId ? [actor.userId] : [],
  )
  if (own.length === 0) return new Map()
  const named = yield* rows(statements.namesOfUsers, { tenantId, ids: [...new Set(own)] })
  return new Map(named.map(({ id, userPrincipalName }) => [id, userPrincipalName]))
}

const withName = (actor: Actor, names: ReadonlyMap<string, string>, fromElsewhere: string): Actor =>
  actor.kind === 'user' ? { ...actor, userPrincipalName: names.get(actor.userId) ?? fromElsewhere } : actor
