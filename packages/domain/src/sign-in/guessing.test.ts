import { describe, expect, it } from 'vitest'
import { type GuessingBudget, guessingBudgets, msUntilTry } from './guessing.ts'

const budget: GuessingBudget = { freeTries: 2, pausesMs: [10, 30], countedForMs: 1000 }
const wait = (tries: number, sinceFirstMs: number) => msUntilTry({ tries, sinceFirstMs }, budget)

describe('msUntilTry', () => {
  it('lets the free tries be made at once', () => {
    expect([wait(1, 0), wait(2, 0)]).toEqual([0, 0])
  })

  it('makes each further try wait for one pause more, and the last pause repeats', () => {
    expect([3, 4, 5, 6].map((tries) => wait(tries, 0))).toEqual([10, 40, 70, 100])
    expect([wait(3, 9), wait(3, 10), wait(3, 11)]).toEqual([1, 0, 0])
  })

  it('waits for nothing beyond the time for which tries are counted', () => {
    expect(wait(1000, 0)).toBe(1000)
    expect(wait(1000, 999)).toBe(1)
  })
})

/** How many guesses a budget allows in a day if each one is made as soon as possible. */
function guessesInADay(of: GuessingBudget): number {
  let guesses = 0
  for (let atMs = 0, tries = 0, firstMs = 0; atMs < 86_400_000; ) {
    if (atMs - firstMs >= of.countedForMs) [tries, firstMs] = [0, atMs]
    const waitMs = msUntilTry({ tries: tries + 1, sinceFirstMs: atMs - firstMs }, of)
    if (waitMs === 0) {
      tries += 1
      guesses += 1
    }
    atMs += waitMs
  }
  return guesses
}

it('an account takes so few guesses in a day that no password is found by them', () => {
  expect(guessesInADay(guessingBudgets.ofUnknownDevices)).toBe(56)
  expect(guessesInADay(guessingBudgets.ofKnownDevice)).toBeLessThan(120)
})
