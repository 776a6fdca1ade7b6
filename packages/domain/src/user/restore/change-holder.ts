import { canActOn } from '../../access/can.ts'
import type { Permission } from '../../access/permission.ts'
import type { NameKey } from '../../ids.ts'
import type { ResolutionKind } from '../conflicts.ts'
import { whyNotDelete } from '../delete.ts'
import { nameKeyOfAddress } from '../name-key.ts'
import { namesOf } from '../names-of.ts'
import { isPrimary } from '../proxy-addresses.ts'
import { renameAddresses, signInAddressesMoved, withPrimary } from '../rename-addresses.ts'
import type { LiveUser, RejectedResolution } from '../restore-plan.ts'
import type { DeletedUser } from '../user.ts'
import { addressesOf, claimNames, claimOf, liveUserOf } from './claims.ts'
import { type Claim, changesOf, type Draft } from './draft.ts'
import { changeAdministrators, changeSeats, isLastAdministrator } from './seats.ts'

type Reason = RejectedResolution['reason']

/** Why this answer is not open to the caller although somebody holds the name; null if it is (R8, R25, R26, R47). */
export function whyNotChange(draft: Draft, claim: Claim, change: ResolutionKind): Reason | null {
  if (claim.row !== null) return 'not-applicable'
  if (change === 'takeBack' && claim.heldAs !== 'secondaryAddress') return 'not-applicable'
  if (claim.kind !== 'user') return change === 'takeBack' ? null : 'not-applicable'
  const user = liveUserOf(draft, claim.id)
  if (change !== 'replaceHolder') return mayActOn(draft, user, 'users.write') ? null : 'caller-too-weak'
  return whyNotDelete(user.id, user.roles, draft.batch.caller, isLastAdministrator(draft, user))
}

/**
 * R24, R23a: the contested address goes, sign-in addresses of another kind go with the name unless the restored user or
 * somebody else has the new form, and whatever else the holder has stays.
 */
export function renameHolder(
  draft: Draft,
  restored: DeletedUser,
  claim: Claim,
  contested: NameKey,
  to: string,
): void {
  const user = liveUserOf(draft, claim.id)
  const before = new Set(namesOf(user).map(({ key }) => key))
  const kept = user.proxyAddresses.filter((address) => nameKeyOfAddress(address) !== contested)
  const moved = signInAddressesMoved(kept, user.userPrincipalName, to)
  const ofRestored = new Set(namesOf(restored).map(({ key }) => key))
  const isFree = (key: NameKey) => !ofRestored.has(key) && claimOf(draft, key) === null
  const renamed = renameAddresses(kept, user.userPrincipalName, to).map((address) => {
    const next = moved.get(address)
    return next !== undefined && isFree(nameKeyOfAddress(next)) ? next : address
  })
  const proxyAddresses = user.proxyAddresses.some(isPrimary) ? withPrimary(renamed, to) : renamed
  const changes = changesOf(draft)
  for (const key of before) changes.claims.set(key, null)
  claimNames(changes, { ...user, userPrincipalName: to, proxyAddresses }, draft.row, before)
  draft.holders.push({
    change: 'renamed',
    userId: user.id,
    fromUserPrincipalName: user.userPrincipalName,
    toUserPrincipalName: to,
    proxyAddresses,
  })
}

/** R25: the holder leaves with all its names, and its seats become free in the same transaction. */
export function replaceHolder(draft: Draft, claim: Claim): void {
  const user = liveUserOf(draft, claim.id)
  const changes = changesOf(draft)
  for (const { key } of namesOf(user)) changes.claims.set(key, null)
  for (const skuId of user.licences ?? []) changeSeats(changes, skuId, 1)
  changes.replaced.add(user.id)
  const isAble = draft.batch.snapshot.globalAdministrators.get(user.id)
  if (isAble !== undefined) changeAdministrators(changes, isAble, -1)
  draft.holders.push({ change: 'replaced', userId: user.id, userPrincipalName: user.userPrincipalName })
}

/** R26. */
export function takeBack(draft: Draft, holder: Claim, contested: NameKey): void {
  const held = addressesOf(draft, holder)
  const address = held.find((candidate) => nameKeyOfAddress(candidate) === contested) ?? contested
  const proxyAddresses = held.filter((candidate) => nameKeyOfAddress(candidate) !== contested)
  const changes = changesOf(draft)
  changes.claims.set(contested, null)
  changes.addresses.set(holder.id, proxyAddresses)
  const { kind, id } = holder
  draft.holders.push({ change: 'relieved', kind, id, address, proxyAddresses })
}

function mayActOn({ batch }: Draft, user: LiveUser, permission: Permission): boolean {
  return canActOn(batch.caller.roles, user.roles, permission)
}
