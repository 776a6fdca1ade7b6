import { auditChainStart, auditHash, auditTextsHash } from './audit-hash.ts'
import { row, rows, type Transaction } from './statement.ts'
import {
  type AuditHeadRow,
  type AuditRecordRow,
  auditHead,
  auditPages,
  latestSuccess,
  type StoredAuditRecord,
} from './statements/audit.ts'
import { type SealedAuditHeadRow, sealedAuditHead } from './statements/audit-roots.ts'
import { firstInstant, lastInstant } from './statements/keyset.ts'

/** How far a verification has come: the last record that was checked. */
export interface AuditPlace {
  readonly sequence: number
  readonly hash: string
  /** Whether one of them was of a kind that has a head from the first record on. */
  readonly hasHead: boolean
}

/** Something that the program itself cannot have done. */
export interface AuditFinding {
  readonly sequence: number
  /** Null for a missing record. */
  readonly id: string | null
  readonly message: string
}

export interface Verification {
  readonly tenantId: string
  readonly after: AuditPlace
  /** Number of records to check. */
  readonly limit: number
  /** What was noted of the chain at some time and stored elsewhere. */
  readonly anchor?: { readonly sequence: number; readonly hash: string }
  /** Computes the seal that the head must have; absent if the key is not available. */
  readonly sealOf?: (head: AuditHeadRow) => string
}

export interface Verified {
  readonly findings: readonly AuditFinding[]
  /** Null when the end has been reached and compared with the head. */
  readonly next: AuditPlace | null
}

export const auditStart: AuditPlace = { sequence: 0, hash: auditChainStart, hasHead: false }

/**
 * Verifies the next records of a chain (R49): they count without a gap, each follows the one before, none was changed,
 * and texts are missing only if a user whom they were about was purged. At the end, it verifies that none was cut off
 * or added. It also compares the chain with the head that was last sealed under the root of all tenants.
 */
export function* verifyAuditRecords(verification: Verification): Transaction<Verified> {
  const { tenantId, after, limit, anchor } = verification
  const bounds = { operation: '', outcome: '', actorId: '', from: firstInstant, to: lastInstant }
  const found = yield* rows(auditPages.newer, { ...bounds, tenantId, key: after.sequence, limit })
  const findings: AuditFinding[] = []
  const sealed = yield* row(sealedAuditHead, { tenantId })
  let place = after
  for (const stored of found) {
    const { record } = stored
    const faults = [
      faultInChain(record, place),
      yield* faultInTexts(stored),
      faultAtAnchor(record, anchor),
      faultAtSealedHead(record, sealed),
    ]
    const messages = faults.flatMap((message) => (message === null ? [] : [message]))
    findings.push(...messages.map((message) => ({ sequence: record.sequence, id: record.id, message })))
    const hasHead = place.hasHead || record.textsHash !== null
    place = { sequence: record.sequence, hash: record.hash, hasHead }
  }
  if (found.length === limit) return { findings, next: place }
  const known = Math.max(sealed?.sequence ?? 0, anchor?.sequence ?? 0)
  return { findings: [...findings, ...(yield* findingsAtEnd(verification, place, known))], next: null }
}

function faultInChain(record: AuditRecordRow, last: AuditPlace): string | null {
  if (record.sequence !== last.sequence + 1) return `audit record ${last.sequence + 1} is missing`
  if (record.previousHash !== last.hash) {
    return `audit record ${record.sequence} does not follow the one before it`
  }
  return record.hash === auditHash(record) ? null : `audit record ${record.sequence} was changed`
}

function* faultInTexts({ record, texts }: StoredAuditRecord): Transaction<string | null> {
  const { sequence, textsHash } = record
  const expected = textsHash ?? ''
  if (texts !== null) {
    const same = auditTextsHash(texts.salt, texts.texts) === expected
    return same ? null : `the texts of audit record ${sequence} were changed`
  }
  if (expected === '' || (yield* isPurged(record))) return null
  return `the texts of audit record ${sequence} were removed`
}

function* isPurged({ tenantId, sequence, targetId, mentions }: AuditRecordRow): Transaction<boolean> {
  for (const userId of [...(targetId === null ? [] : [targetId]), ...(mentions ?? [])]) {
    const purge = yield* row(latestSuccess, { tenantId, targetId: userId, operation: 'purgeUser' })
    if (purge !== undefined && purge.record.sequence > sequence) return true
  }
  return false
}

const faultAtAnchor = ({ sequence, hash }: AuditRecordRow, anchor: Verification['anchor']): string | null =>
  anchor?.sequence === sequence && anchor.hash !== hash
    ? `audit record ${sequence} is not the one that the anchor names`
    : null

const faultAtSealedHead = (
  { sequence, hash }: AuditRecordRow,
  sealed: SealedAuditHeadRow | undefined,
): string | null =>
  sealed?.sequence === sequence && sealed.hash !== hash
    ? `audit record ${sequence} is not the one that was sealed under the root of all tenants`
    : null

/** `knownElsewhere` is the number of the last record that the anchor or the sealed head names; 0 for none. */
function* findingsAtEnd(
  { tenantId, sealOf }: Verification,
  last: AuditPlace,
  knownElsewhere: number,
): Transaction<readonly AuditFinding[]> {
  const head = yield* row(auditHead, { tenantId })
  const known = Math.max(head?.sequence ?? 0, knownElsewhere)
  if (known > last.sequence) {
    const message = `audit records ${last.sequence + 1} to ${known} were cut off`
    return [{ sequence: last.sequence + 1, id: null, message }]
  }
  const fault = faultInHead(head, last, sealOf)
  return fault === null ? [] : [{ sequence: (head?.sequence ?? 0) + 1, id: null, message: fault }]
}

function faultInHead(
  head: AuditHeadRow | undefined,
  last: AuditPlace,
  sealOf: Verification['sealOf'],
): string | null {
  if (head === undefined) return last.hasHead ? 'the end of the audit chain was removed' : null
  if (head.sequence < last.sequence) return `audit record ${head.sequence + 1} was added`
  if (head.hash !== last.hash) return `audit record ${head.sequence} is not the last one that was written`
  if (sealOf !== undefined && head.seal !== sealOf(head)) {
    return 'the end of the audit chain was not written by this installation'
  }
  return null
}
