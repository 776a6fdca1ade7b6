import type { NameKey } from '../../ids.ts'

/**
 * The longest base for which numbers are remembered: longer ones are cut to make room for the number, so that a name
 * no longer tells which base it was made from.
 */
const longestBase = 56

/**
 * By `local@domain`: all lower numbers are known to be taken. Many rows that want one name would otherwise search from 1
 * each, which is quadratic.
 */
export function lowestNumber(numbers: ReadonlyMap<string, number>, local: string, domain: string): number {
  return numbers.get(baseKey(local, domain)) ?? 1
}

export function rememberNumber(
  numbers: Map<string, number>,
  local: string,
  domain: string,
  number: number,
): void {
  if (number > 1 && local.length <= longestBase) numbers.set(baseKey(local, domain), number)
}

/** Undoes what a freed name makes untrue: `smtp:jo12@x` is number 12 of `jo` and number 2 of `jo1`. */
export function lowerNumbers(numbers: Map<string, number>, freed: NameKey): void {
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
