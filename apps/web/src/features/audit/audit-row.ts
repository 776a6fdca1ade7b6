import type { AuditEntry } from './audit-entry.ts'

/** A line of the audit log, with what its detail shows. */
export interface AuditRow extends AuditEntry {
  /** The sequence, as lists have it. */
  readonly id: string
  /** The operation, as lists name a row. */
  readonly displayName: string
  /** As indented JSON; null where there is nothing. */
  readonly before: string | null
  readonly after: string | null
  readonly details: string | null
  readonly requestId: string | null
  readonly correlationId: string | null
}
