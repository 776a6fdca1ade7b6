import { row, rows, statements, type Transaction } from '@reprieve/db'
import { nameKeyOfUserPrincipalName, type TenantId, type UserId } from '@reprieve/domain'

export interface Account {
  readonly tenantId: TenantId
  readonly userId: UserId
  readonly userPrincipalName: string
  readonly sessionEpoch: number
}

/** The active user with this sign-in name, in whichever tenant its domain belongs to. */
export function* findAccount(userPrincipalName: string): Transaction<Account | null> {
  const key = nameKeyOfUserPrincipalName(userPrincipalName)
  const owner = yield* row(statements.ownerOfDomain, { name: key.slice(key.lastIndexOf('@') + 1) })
  if (owner === undefined) return null
  const { tenantId } = owner
  const [holder] = yield* rows(statements.holdersOfNames, { tenantId, keys: [key] })
  if (holder?.heldAs !== 'userPrincipalName') return null
  const userId = holder.holderId
  const user = yield* row(statements.credentialsOfActiveUser, { tenantId, userId })
  if (user === undefined) return null
  return { tenantId, userId, userPrincipalName: user.userPrincipalName, sessionEpoch: user.sessionEpoch }
}
