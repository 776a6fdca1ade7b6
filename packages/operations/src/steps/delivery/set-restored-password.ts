import type { Transaction } from '@reprieve/db'
import { type ActiveUser, ok, type Result, type Tenant } from '@reprieve/domain'
import type { z } from 'zod'
import type { Refusal } from '../../answer.ts'
import type { OperationCall } from '../../operation-call.ts'
import { checkPasswordAgainstNames } from '../passwords/check-password.ts'
import type { PreparedPassword } from '../passwords/hash-strong-password.ts'
import { storePassword } from '../passwords/store-password.ts'
import type { RestoreUserInput } from '../plan/restore-input.ts'
import { admitRecipients } from './admit-recipients.ts'
import type { RestoreMail } from './restore-mail.ts'
import { writeRestoreMail } from './write-restore-mail.ts'

type RestoreWork = OperationCall<z.output<typeof RestoreUserInput>, PreparedPassword>

interface Restored {
  readonly user: ActiveUser
  readonly tenant: Tenant
}

/** Sets the password that a restore was asked to set, and returns the mail about it. */
export function* setRestoredPassword(
  { context, input: { password, notify }, prepared: { passwordHash }, now, dependencies }: RestoreWork,
  { user, tenant }: Restored,
): Transaction<
  Result<readonly RestoreMail[], Refusal<'PasswordTooWeak' | 'RecipientsOutside' | 'TooManyAttempts'>>
> {
  if (password === undefined || passwordHash === null) return ok([])
  const nameless = checkPasswordAgainstNames(password.value, user)
  if (!nameless.ok) return nameless
  yield* storePassword({ user, passwordHash, mustChange: password.mustChange, now })
  if (notify === undefined) return ok([])
  const admitted = yield* admitRecipients(dependencies, { context, tenant, notify, now })
  if (!admitted.ok) return admitted
  const letter = { user, tenant, notify, password: password.value, actor: context.actor, now }
  return ok([yield* writeRestoreMail(dependencies, letter)])
}
