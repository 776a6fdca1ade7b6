import { ok, type Result } from '@reprieve/domain'
import type { Refusal } from '../../answer.ts'
import type { Dependencies } from '../../dependencies.ts'
import { checkPasswordStrength } from './check-password.ts'

export interface PreparedPassword {
  /** Null where none is to be set. */
  readonly passwordHash: string | null
}

/** Outside a transaction, as it takes long: judges and hashes the password that an operation is to set, where there is one. */
export async function hashStrongPassword(
  { hashPassword }: Pick<Dependencies, 'hashPassword'>,
  password: { readonly value: string } | undefined,
): Promise<Result<PreparedPassword, Refusal<'PasswordTooWeak'>>> {
  if (password === undefined) return ok({ passwordHash: null })
  const strong = await checkPasswordStrength(password.value)
  return strong.ok ? ok({ passwordHash: await hashPassword(password.value) }) : strong
}
