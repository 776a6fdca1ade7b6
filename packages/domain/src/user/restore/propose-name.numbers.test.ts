import { describe, expect, test } from 'vitest'
import { lowerNumbers, lowestNumber, rememberNumber } from './propose-name.ts'

const at = 'contoso.example'
const remembered = (...names: readonly (readonly [local: string, number: number])[]) => {
  const numbers = new Map<string, number>()
  for (const [local, number] of names) rememberNumber(numbers, local, at, number)
  return numbers
}

describe('the lowest number that may be free', () => {
  test('R15 is 1 until a search has ended at another', () => {
    expect(lowestNumber(new Map(), 'ann', at)).toBe(1)
    expect(lowestNumber(remembered(['ann', 7]), 'ann', at)).toBe(7)
    expect(lowestNumber(remembered(['ann', 7]), 'ann', 'fabrikam.example')).toBe(1)
  })

  test('R11 is the same for every spelling of the name', () => {
    expect(lowestNumber(remembered(['Ann', 7]), 'aNN', at)).toBe(7)
    expect([...remembered(['ANN', 7]).keys()]).toEqual(['ann@contoso.example'])
  })

  test('R9 is not remembered of 1, nor of a name that was cut to make room for the number', () => {
    expect(remembered(['ann', 1]).size).toBe(0)
    expect(remembered(['ann', 2]).size).toBe(1)
    expect(remembered(['a'.repeat(56), 2]).size).toBe(1)
    expect(remembered(['a'.repeat(57), 2]).size).toBe(0)
  })
})

describe('a name that becomes free', () => {
  const after = (freed: `${string}:${string}`, ...names: readonly (readonly [string, number])[]) => {
    const numbers = remembered(...names)
    lowerNumbers(numbers, freed)
    return Object.fromEntries([...numbers].map(([key, number]) => [key.slice(0, key.indexOf('@')), number]))
  }

  test('R15 R22 lowers the number of each name that it is a numbered form of', () => {
    const names = [
      ['jo', 40],
      ['jo1', 9],
      ['jo12', 5],
      ['ann', 7],
    ] as const
    expect(after('smtp:jo12@contoso.example', ...names)).toEqual({ jo: 12, jo1: 2, jo12: 5, ann: 7 })
  })

  test('R22 raises no number, and knows none of a name that nobody has searched', () => {
    expect(after('smtp:ann9@contoso.example', ['ann', 7])).toEqual({ ann: 7 })
    expect(after('smtp:bob2@contoso.example', ['ann', 7])).toEqual({ ann: 7 })
    expect(after('smtp:ann3@contoso.example')).toEqual({})
  })

  test('R22 changes nothing where it bears no number, lies elsewhere or is no mail address', () => {
    for (const freed of [
      'smtp:ann@contoso.example',
      'smtp:ann2@fabrikam.example',
      'sip:ann2@contoso.example',
      'x500:smtp:ann2@contoso.example',
      'smtp:ann2@contoso.example@',
      'immutableid:QW5u',
    ] as const)
      expect(after(freed, ['ann', 7])).toEqual({ ann: 7 })
  })
})
