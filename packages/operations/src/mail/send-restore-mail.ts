import { canActOn, ok, refuse, type UserId } from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal, WriteError } from '../answer.ts'
import { defineOperation } from '../define-operation.ts'
import { Id, Notification } from '../input.ts'
import { loadTenant } from '../tenants/load-tenant.ts'
import { loadRoles } from '../users/load-roles.ts'
import { loadActiveUser } from '../users/load-user.ts'
import { writeRestoreMail } from './write-restore-mail.ts'

export const SendRestoreMailInput = Notification.extend({
  userId: Id,
  /** The password that the one-time link shows. */
  password: z.string().min(1).max(1024),
})
export type SendRestoreMailInput = z.input<typeof SendRestoreMailInput>

export interface RestoreMailSent {
  readonly userId: UserId
  readonly to: readonly string[]
  readonly linkExpiresAt: Date
}

export type SendRestoreMailError = WriteError | Refusal<'UserNotFound'>

/**
 * Mails the result of a restore to the people whom the administrator chooses; a password goes as a one-time
 * link only.
 */
export const sendRestoreMail = defineOperation<RestoreMailSent, SendRestoreMailError>()({
  name: 'sendRestoreMail',
  requires: 'users.restore',
  input: SendRestoreMailInput,
  targetOf: ({ userId }) => userId,
  *run({ context, caller, input, now, dependencies }) {
    const { userId, password, ...notify } = input
    const found = yield* loadActiveUser(context.tenantId, userId)
    if (!found.ok) return found
    const user = found.value
    if (!canActOn(caller.roles, yield* loadRoles(user), 'users.restore'))
      return refuse({ type: 'NotPermitted', permission: 'users.restore' })
    const tenant = yield* loadTenant(context.tenantId)
    const mail = yield* writeRestoreMail(dependencies, {
      user,
      tenant,
      notify,
      password,
      actor: context.actor,
      now,
    })
    return ok({
      value: { userId, to: mail.to, linkExpiresAt: new Date(mail.linkExpiresAt) },
      audit: { targetId: userId, targetName: user.userPrincipalName, details: { to: mail.to } },
      mails: [mail],
    })
  },
})
