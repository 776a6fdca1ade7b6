import type { DeletedUser } from '@reprieve/domain'
import type { AuditEntry } from './append-audit-record.ts'

/** What the record of a purge says: no name, since the purge is to forget them. */
export const purgedEntry = (user: DeletedUser): AuditEntry => ({
  targetId: user.id,
  targetName: null,
  before: { state: 'deleted', deletedAt: user.deletedAt.toISOString(), purgeAt: user.purgeAt.toISOString() },
  after: { state: 'purged' },
})
