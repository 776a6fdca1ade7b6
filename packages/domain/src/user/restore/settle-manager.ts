import type { RestoreEffects } from '../restore-plan.ts'
import type { DeletedUser } from '../user.ts'
import type { Draft } from './draft.ts'

/** The manager comes back with the user if it is active, or by an earlier row of the batch; else this is reported (R32). */
export function settleManager({ batch, changes }: Draft, { notes }: DeletedUser): RestoreEffects['manager'] {
  const { managerId } = notes
  if (managerId === null) return null
  if (batch.changes.restored.has(managerId)) return { managerId, outcome: 'returned' }
  const isReplaced = [batch.changes, changes].some((made) => made?.replaced.has(managerId))
  const state = isReplaced ? 'deleted' : batch.snapshot.managers.get(managerId)
  return { managerId, outcome: state === 'active' ? 'returned' : (state ?? 'purged') }
}
