import type { NameKey } from '../../ids.ts'
import { verifiedDomains } from '../../tenant/verified-domains.ts'
import { nameKeyOfAddress, nameKeyOfImmutableId, nameKeyOfUserPrincipalName } from '../name-key.ts'
import type { RestoreRequest, RestoreSnapshot } from '../restore-plan.ts'
import type { DeletedUser } from '../user.ts'
import { firstProposals } from './propose-name.ts'

/**
 * The names to look up before the first `planRestore`: all names that the users had and all that the caller asks for.
 */
export function keysToLoad(users: readonly DeletedUser[], request: RestoreRequest): readonly NameKey[] {
  const keys = new Set<NameKey>()
  for (const user of users) {
    keys.add(nameKeyOfUserPrincipalName(user.userPrincipalName))
    for (const address of user.proxyAddresses) keys.add(nameKeyOfAddress(address))
    if (user.immutableId !== null) keys.add(nameKeyOfImmutableId(user.immutableId))
  }
  for (const { resolutions } of request.rows) {
    for (const resolution of resolutions) {
      if ('userPrincipalName' in resolution)
        keys.add(nameKeyOfUserPrincipalName(resolution.userPrincipalName))
    }
  }
  return [...keys]
}

/**
 * The names to look up next, once those of `keysToLoad` are known: the names that the plan will propose to users whose
 * sign-in names are taken or on a lost domain. Without them, `planRestore` plans all rows once and then asks for them.
 */
export function keysToPropose(
  users: readonly DeletedUser[],
  { tenant, holdersByKey }: Pick<RestoreSnapshot, 'tenant' | 'holdersByKey'>,
): readonly NameKey[] {
  const verified = verifiedDomains(tenant)
  const keys = new Set<NameKey>()
  for (const { userPrincipalName } of users) {
    const key = nameKeyOfUserPrincipalName(userPrincipalName)
    const own = key.slice(key.lastIndexOf('@') + 1)
    const isLost = !verified.has(own)
    if (!isLost && !holdersByKey.get(key)) continue
    const local = userPrincipalName.slice(0, userPrincipalName.lastIndexOf('@'))
    for (const name of firstProposals(local, isLost ? tenant.defaultDomain : own)) {
      keys.add(nameKeyOfUserPrincipalName(name))
    }
  }
  return [...keys].filter((key) => !holdersByKey.has(key))
}
