import { nameKeyOfUserPrincipalName } from '../name-key.ts'
import { parseUserPrincipalNameUnder } from '../user-principal-name.ts'
import { claimOf, isKnown } from './claims.ts'
import type { Draft } from './draft.ts'
import { lowestNumber, rememberNumber } from './lowest-numbers.ts'

/**
 * The name under the domain, where that is taken with the lowest free number from 1. Null where the local part is none
 * that a name may have now.
 */
export function proposeName(draft: Draft, local: string, domain: string): string | null {
  const plain = `${local}@${domain}`
  if (!parseUserPrincipalNameUnder(plain, draft.batch.verified).ok) return null
  if (isFree(draft, plain)) return plain
  const { lowestNumbers } = draft.batch
  let number = lowestNumber(lowestNumbers, local, domain)
  askForChunk(draft, local, domain, number)
  while (!isFree(draft, numbered(local, domain, number))) {
    number += 1
    askForChunk(draft, local, domain, number)
  }
  rememberNumber(lowestNumbers, local, domain, number)
  return numbered(local, domain, number)
}

const firstChunk = 8

/** The names that `proposeName` asks about first; the plain one too. */
export const firstProposals = (local: string, domain: string): readonly string[] => [
  `${local}@${domain}`,
  ...Array.from({ length: firstChunk }, (_, index) => numbered(local, domain, index + 1)),
]

// The chunks double, so that even a crowded name is settled in few rounds: 1–8, 9–16, 17–32 …
function askForChunk(draft: Draft, local: string, domain: string, from: number): void {
  if (isKnown(draft, nameKeyOfUserPrincipalName(numbered(local, domain, from)))) return
  const last = Math.max(firstChunk, 2 ** Math.ceil(Math.log2(from)))
  for (let number = from; number <= last; number += 1) {
    isFree(draft, numbered(local, domain, number))
  }
}

function isFree(draft: Draft, userPrincipalName: string): boolean {
  return claimOf(draft, nameKeyOfUserPrincipalName(userPrincipalName)) === null
}

function numbered(local: string, domain: string, number: number): string {
  const suffix = String(number)
  return `${local.slice(0, 64 - suffix.length)}${suffix}@${domain}`
}
