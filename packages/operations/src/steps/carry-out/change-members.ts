import { rows, statements, type Transaction, write } from '@reprieve/db'
import { ok, type Result, refuse, type UserId } from '@reprieve/domain'
import type { Refusal } from '../../answer.ts'
import { type Group, loadLiveGroup } from '../load/load-group.ts'

interface Wanted {
  readonly add: readonly UserId[]
  readonly remove: readonly UserId[]
}

/** Who has become a member of a group, and who is none any more. */
export interface MembersChanged {
  readonly added: readonly UserId[]
  readonly removed: readonly UserId[]
}

/**
 * Adds users to a group and removes others. Whoever is a member already is not added again, and whoever is none is not
 * removed. Somebody who is no active user refuses the whole, because a member that does not exist is no member.
 */
export function* changeMembers(
  { tenantId, id: groupId }: Group,
  { add, remove }: Wanted,
  now: Date,
): Transaction<Result<MembersChanged, Refusal<'UserNotFound' | 'GroupInGroup'>>> {
  const wanted = [...new Set(add)]
  const found = yield* rows(statements.activeUsersByIds, { tenantId, ids: wanted })
  const active = new Set(found.map(({ id }) => id))
  const missing = wanted.find((userId) => !active.has(userId))
  if (missing !== undefined) {
    const isGroup = (yield* loadLiveGroup(tenantId, missing, now)).ok
    return isGroup
      ? refuse({ type: 'GroupInGroup', groupId, memberId: missing })
      : refuse({ type: 'UserNotFound', userId: missing })
  }
  const concerned = [...new Set([...wanted, ...remove])]
  const present = yield* rows(statements.membersAmong, { tenantId, groupId, userIds: concerned })
  const members = new Set(present.map(({ userId }) => userId))
  const added = wanted.filter((userId) => !members.has(userId))
  const removed = [...new Set(remove)].filter((userId) => members.has(userId) && !active.has(userId))
  const toKey = (userId: UserId) => ({ tenantId, groupId, userId })
  yield* write(statements.insertMembership, added.map(toKey))
  yield* write(statements.removeMembership, removed.map(toKey))
  return ok({ added, removed })
}
