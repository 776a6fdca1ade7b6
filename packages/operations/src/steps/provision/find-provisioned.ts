import { rows, statements, type Transaction } from '@reprieve/db'
import { type ActiveUser, nameKeyOfUserPrincipalName, type TenantId } from '@reprieve/domain'
import { toActiveUser } from '../load/user-record.ts'
import { wholeName } from './whole-name.ts'

/** The active user whom an id, a sign-in name or a provider's identifier means; nobody or one. */
export function* findProvisioned(
  tenantId: TenantId,
  source: string,
  { by, value }: { readonly by: 'id' | 'userName' | 'externalId'; readonly value: string },
): Transaction<readonly ActiveUser[]> {
  const ids = yield* idsOf(tenantId, source, by, value)
  const found = yield* rows(statements.activeUsersByIds, { tenantId, ids })
  const users = found.map(toActiveUser)
  if (by !== 'userName') return users
  // The name may be an address of somebody with another sign-in name.
  const key = nameKeyOfUserPrincipalName(yield* wholeName(tenantId, value))
  return users.filter(({ userPrincipalName }) => nameKeyOfUserPrincipalName(userPrincipalName) === key)
}

function* idsOf(
  tenantId: TenantId,
  source: string,
  by: 'id' | 'userName' | 'externalId',
  value: string,
): Transaction<readonly string[]> {
  if (by === 'id') return [value]
  if (by === 'externalId') {
    const found = yield* rows(statements.usersByExternalIds, { tenantId, source, externalIds: [value] })
    return value.startsWith('smtp:') ? [] : found.map(({ userId }) => userId)
  }
  const keys = [nameKeyOfUserPrincipalName(yield* wholeName(tenantId, value))]
  const holders = yield* rows(statements.holdersOfNames, { tenantId, keys })
  return holders.flatMap(({ holderKind, holderId }) => (holderKind === 'user' ? [holderId] : []))
}
