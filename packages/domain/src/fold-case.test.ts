import { describe, expect, test } from 'vitest'
import { foldCase } from './fold-case.ts'
import { fullFoldings } from './testing/full-foldings.ts'

const toText = (codes: string): string =>
  codes
    .split(' ')
    .map((code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .join('')

/** Every letter that has a counterpart from which it differs only in case. */
const cased = Array.from({ length: 0x110000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))
  .filter((letter) => /\p{Changes_When_Casemapped}|\p{Changes_When_Casefolded}/u.test(letter))

const differInCaseAlone = (one: string, other: string): boolean => new RegExp(`^${one}$`, 'iu').test(other)

describe('R11 case folding', () => {
  test('R11 folds to several letters what Unicode folds to several', () => {
    expect(fullFoldings).toHaveLength(104)
    const wrong = fullFoldings.filter(([letter, folded]) => foldCase(toText(letter)) !== toText(folded))
    expect(wrong).toEqual([])
  })

  test('R11 folds every other letter to one that differs from it in case alone, by Unicode', () => {
    const full = new Set(fullFoldings.map(([letter]) => toText(letter)))
    const wrong = cased.filter((letter) => !full.has(letter) && !differInCaseAlone(foldCase(letter), letter))
    expect(wrong).toEqual([])
    expect(cased.length).toBeGreaterThan(2_500)
  })

  test('R11 folds alike whatever differs in case alone, by Unicode', () => {
    const wrong = cased.filter((letter) =>
      [letter.toLowerCase(), letter.toUpperCase(), letter.toLowerCase().toUpperCase()]
        .filter((other) => [...other].length === 1 && differInCaseAlone(other, letter))
        .some((other) => foldCase(other) !== foldCase(letter)),
    )
    expect(wrong).toEqual([])
  })

  test('R11 folds every sigma to the same letter, wherever in a word it stands', () => {
    for (const text of ['ΟΔΟΣ', 'οδος', 'οδοσ', 'ΟΔΟς']) expect(foldCase(text)).toBe('οδοσ')
  })

  test('R11 leaves what is folded as it is', () => {
    expect(cased.filter((letter) => foldCase(foldCase(letter)) !== foldCase(letter))).toEqual([])
  })
})
