import type { Transaction } from '@reprieve/db'
import type { TenantId, User } from '@reprieve/domain'
import { loadActorNames } from '../access/load-actor-names.ts'

/** Adds to users the name of the person who placed a hold, as long as that person has one. */
export function* withHoldNames<Held extends User>(
  tenantId: TenantId,
  users: readonly Held[],
): Transaction<readonly Held[]> {
  const names = yield* loadActorNames(
    tenantId,
    users.flatMap(({ hold }) => (hold === null ? [] : [hold.placedBy])),
  )
  if (names.size === 0) return users
  return users.map((user) => {
    const name = user.hold && names.get(user.hold.placedBy)
    return name ? { ...user, hold: user.hold && { ...user.hold, placedBy: name } } : user
  })
}
