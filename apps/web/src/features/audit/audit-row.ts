import type { AuditEntry } from './audit-entry.ts'

/** A line of the audit log, with everything that its detail shows. */
export interface AuditRow extends AuditEntry {
  /** The sequence as text, by which lists identify a row. */
  readonly id: string
  /** The operation, by which lists name a row. */
  readonly displayName: string
  /** Indented JSON; null if there is nothing. */
  readonly before: string | null
  readonly after: string | null
  readonly details: string | null
  readonly requestId: string | null
  readonly correlationId: string | null
}
