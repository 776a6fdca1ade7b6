import type { NameKey } from '../../ids.ts'
import type { DroppedAddress } from '../conflicts.ts'
import { isPrimary } from '../proxy-addresses.ts'
import { renameAddresses, withPrimary } from '../rename-addresses.ts'
import type { Candidate } from './candidate.ts'
import { takeBack } from './change-holder.ts'
import { claimOf, toHolder } from './claims.ts'
import type { Draft } from './draft.ts'
import { type Contested, isOnLostDomain } from './find-conflicts.ts'
import type { Answers, OwnNames } from './match-answers.ts'

export interface SettledAddresses {
  readonly proxyAddresses: readonly string[]
  readonly dropped: readonly DroppedAddress[]
}

/** Decides which addresses come back (R16, R17, R22, R26–R28), after the name is settled. */
export function settleAddresses(
  draft: Draft,
  { user, nameKey, addresses }: Candidate,
  contested: readonly Contested[],
  answers: Answers,
  userPrincipalName: string,
): SettledAddresses {
  const { kept, dropped } = settleContested(draft, { nameKey, addresses }, contested, answers)
  const renamed = renameAddresses(kept, user.userPrincipalName, userPrincipalName)
  const hadPrimary = user.proxyAddresses.some(isPrimary)
  return { proxyAddresses: hadPrimary ? withPrimary(renamed, userPrincipalName) : renamed, dropped }
}

/** Carries out the answers about contested addresses, and parts those that come back from those that do not. */
export function settleContested(
  draft: Draft,
  { nameKey, addresses }: OwnNames,
  contested: readonly Contested[],
  answers: Answers,
): { readonly kept: readonly string[]; readonly dropped: readonly DroppedAddress[] } {
  const unwanted = new Set<NameKey>()
  const contestedKeys = new Set(contested.map(({ key }) => key))
  for (const one of contested) settleAddress(draft, one, answers, unwanted)
  const dropped: DroppedAddress[] = []
  const kept: string[] = []
  for (const { text, key } of addresses) {
    // What was free before this row changed anything is free still.
    const isDoubtful = key === nameKey || contestedKeys.has(key)
    const lost = isDoubtful && isOnLostDomain(draft, key)
    const claim = isDoubtful && !lost ? claimOf(draft, key) : null
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
  const freed = claim !== null && claimOf(draft, key) === null
  if (answer?.resolve === 'takeBack' && !freed && claim !== null) takeBack(draft, claim, key)
  if (answer?.resolve === 'drop') unwanted.add(key)
  const isSettled = freed || answer !== undefined || !reported.blocks
  if (!isSettled || reopened) draft.open.push(reported)
}
