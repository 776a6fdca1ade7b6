import { createHash } from 'node:crypto'
import type { AuditRecord } from '@reprieve/domain'

/** What the first record of a tenant has as `previousHash`. */
export const auditChainStart = ''

/** SHA-256, in hexadecimal, of the record before and of everything in this one: what `hash` has to be (R49). */
export const auditHash = (record: Omit<AuditRecord, 'hash'>): string =>
  createHash('sha256')
    .update(record.previousHash)
    .update(canonicalJson(hashed(record)))
    .digest('hex')

// Names each member, so that a record that carries `hash` or columns of a later version hashes the same.
const hashed = (record: Omit<AuditRecord, 'hash'>): Record<string, unknown> => ({
  tenantId: record.tenantId,
  sequence: record.sequence,
  id: record.id,
  at: record.at,
  actor: record.actor,
  operation: record.operation,
  outcome: record.outcome,
  error: record.error,
  targetId: record.targetId,
  targetName: record.targetName,
  before: record.before ?? null,
  after: record.after ?? null,
  details: record.details ?? null,
  requestId: record.requestId,
  correlationId: record.correlationId,
})

/** JSON with the members in order of their names: the same before it is stored and after it is read again. */
function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  if (value instanceof Date) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members = value as Readonly<Record<string, unknown>>
  let text = ''
  for (const name of Object.keys(members).sort()) {
    const member = members[name]
    if (member !== undefined)
      text += `${text === '' ? '' : ','}${JSON.stringify(name)}:${canonicalJson(member)}`
  }
  return `{${text}}`
}
