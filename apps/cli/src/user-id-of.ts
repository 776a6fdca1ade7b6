import { nameKeyOfUserPrincipalName, type UserId } from '@reprieve/domain'
import { toShownText } from '@reprieve/i18n/shown-text'
import type { OperationContext } from '@reprieve/operations'
import { ExpectedError } from './expected-error.ts'
import { unwrap } from './unwrap.ts'
import type { Directory } from './with-directory.ts'

/** The id of the tenant's active user with this id or sign-in name. @throws {ExpectedError} if nobody has the name */
export async function activeUserIdOf(
  { operations }: Directory,
  { tenantId }: OperationContext,
  idOrName: string,
): Promise<UserId> {
  if (isId(idOrName)) return idOrName
  const account = await operations.findAccount(idOrName)
  if (account?.tenantId === tenantId) return account.userId
  throw new ExpectedError(`there is no active user with the sign-in name ${toShownText(idOrName)}`)
}

/**
 * The id of the tenant's restorable user with this id, or the only one that had this sign-in name.
 * @throws {ExpectedError} if nobody had it, or if several had, because the command does not guess
 */
export async function deletedUserIdOf(
  { operations }: Directory,
  context: OperationContext,
  idOrName: string,
): Promise<UserId> {
  if (isId(idOrName)) return idOrName
  const key = nameKeyOfUserPrincipalName(idOrName)
  const { items } = unwrap(
    await operations.listDeletedUsers(context, { search: idOrName, page: { size: 500 } }),
  )
  const namesakes = items
    .map(({ user }) => user)
    .filter(({ userPrincipalName }) => nameKeyOfUserPrincipalName(userPrincipalName) === key)
  const [only, ...others] = namesakes
  const name = toShownText(idOrName)
  if (only === undefined) throw new ExpectedError(`no restorable user had the sign-in name ${name}`)
  if (others.length === 0) return only.id
  const ids = namesakes.map(({ id }) => id).join(', ')
  throw new ExpectedError(
    `${namesakes.length} restorable users had the sign-in name ${name}; say which: ${ids}`,
  )
}

// Every sign-in name has an at sign (R9).
const isId = (text: string): boolean => !text.includes('@')
