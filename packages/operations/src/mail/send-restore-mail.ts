import { row, statements } from '@reprieve/db'
import { canActOn, ok, type Result, refuse, type UserId } from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal, WriteError } from '../answer.ts'
import { Id, Notification } from '../input.ts'
import { defineOperation } from '../run/define-operation.ts'
import { admitRecipients } from '../steps/delivery/admit-recipients.ts'
import { writeRestoreMail } from '../steps/delivery/write-restore-mail.ts'
import { loadRoles } from '../steps/load/load-roles.ts'
import { loadTenant } from '../steps/load/load-tenant.ts'
import { loadActiveUser } from '../steps/load/load-user.ts'

export const SendRestoreMailInput = Notification.extend({
  userId: Id,
  /** The user's present password, which the one-time link shows. No other text can be mailed as a password. */
  password: z.string().min(1).max(1024),
})
export type SendRestoreMailInput = z.input<typeof SendRestoreMailInput>

export interface RestoreMailSent {
  readonly userId: UserId
  readonly to: readonly string[]
  readonly linkExpiresAt: Date
}

export type SendRestoreMailError =
  | WriteError
  | Refusal<'UserNotFound' | 'InvalidInput' | 'RecipientsOutside' | 'TooManyAttempts'>

interface Prepared {
  /** The stored hash that the password matches; null if it does not match. */
  readonly passwordHash: string | null
}

/**
 * Mails the result of a restore to the people whom the administrator chooses. A password goes only as a one-time link.
 */
export const sendRestoreMail = defineOperation<RestoreMailSent, SendRestoreMailError>()({
  name: 'sendRestoreMail',
  requires: 'users.restore',
  input: SendRestoreMailInput,
  targetOf: ({ userId }) => userId,
  async prepare(
    { storage, verifyPassword },
    { userId, password },
    { tenantId },
  ): Promise<Result<Prepared, SendRestoreMailError>> {
    const found = await storage.read(() => row(statements.credentialsOfActiveUser, { tenantId, userId }))
    const passwordHash = found?.passwordHash ?? null
    const isPresent = passwordHash !== null && (await verifyPassword(passwordHash, password))
    return ok({ passwordHash: isPresent ? passwordHash : null })
  },
  *run({ context, caller, input, prepared, now, dependencies }) {
    const { tenantId } = context
    const { userId, password, ...notify } = input
    const found = yield* loadActiveUser(tenantId, userId)
    if (!found.ok) return found
    const user = found.value
    if (!canActOn(caller.roles, yield* loadRoles(user), 'users.restore'))
      return refuse({ type: 'NotPermitted', permission: 'users.restore' })
    const credentials = yield* row(statements.credentialsOfActiveUser, { tenantId, userId })
    if (prepared.passwordHash === null || credentials?.passwordHash !== prepared.passwordHash)
      return refuse({ type: 'InvalidInput', path: 'password', problem: 'is not the password of this user' })
    const tenant = yield* loadTenant(tenantId)
    const admitted = yield* admitRecipients(dependencies, { context, tenant, notify, now })
    if (!admitted.ok) return admitted
    const letter = { user, tenant, notify, password, actor: context.actor, now }
    const mail = yield* writeRestoreMail(dependencies, letter)
    return ok({
      value: { userId, to: mail.to, linkExpiresAt: new Date(mail.linkExpiresAt) },
      audit: { targetId: userId, targetName: user.userPrincipalName, details: { to: mail.to } },
      mails: [mail],
    })
  },
})
