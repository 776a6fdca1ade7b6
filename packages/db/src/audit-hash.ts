import { hash } from 'node:crypto'
import type { AuditRecord } from '@reprieve/domain'

/** The `previousHash` of a tenant's first record. */
export const auditChainStart = ''

/** The parts of a record that can identify a person. */
export interface AuditTexts {
  readonly targetName: string | null
  readonly before: unknown
  readonly after: unknown
  readonly details: unknown
}

/** A record with everything that the chain hashes. */
export interface ChainedRecord extends Omit<AuditRecord, 'hash'> {
  /** Null or absent in records that hold their texts themselves; empty if there are no texts. */
  readonly textsHash?: string | null
  readonly mentions?: readonly string[] | null
}

/**
 * The `hash` that a record must have (R49): SHA-256, in hexadecimal, of everything in it and of the previous record's
 * hash.
 */
export const auditHash = (record: ChainedRecord): string =>
  hash('sha256', record.previousHash + canonicalJson(hashed(record)), 'hex')

/** The `textsHash` that a record must have: it binds the texts to the record without revealing them. */
export const auditTextsHash = (salt: string, texts: AuditTexts): string =>
  hash('sha256', salt + canonicalJson(texts), 'hex')

// Every member is named, so that a record that carries `hash`, or columns of a later version, hashes the same.
const hashed = (record: ChainedRecord): Record<string, unknown> => ({
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
  ...(typeof record.textsHash === 'string' && {
    textsHash: record.textsHash,
    mentions: record.mentions ?? null,
  }),
})

/** JSON with sorted members, so that a value hashes the same before it is stored and after it is read. */
function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return quoted(value)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  if (value instanceof Date) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members = value as Readonly<Record<string, unknown>>
  let text = ''
  for (const name of Object.keys(members).sort()) {
    const member = members[name]
    if (member !== undefined) text += `${text === '' ? '' : ','}${quoted(name)}:${canonicalJson(member)}`
  }
  return `{${text}}`
}

// Most texts need no escaping, and testing for that is cheaper than JSON.stringify.
const quoted = (text: string): string => (isPlain.test(text) ? `"${text}"` : JSON.stringify(text))

const isPlain = /^[ !#-[\]-~\u00a0-\u2027\u202a-\ud7ff]*$/
