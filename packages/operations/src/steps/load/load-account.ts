import { row, statements } from '@reprieve/db'
import { asciiDomain, isPlainText, nameKeyOfUserPrincipalName } from '@reprieve/domain'

/** The active user with this sign-in name, in any spelling, in the tenant that owns its domain. */
export function* loadAccount(userPrincipalName: string) {
  if (!isPlainText(userPrincipalName)) return null
  const domain = asciiDomain(userPrincipalName.slice(userPrincipalName.lastIndexOf('@') + 1))
  const owner = domain === null ? undefined : yield* row(statements.ownerOfDomain, { name: domain })
  if (owner === undefined) return null
  const { tenantId } = owner
  const keys = [nameKeyOfUserPrincipalName(userPrincipalName)]
  const holder = yield* row(statements.holdersOfNames, { tenantId, keys })
  if (holder?.holderKind !== 'user' || holder.heldAs !== 'userPrincipalName') return null
  const userId = holder.holderId
  const account = yield* row(statements.credentialsOfActiveUser, { tenantId, userId })
  return account === undefined ? null : { tenantId, userId, ...account }
}
