import type { NameKey, UserId } from '../../ids.ts'
import type { HeldAs, Holder } from '../conflicts.ts'
import { nameKeyOfAddress, nameKeyOfImmutableId, nameKeyOfUserPrincipalName } from '../name-key.ts'
import { isPrimary } from '../proxy-addresses.ts'
import type { LiveHolder, LiveUser } from '../restore-plan.ts'
import type { User } from '../user.ts'
import type { Changes, Claim, Draft } from './draft.ts'

type Named = Pick<User, 'id' | 'displayName' | 'userPrincipalName' | 'proxyAddresses' | 'immutableId'>

/** Who has the name now; null if it is free. */
export function claimOf(draft: Draft, key: NameKey): Claim | null {
  const changed = changedClaim(draft, key)
  if (changed !== undefined) return changed
  const holder = draft.batch.snapshot.holdersByKey.get(key)
  if (holder === undefined) draft.batch.missing.add(key)
  return holder ? { ...holder, row: holder.row ?? null } : null
}

/** Whether `claimOf` answers from knowledge. */
export function isKnown(draft: Draft, key: NameKey): boolean {
  return changedClaim(draft, key) !== undefined || draft.batch.snapshot.holdersByKey.has(key)
}

export function toHolder(draft: Draft, { kind, id, displayName, heldAs, row }: Claim): Holder {
  const userPrincipalName = kind === 'user' ? userPrincipalNameOf(draft, id) : null
  return { kind, id, displayName, userPrincipalName, heldAs, row }
}

/** The active user with what this batch has changed about it so far. */
export function liveUserOf(draft: Draft, id: UserId): LiveUser {
  const userPrincipalName = userPrincipalNameOf(draft, id)
  const user = snapshotUser(draft, id)
  return { ...user, userPrincipalName, proxyAddresses: changedAddresses(draft, id) ?? user.proxyAddresses }
}

export function addressesOf(draft: Draft, holder: Omit<LiveHolder, 'row'>): readonly string[] {
  if (holder.kind === 'user') return liveUserOf(draft, holder.id).proxyAddresses
  const addresses = changedAddresses(draft, holder.id) ?? holder.proxyAddresses
  if (addresses === null)
    throw new Error(`The snapshot lacks the addresses of the ${holder.kind} ${holder.id}`)
  return addresses
}

/** Puts the user's names into its hands. Those in `before` were its own already: no row of this batch took them. */
export function claimNames(
  { claims, userPrincipalNames, addresses }: Changes,
  user: Named,
  row: number,
  before: ReadonlySet<NameKey> | null,
): void {
  const { id, displayName, userPrincipalName, proxyAddresses, immutableId } = user
  const claim = (key: NameKey, heldAs: HeldAs) => {
    const claimedIn = before?.has(key) ? null : row
    claims.set(key, { kind: 'user', id, displayName, heldAs, proxyAddresses: null, row: claimedIn })
  }
  for (const address of proxyAddresses) {
    claim(nameKeyOfAddress(address), isPrimary(address) ? 'primaryAddress' : 'secondaryAddress')
  }
  // Last, because what is sign-in name and address at once counts as the former.
  claim(nameKeyOfUserPrincipalName(userPrincipalName), 'userPrincipalName')
  if (immutableId !== null) claim(nameKeyOfImmutableId(immutableId), 'immutableId')
  userPrincipalNames.set(id, userPrincipalName)
  addresses.set(id, proxyAddresses)
}

function changedClaim({ changes, batch }: Draft, key: NameKey): Claim | null | undefined {
  const own = changes?.claims.get(key)
  return own === undefined ? batch.changes.claims.get(key) : own
}

function changedAddresses({ changes, batch }: Draft, id: string): readonly string[] | undefined {
  return changes?.addresses.get(id) ?? batch.changes.addresses.get(id)
}

function userPrincipalNameOf(draft: Draft, id: UserId): string {
  const { changes, batch } = draft
  const changed = changes?.userPrincipalNames.get(id) ?? batch.changes.userPrincipalNames.get(id)
  return changed ?? snapshotUser(draft, id).userPrincipalName
}

function snapshotUser(draft: Draft, id: UserId): LiveUser {
  const user = draft.batch.snapshot.activeUsers.get(id)
  if (user === undefined) throw new Error(`The snapshot names the user ${id} as a holder but lacks it`)
  return user
}
