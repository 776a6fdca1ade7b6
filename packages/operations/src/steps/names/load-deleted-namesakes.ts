import { rows, statements, type Transaction, toLowerAscii, toNormalText } from '@reprieve/db'
import { haveNameInCommon, type User, type UserId } from '@reprieve/domain'

/** A restorable deleted user that had the same name. */
export interface DeletedNamesake {
  readonly id: UserId
  readonly displayName: string
  readonly userPrincipalName: string
  readonly deletedAt: Date
  readonly purgeAt: Date
}

/** The restorable deleted users that had this user's sign-in name, newest deletion first (R23a). */
export function* loadWantingNameBack(
  user: Pick<User, 'tenantId' | 'userPrincipalName'>,
  now: Date,
): Transaction<readonly DeletedNamesake[]> {
  const { tenantId } = user
  const userPrincipalName = toLowerAscii(user.userPrincipalName)
  const found = yield* rows(statements.deletedNamesakes, { tenantId, userPrincipalName, now })
  return newestFirst(found)
}

/**
 * The restorable deleted users that had a name of this user as sign-in name or as address, newest deletion first (R14).
 */
export function* loadDeletedNamesakes(
  user: Pick<User, 'tenantId' | 'userPrincipalName' | 'proxyAddresses'>,
  now: Date,
): Transaction<readonly DeletedNamesake[]> {
  const { tenantId, userPrincipalName, proxyAddresses } = user
  const addresses = proxyAddresses.filter((address) => /^smtp:/i.test(address))
  const values = [userPrincipalName, ...addresses.map((address) => address.slice('smtp:'.length))]
  const namesakes = new Map<UserId, DeletedNamesake>()
  for (const line of new Set(values.map((value) => `\n${toNormalText(value)}\n`))) {
    for (const found of yield* rows(statements.restorablesWithLine, { tenantId, line, now })) {
      // A search folds more than the comparison of names: it finds é by e.
      if (!haveNameInCommon(toNamed(user), toNamed(found))) continue
      const { proxyAddresses: _, ...namesake } = found
      namesakes.set(found.id, namesake)
    }
  }
  return newestFirst([...namesakes.values()])
}

const toNamed = ({
  userPrincipalName,
  proxyAddresses,
}: Pick<User, 'userPrincipalName' | 'proxyAddresses'>) => ({
  userPrincipalName,
  proxyAddresses,
  immutableId: null,
})

const newestFirst = (found: readonly DeletedNamesake[]): readonly DeletedNamesake[] =>
  found.toSorted((one, other) => other.deletedAt.getTime() - one.deletedAt.getTime())
