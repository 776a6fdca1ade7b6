import type { DeletedUser, RestoreEffects } from '@reprieve/domain'
import type { AuditEntry } from './append-audit-record.ts'

/** The record of a restore, whoever asked for it (R35, R49). `more` is added to its details. */
export const restoredEntry = (
  user: DeletedUser,
  effects: RestoreEffects,
  more: Readonly<Record<string, unknown>>,
): AuditEntry => ({
  targetId: user.id,
  targetName: effects.userPrincipalName,
  before: { state: 'deleted', userPrincipalName: user.userPrincipalName },
  after: { state: 'active', userPrincipalName: effects.userPrincipalName },
  details: { effects, ...more },
})
