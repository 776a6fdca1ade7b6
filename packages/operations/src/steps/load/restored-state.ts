import type { Transaction } from '@reprieve/db'
import type { ActiveUser, DirectoryRole, RestoredState } from '@reprieve/domain'
import { loadBelongings } from './belongings.ts'

/** Operations that leave a user as a restore left it. */
const harmless: ReadonlySet<string> = new Set(['placeHold', 'releaseHold', 'sendRestoreMail'])

/** An active user with everything that an undo of its restore looks at; `since` names what was done to it after that. */
export function* loadRestoredState(
  user: ActiveUser,
  roles: readonly DirectoryRole[],
  since: readonly string[],
): Transaction<RestoredState> {
  const { licences, groups, up, down } = yield* loadBelongings(user)
  return {
    user,
    roles,
    licences: licences.flatMap(({ direct, skuId }) => (direct ? [skuId] : [])),
    groups: groups.map(({ groupId }) => groupId),
    managerId: up?.managerId ?? null,
    reports: down.map(({ userId }) => userId),
    isTouched: since.some((operation) => !harmless.has(operation)),
  }
}
