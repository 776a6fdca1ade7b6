import type { NameKey } from '../../ids.ts'
import type { DroppedAddress } from '../conflicts.ts'
import { nameKeyOfAddress } from '../name-key.ts'
import { isPrimary } from '../proxy-addresses.ts'
import { renameAddresses, withPrimary } from '../rename-addresses.ts'
import type { DeletedUser } from '../user.ts'
import { takeBack } from './change-holder.ts'
import { claimOf, toHolder } from './claims.ts'
import type { Draft } from './draft.ts'
import { type Contested, isOnLostDomain } from './find-conflicts.ts'
import type { Answers } from './match-answers.ts'

export interface SettledAddresses {
  readonly proxyAddresses: readonly string[]
  readonly dropped: readonly DroppedAddress[]
}

/** Decides which addresses come back (R16, R17, R22, R26–R28), after the name is settled. */
export function settleAddresses(
  draft: Draft,
  user: DeletedUser,
  contested: readonly Contested[],
  answers: Answers,
  userPrincipalName: string,
): SettledAddresses {
  const unwanted = new Set<NameKey>()
  for (const one of contested) settleAddress(draft, one, answers, unwanted)
  const dropped: DroppedAddress[] = []
  const kept: string[] = []
  for (const address of distinct(user.proxyAddresses)) {
    const key = nameKeyOfAddress(address)
    const lost = isOnLostDomain(draft, key)
    const claim = lost ? null : claimOf(draft, key)
    if (!lost && claim === null && !unwanted.has(key)) kept.push(address)
    else dropped.push({ address, holder: claim && toHolder(draft, claim) })
  }
  const renamed = renameAddresses(kept, user.userPrincipalName, userPrincipalName)
  const hadPrimary = user.proxyAddresses.some(isPrimary)
  return { proxyAddresses: hadPrimary ? withPrimary(renamed, userPrincipalName) : renamed, dropped }
}

function settleAddress(
  draft: Draft,
  { key, conflict, claim }: Contested,
  answers: Answers,
  unwanted: Set<NameKey>,
): void {
  const answer = answers.byKey.get(key)
  const reopened = answers.rejectedKeys.has(key)
  const reported = reopened ? { ...conflict, blocks: true } : conflict
  draft.conflicts.push(reported)
  const freed = claim !== null && claimOf(draft, key) === null
  if (answer?.resolve === 'takeBack' && !freed && claim !== null) takeBack(draft, claim, key)
  if (answer?.resolve === 'drop') unwanted.add(key)
  const isSettled = freed || answer !== undefined || !reported.blocks
  if (!isSettled || reopened) draft.open.push(reported)
}

/** Each address once; where two differ in case only, the primary one stays. */
function distinct(addresses: readonly string[]): readonly string[] {
  const byKey = new Map<NameKey, string>()
  for (const address of addresses) {
    const key = nameKeyOfAddress(address)
    if (!byKey.has(key) || isPrimary(address)) byKey.set(key, address)
  }
  return byKey.size === addresses.length ? addresses : [...byKey.values()]
}
