import type { Transaction } from '@reprieve/db'
import { type ActiveUser, ok, type Result } from '@reprieve/domain'
import { storePassword } from '../passwords/store-password.ts'
import { checkReset, type Reset, type ResetRefusal } from '../plan/check-reset.ts'

interface Given extends Omit<Reset, 'password'> {
  readonly user: ActiveUser
  readonly password: { readonly value: string; readonly mustChange: boolean }
  readonly passwordHash: string
  readonly now: Date
}

/** Gives a user another password if the caller may (R46, R47), and ends the user's sessions (R33). */
export function* givePassword({
  user,
  roles,
  caller,
  password: { value: password, mustChange },
  passwordHash,
  now,
}: Given): Transaction<Result<null, ResetRefusal>> {
  const allowed = checkReset({ user, roles, caller, password })
  if (!allowed.ok) return allowed
  yield* storePassword({ user, passwordHash, mustChange, now })
  return ok(null)
}
