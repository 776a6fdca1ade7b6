import type { NameKey } from '../../ids.ts'
import { verifiedDomains } from '../../tenant/verified-domains.ts'
import { nameKeyOfUserPrincipalName } from '../name-key.ts'
import type { RestoreSnapshot } from '../restore-plan.ts'
import type { DeletedUser } from '../user.ts'
import { firstProposals } from './propose-name.ts'

/**
 * The names to look up next, when those of `keysToLoad` are known: what the plan will propose to users whose sign-in names
 * are taken or lie on a lost domain. Without them `planRestore` asks for them, after it has planned all rows once.
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
