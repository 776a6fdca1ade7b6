import { hash } from 'node:crypto'
import type { AuditRecord } from '@reprieve/domain'

/** What the first record of a tenant has as `previousHash`. */
export const auditChainStart = ''

/** What a record says that can tell of a person. */
export interface AuditTexts {
  readonly targetName: string | null
  readonly before: unknown
  readonly after: unknown
  readonly details: unknown
}

/** A record as it is chained. */
export interface ChainedRecord extends Omit<AuditRecord, 'hash'> {
  /** Null, or missing, in records whose texts are in themselves; empty for no texts. */
  readonly textsHash?: string | null
  readonly mentions?: readonly string[] | null
}

/** SHA-256, in hexadecimal, of the record before and of everything in this one: what `hash` has to be (R49). */
export const auditHash = (record: ChainedRecord): string =>
  hash('sha256', record.previousHash + canonicalJson(hashed(record)), 'hex')

/** Binds texts to their record without saying what they are: what `textsHash` has to be. */
export const auditTextsHash = (salt: string, texts: AuditTexts): string =>
  hash('sha256', salt + canonicalJson(texts), 'hex')

// Names each member, so that a record that carries `hash` or columns of a later version hashes the same.
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

/** JSON with the members in order of their names: the same before it is stored and after it is read again. */
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

// Most texts need no escaping, and to see that costs less than JSON.stringify does.
const quoted = (text: string): string => (isPlain.test(text) ? `"${text}"` : JSON.stringify(text))

const isPlain = /^[ !#-[\]-~\u00a0-\u2027\u202a-\ud7ff]*$/
