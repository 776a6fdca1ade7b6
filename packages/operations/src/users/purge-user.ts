import {
  canActOn,
  foldCase,
  nameKeyOfUserPrincipalName,
  ok,
  refuse,
  type User,
  type UserId,
} from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal, WriteError } from '../answer.ts'
import { Id } from '../input.ts'
import { defineOperation } from '../run/define-operation.ts'
import { idOf } from '../steps/access/name-of.ts'
import { purgedEntry } from '../steps/audit/purged-entry.ts'
import { removeForGood } from '../steps/carry-out/remove-for-good.ts'
import { authorOf } from '../steps/delivery/author-of.ts'
import { loadUser } from '../steps/load/load-user.ts'

export const PurgeUserInput = z.strictObject({
  userId: Id,
  /** The user's display name or user principal name, as the caller has typed it (R41). */
  confirmation: z.string().max(256),
})
export type PurgeUserInput = z.input<typeof PurgeUserInput>

export interface UserPurged {
  readonly userId: UserId
}

export type PurgeUserError =
  | WriteError
  | Refusal<'UserNotFound' | 'UserNotDeleted' | 'UserOnHold' | 'ConfirmationMismatch'>

export const purgeUser = defineOperation<UserPurged, PurgeUserError>()({
  name: 'purgeUser',
  requires: 'users.purge',
  input: PurgeUserInput,
  mailboxes: 'move',
  targetOf: ({ userId }) => userId,
  *run({ context, caller, input, now, dependencies }) {
    const { userId } = input
    const found = yield* loadUser(context.tenantId, userId, now)
    if (!found.ok) return found
    const user = found.value
    if (user.state === 'active') return refuse({ type: 'UserNotDeleted', userId })
    if (!canActOn(caller.roles, user.notes.roles, 'users.purge'))
      return refuse({ type: 'NotPermitted', permission: 'users.purge' })
    if (user.hold !== null) return refuse({ type: 'UserOnHold', userId })
    if (!isNameOf(user, input.confirmation)) return refuse({ type: 'ConfirmationMismatch' })
    const { actor } = context
    yield* removeForGood({
      tenantId: context.tenantId,
      users: [user],
      now,
      by: idOf(actor),
      tombstoneKey: dependencies.tombstoneKey,
    })
    return ok({
      value: { userId },
      mailboxesOf: [userId],
      audit: purgedEntry(user),
      notices: [{ type: 'usersPurged', userIds: [userId], by: authorOf(actor) }],
    })
  },
})

/**
 * Whether the typed text is the display name or the sign-in name as people see them: how a letter is encoded is
 * invisible.
 */
function isNameOf(user: Pick<User, 'displayName' | 'userPrincipalName'>, typed: string): boolean {
  if (asSeen(typed) === asSeen(user.displayName)) return true
  return nameKeyOfUserPrincipalName(typed.trim()) === nameKeyOfUserPrincipalName(user.userPrincipalName)
}

const asSeen = (text: string): string =>
  foldCase(text.normalize('NFD')).normalize('NFC').replace(/\s+/gu, ' ').trim()
