import {
  type AuditTexts,
  auditChainStart,
  auditHash,
  auditTextsHash,
  row,
  statements,
  type Transaction,
  write,
} from '@reprieve/db'
import type { Actor, TenantId } from '@reprieve/domain'
import type { Dependencies } from '../../dependencies.ts'
import { mentionsIn } from './mentions-in.ts'
import { noteActorName } from './note-actor-name.ts'
import { sealOf } from './seal-of.ts'
import { withoutName } from './without-name.ts'

/** The contents of a record of one operation; JSON values only. */
export interface AuditEntry {
  readonly targetId: string | null
  readonly targetName: string | null
  readonly before?: unknown
  readonly after?: unknown
  readonly details?: unknown
}

export interface AuditFacts extends AuditEntry {
  readonly tenantId: TenantId
  readonly id: string
  readonly at: Date
  readonly actor: Actor
  readonly operation: string
  readonly outcome: 'succeeded' | 'failed'
  readonly error: string | null
  readonly requestId: string | null
  readonly correlationId: string | null
}

/** The dependencies for making records. */
export type AuditDependencies = Pick<Dependencies, 'newId' | 'randomBytes' | 'tombstoneKey'>

/**
 * Adds a record to the tenant's chain (R49). It requires the tenant's lock, so that the sequence has no gaps and no
 * duplicates.
 */
export function* appendAuditRecord(dependencies: AuditDependencies, facts: AuditFacts): Transaction<void> {
  yield* appendAuditRecords(dependencies, facts.tenantId, [facts])
}

/**
 * Adds several records of one tenant, in order. What can identify a person is stored apart, so that a purge can remove
 * it.
 */
export function* appendAuditRecords(
  dependencies: AuditDependencies,
  tenantId: TenantId,
  list: readonly AuditFacts[],
): Transaction<void> {
  if (list.length === 0) return
  let last = yield* loadHead(tenantId)
  const salts = drawSalts(dependencies, list.length)
  const appended = list.map((facts, index) => {
    const next = toRecord(facts, last, salts(index))
    last = next.record
    return next
  })
  const key = ({ sequence }: { readonly sequence: number }) => ({ tenantId, sequence })
  yield* write(
    statements.insertAuditRecord,
    appended.map(({ record }) => record),
  )
  yield* write(
    statements.insertAuditTexts,
    appended.flatMap(({ record, texts }) => (texts === null ? [] : [{ ...key(record), ...texts }])),
  )
  yield* write(
    statements.insertAuditMention,
    appended.flatMap(({ record }) => (record.mentions ?? []).map((userId) => ({ ...key(record), userId }))),
  )
  const head = { tenantId, sequence: last.sequence, hash: last.hash }
  yield* write(statements.putAuditHead, { ...head, seal: sealOf(dependencies.tombstoneKey, head) })
  yield* noteForeigners(tenantId, list)
}

/** A person of another tenant cannot be looked up together with this tenant's records. */
function* noteForeigners(tenantId: TenantId, list: readonly AuditFacts[]): Transaction<void> {
  const actors = list.flatMap(({ actor }) =>
    actor.kind === 'user' && actor.tenantId !== tenantId ? [actor] : [],
  )
  const byName = new Map(actors.map((actor) => [`${actor.userId} ${actor.userPrincipalName}`, actor]))
  for (const actor of byName.values()) yield* noteActorName(tenantId, actor)
}

interface Link {
  readonly sequence: number
  readonly hash: string
}

const beforeFirst: Link = { sequence: 0, hash: auditChainStart }

/** Chains from before there were heads have none. */
function* loadHead(tenantId: TenantId): Transaction<Link> {
  const head = yield* row(statements.auditHead, { tenantId })
  return head ?? (yield* row(statements.lastAuditRecord, { tenantId })) ?? beforeFirst
}

function toRecord(facts: AuditFacts, last: Link, salt: string) {
  const { targetName, before = null, after = null, details = null } = facts
  const texts: AuditTexts = { targetName, before, after, details }
  const isEmpty = Object.values(texts).every((text) => text === null)
  const mentions = mentionsIn([before, after, details], facts.targetId)
  const link = {
    tenantId: facts.tenantId,
    sequence: last.sequence + 1,
    id: facts.id,
    at: facts.at,
    actor: withoutName(facts.actor),
    operation: facts.operation,
    outcome: facts.outcome,
    error: facts.error,
    targetId: facts.targetId,
    targetName: null,
    before: null,
    after: null,
    details: null,
    requestId: facts.requestId,
    correlationId: facts.correlationId,
    previousHash: last.hash,
    textsHash: isEmpty ? '' : auditTextsHash(salt, texts),
    mentions: mentions.length === 0 ? null : mentions,
  }
  return { record: { ...link, hash: auditHash(link) }, texts: isEmpty ? null : { salt, texts } }
}

const saltLength = 16

/** Draws all salts at once, which costs hardly more than drawing one. */
function drawSalts({ randomBytes }: AuditDependencies, count: number): (index: number) => string {
  const drawn = randomBytes(saltLength * count)
  return (index) => drawn.toString('hex', saltLength * index, saltLength * (index + 1))
}
