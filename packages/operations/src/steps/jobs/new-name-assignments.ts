import {
  type HolderChange,
  type LiveUser,
  type NameKey,
  namesOf,
  type RestoreSnapshot,
  type UserId,
} from '@reprieve/domain'

/** A name that a row gave to a holder who did not have it before (R22, R24). */
export interface NewNameAssignment {
  readonly holderId: UserId
  readonly key: NameKey
}

/** Returns a function that finds, for the changes of one row after the other, the names that they give to holders. */
export function nameAssignmentsByRow({
  activeUsers,
}: RestoreSnapshot): (changes: readonly HolderChange[]) => readonly NewNameAssignment[] {
  const changed = new Map<UserId, LiveUser>()
  const now = (id: UserId) => changed.get(id) ?? activeUsers.get(id)
  return (changes) => {
    const assignments: NewNameAssignment[] = []
    for (const change of changes) {
      const holderId = change.change === 'relieved' ? change.id : change.userId
      const user = now(holderId)
      if (user === undefined || change.change === 'replaced') continue
      const { proxyAddresses } = change
      if (change.change === 'relieved') {
        changed.set(holderId, { ...user, proxyAddresses })
        continue
      }
      const renamed = { ...user, userPrincipalName: change.toUserPrincipalName, proxyAddresses }
      const before = new Set(namesOf(user).map(({ key }) => key))
      for (const { key } of namesOf(renamed)) if (!before.has(key)) assignments.push({ holderId, key })
      changed.set(holderId, renamed)
    }
    return assignments
  }
}
