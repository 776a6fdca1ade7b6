import type { NameKey } from '../../ids.ts'
import { nameKeyOfAddress, nameKeyOfImmutableId, nameKeyOfUserPrincipalName } from '../name-key.ts'
import type { RestoreRequest } from '../restore-plan.ts'
import type { DeletedUser } from '../user.ts'

/** The names to look up before the first `planRestore`: all that the users had and all that the caller wants given. */
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
