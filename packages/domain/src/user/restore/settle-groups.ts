import type { GroupNotReturned } from '../conflicts.ts'
import type { RestoreEffects, RestoreSnapshot } from '../restore-plan.ts'
import type { DeletedUser } from '../user.ts'

/** Memberships of the user's own deletion come back in groups that are live; the others are reported (R32). */
export function settleGroups(snapshot: RestoreSnapshot, user: DeletedUser): RestoreEffects['groups'] {
  const { groups } = user.notes
  const returned = groups.filter(({ id }) => snapshot.groups.get(id) === 'active')
  const notReturned = groups.flatMap((group): readonly GroupNotReturned[] => {
    const state = snapshot.groups.get(group.id)
    return state === 'active' ? [] : [{ ...group, reason: state ?? 'purged' }]
  })
  return { returned, notReturned }
}
