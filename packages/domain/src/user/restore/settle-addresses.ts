import type { NameKey } from '../../ids.ts'
import type { DroppedAddress } from '../conflicts.ts'
import { isPrimary } from '../proxy-addresses.ts'
import { renameAddresses, withPrimary } from '../rename-addresses.ts'
import type { Candidate, OwnAddress } from './candidate.ts'
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
  { user, addresses }: Candidate,
  contested: readonly Contested[],
  answers: Answers,
  userPrincipalName: string,
): SettledAddresses {
  const { kept, dropped } = settleContested(draft, addresses, contested, answers)
  const renamed = renameAddresses(kept, user.userPrincipalName, userPrincipalName)
  const hadPrimary = user.proxyAddresses.some(isPrimary)
  return { proxyAddresses: hadPrimary ? withPrimary(renamed, userPrincipalName) : renamed, dropped }
}

/** Carries out the answers about contested addresses, and parts those that come back from those that do not. */
export function settleContested(
  draft: Draft,
  addresses: readonly OwnAddress[],
  contested: readonly Contested[],
  answers: Answers,
): { readonly kept: readonly string[]; readonly dropped: readonly DroppedAddress[] } {
  const unwanted = new Set<NameKey>()
  for (const one of contested) settleAddress(draft, one, answers, unwanted)
  const dropped: DroppedAddress[] = []
  const kept: string[] = []
  for (const { text, key } of addresses) {
    const lost = isOnLostDomain(draft, key)
    const claim = lost ? null : claimOf(draft, key)
    if (!lost && claim === null && !unwanted.has(key)) kept.push(text)
    else dropped.push({ address: text, holder: claim && toHolder(draft, claim) })
  }
  return { kept, dropped }
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
  const held = claim && claimOf(draft, key)
  if (answer?.resolve === 'takeBack' && held !== null) takeBack(draft, held, key)
  if (answer?.resolve === 'drop') unwanted.add(key)
  const freed = claim !== null && held === null
  const isSettled = freed || answer !== undefined || !reported.blocks
  if (!isSettled || reopened) draft.open.push(reported)
}
