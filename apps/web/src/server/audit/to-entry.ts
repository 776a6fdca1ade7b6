import type { Actor, AuditRecord } from '@reprieve/domain'
import type { AuditEntry } from '../../features/audit/audit-entry.ts'

export const toEntry = (record: AuditRecord): AuditEntry => ({
  sequence: record.sequence,
  at: record.at.toISOString(),
  operation: record.operation,
  outcome: record.outcome,
  error: record.error,
  actor: toActorShown(record.actor),
  targetId: record.targetId,
  targetName: record.targetName,
  reason: reasonOf(record),
})

/** The actor, with the name that is shown. */
export function toActorShown(actor: Actor): AuditEntry['actor'] {
  switch (actor.kind) {
    case 'user':
      return { kind: 'user', name: actor.userPrincipalName }
    case 'application':
      return { kind: 'application', name: actor.clientId }
    case 'system':
      return { kind: 'system', name: actor.name }
  }
}

/** The reason that was noted with a deletion or a hold. */
function reasonOf({ details, after }: AuditRecord): string | null {
  const hold = memberOf(after, 'hold')
  const reason = memberOf(details, 'reason') ?? memberOf(hold, 'reason')
  return typeof reason === 'string' ? reason : null
}

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined
