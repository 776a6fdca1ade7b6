import type { NameKey } from '../../ids.ts'
import { nameKeyOfUserPrincipalName } from '../name-key.ts'
import { parseUserPrincipalNameUnder } from '../user-principal-name.ts'
import type { PlannedDirectory } from './directory.ts'

/**
 * For each `local@domain`, the number below which all are known to be taken. Without it, many rows that want one name
 * would each search from 1, which is quadratic.
 */
export type LowestNumbers = Map<string, number>

/**
 * The name under the domain, or if that is taken, the name with the lowest free number from 1. Null if a name may no
 * longer have this local part.
 */
export function proposeName(
  directory: PlannedDirectory,
  numbers: LowestNumbers,
  local: string,
  domain: string,
): string | null {
  const plain = `${local}@${domain}`
  if (!parseUserPrincipalNameUnder(plain, directory.verified).ok) return null
  if (isFree(directory, plain)) return plain
  let number = lowestNumber(numbers, local, domain)
  askForChunk(directory, local, domain, number)
  while (!isFree(directory, numbered(local, domain, number))) {
    number += 1
    askForChunk(directory, local, domain, number)
  }
  rememberNumber(numbers, local, domain, number)
  return numbered(local, domain, number)
}

const firstChunk = 8

/** The names that `proposeName` asks for first, including the plain one. */
export const firstProposals = (local: string, domain: string): readonly string[] => [
  `${local}@${domain}`,
  ...Array.from({ length: firstChunk }, (_, index) => numbered(local, domain, index + 1)),
]

// The chunks double, so that even a crowded name is settled in few rounds: 1–8, 9–16, 17–32 …
function askForChunk(directory: PlannedDirectory, local: string, domain: string, from: number): void {
  if (directory.isKnown(nameKeyOfUserPrincipalName(numbered(local, domain, from)))) return
  const last = Math.max(firstChunk, 2 ** Math.ceil(Math.log2(from)))
  for (let number = from; number <= last; number += 1) {
    isFree(directory, numbered(local, domain, number))
  }
}

function isFree(directory: PlannedDirectory, userPrincipalName: string): boolean {
  return directory.holderOf(nameKeyOfUserPrincipalName(userPrincipalName)) === null
}

function numbered(local: string, domain: string, number: number): string {
  const suffix = String(number)
  return `${local.slice(0, 64 - suffix.length)}${suffix}@${domain}`
}

/**
 * The longest base for which numbers are remembered. Longer ones are cut to make room for the number, so that a name no
 * longer reveals its base.
 */
const longestBase = 56

export function lowestNumber(numbers: LowestNumbers, local: string, domain: string): number {
  return numbers.get(baseKey(local, domain)) ?? 1
}

export function rememberNumber(numbers: LowestNumbers, local: string, domain: string, number: number): void {
  if (number > 1 && local.length <= longestBase) numbers.set(baseKey(local, domain), number)
}

/** Lowers the remembered numbers after a name became free: `smtp:jo12@x` is number 12 of `jo` and number 2 of `jo1`. */
export function lowerNumbers(numbers: LowestNumbers, freed: NameKey): void {
  const [, stem, digits, domain] = /^smtp:(.*?)(\d+)@([^@]*)$/.exec(freed) ?? []
  if (digits === undefined) return
  for (let cut = 0; cut < digits.length; cut += 1) {
    const base = `${stem}${digits.slice(0, cut)}@${domain}`
    const number = Number(digits.slice(cut))
    const known = numbers.get(base)
    if (known !== undefined) numbers.set(base, Math.min(known, number))
  }
}

function baseKey(local: string, domain: string): string {
  return `${local.toLowerCase()}@${domain}`
}
