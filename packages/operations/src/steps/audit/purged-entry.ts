import type { DeletedUser } from '@reprieve/domain'
import type { AuditEntry } from './append-audit-record.ts'

/** The record of a purge. It contains no names, because the purge has to remove them. */
export const purgedEntry = (user: DeletedUser): AuditEntry => ({
  targetId: user.id,
  targetName: null,
  before: { state: 'deleted', deletedAt: user.deletedAt.toISOString(), purgeAt: user.purgeAt.toISOString() },
  after: { state: 'purged' },
})
