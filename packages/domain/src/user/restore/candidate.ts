import type { NameKey } from '../../ids.ts'
import { nameKeyOfAddress, nameKeyOfUserPrincipalName } from '../name-key.ts'
import { isPrimary } from '../proxy-addresses.ts'
import type { DeletedUser } from '../user.ts'

/** The user that a row wants back, with the keys of its names worked out once. */
export interface Candidate {
  readonly user: DeletedUser
  readonly nameKey: NameKey
  readonly addresses: readonly OwnAddress[]
}

export interface OwnAddress {
  readonly text: string
  readonly key: NameKey
}

export function toCandidate(user: DeletedUser): Candidate {
  const nameKey = nameKeyOfUserPrincipalName(user.userPrincipalName)
  return { user, nameKey, addresses: toOwnAddresses(user.proxyAddresses) }
}

/** Each key once; where two addresses differ in case only, the primary one. */
export function toOwnAddresses(proxyAddresses: readonly string[]): readonly OwnAddress[] {
  const byKey = new Map<NameKey, OwnAddress>()
  for (const text of proxyAddresses) {
    const key = nameKeyOfAddress(text)
    if (!byKey.has(key) || isPrimary(text)) byKey.set(key, { text, key })
  }
  return [...byKey.values()]
}
