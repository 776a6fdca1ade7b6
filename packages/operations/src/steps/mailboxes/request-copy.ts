import { row, statements, type Transaction, write } from '@reprieve/db'
import {
  type ActiveUser,
  canActOn,
  type DeletedUser,
  ok,
  type RestoreCaller,
  type Result,
  refuse,
  type TenantId,
  type UserId,
} from '@reprieve/domain'
import type { Refusal } from '../../answer.ts'
import type { Dependencies } from '../../dependencies.ts'
import { loadRoles } from '../load/load-roles.ts'
import { loadActiveUser, loadDeletedUser } from '../load/load-user.ts'

interface Wanted {
  readonly tenantId: TenantId
  readonly caller: RestoreCaller
  readonly userId: UserId
  readonly toUserId: UserId
  readonly now: Date
}

interface RequestedCopy {
  readonly copyId: string
  readonly folder: string
  readonly source: DeletedUser
  readonly target: ActiveUser
}

/**
 * Requests the copy of a deleted user's messages into a folder of an active user's mailbox. It is made after the
 * commit.
 */
export function* requestCopy(
  { newId }: Pick<Dependencies, 'newId'>,
  { tenantId, caller, userId, toUserId, now }: Wanted,
): Transaction<Result<RequestedCopy, Refusal<'NotPermitted' | 'UserNotFound' | 'MailboxNotFound'>>> {
  const source = yield* loadDeletedUser(tenantId, userId, now)
  if (!source.ok) return source
  const target = yield* loadActiveUser(tenantId, toUserId)
  if (!target.ok) return target
  const { displayName, deletedAt, notes } = source.value
  const rolesOfTarget = yield* loadRoles(target.value)
  // Access to the mail of a privileged user requires no less than restoring that user does (R47). The same holds for
  // writing into it.
  for (const roles of [notes.roles, rolesOfTarget]) {
    if (!canActOn(caller.roles, roles, 'users.restore'))
      return refuse({ type: 'NotPermitted', permission: 'users.restore' })
  }
  const mailless = yield* findMailless(tenantId, [userId, toUserId])
  if (mailless !== null) return refuse({ type: 'MailboxNotFound', userId: mailless })
  const copyId = newId()
  const folder = `Restored from ${displayName}`
  yield* write(statements.insertMailboxCopy, {
    tenantId,
    id: copyId,
    fromUserId: userId,
    toUserId,
    folder,
    contentsKey: `${userId} ${deletedAt.toISOString()}`,
    markedAt: now,
    nextAttemptAt: now,
    leasedBy: null,
    attempts: 0,
    problem: null,
  })
  return ok({ copyId, folder, source: source.value, target: target.value })
}

/** The first of the users who has no folder in the mail root. */
function* findMailless(tenantId: TenantId, userIds: readonly UserId[]): Transaction<UserId | null> {
  for (const userId of userIds) {
    const mailbox = yield* row(statements.mailboxOfUser, { tenantId, userId })
    if (mailbox === undefined || mailbox.folder === null) return userId
  }
  return null
}
