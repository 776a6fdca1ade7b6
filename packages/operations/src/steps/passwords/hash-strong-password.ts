import { ok, type Result } from '@reprieve/domain'
import type { Refusal } from '../../answer.ts'
import type { Dependencies } from '../../dependencies.ts'
import { checkPasswordStrength } from './check-password.ts'

export interface PreparedPassword {
  /** Null if no password is to be set. */
  readonly passwordHash: string | null
}

/**
 * Judges and hashes the password that an operation sets, if there is one. It is slow, so it runs outside a transaction.
 */
export async function hashStrongPassword(
  { hashPassword }: Pick<Dependencies, 'hashPassword'>,
  password: { readonly value: string } | undefined,
): Promise<Result<PreparedPassword, Refusal<'PasswordTooWeak'>>> {
  if (password === undefined) return ok({ passwordHash: null })
  const strong = await checkPasswordStrength(password.value)
  return strong.ok ? ok({ passwordHash: await hashPassword(password.value) }) : strong
}
