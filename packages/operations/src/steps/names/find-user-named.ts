import { row, rows, statements, type Transaction, toLowerAscii } from '@reprieve/db'
import { nameKeyOfUserPrincipalName, type TenantId, type UserId } from '@reprieve/domain'
import { Id } from '../../input.ts'

/**
 * The one user whom a text names: by id, by its present user principal name, or by the one it had when it was deleted.
 * Null if it names nobody, or more than one.
 */
export function* findUserNamed(tenantId: TenantId, text: string, now: Date): Transaction<UserId | null> {
  const id = Id.safeParse(text)
  if (id.success) return id.data
  const keys = [nameKeyOfUserPrincipalName(text)]
  const holder = yield* row(statements.holdersOfNames, { tenantId, keys })
  if (holder?.holderKind === 'user') return holder.holderId
  const userPrincipalName = toLowerAscii(text)
  const [first, second] = yield* rows(statements.deletedNamesakes, { tenantId, userPrincipalName, now })
  return first !== undefined && second === undefined ? first.id : null
}
