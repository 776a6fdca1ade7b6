import { describe, expect, test } from 'vitest'
import { createContinuationTokens, type SeenPage } from './continuation-token.ts'

const page: SeenPage = {
  customerId: '4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04',
  list: { state: 'deleted', size: 2, sort: 'softDeletionTime', direction: 'descending' },
  next: { key: 1_770_000_000_000, id: 'b' },
  previous: { key: 'Ä', id: 'a' },
}
const tokens = createContinuationTokens('a key')

describe('a continuation token', () => {
  test('gives back the page that it was made for', () => {
    expect(tokens.open(tokens.seal(page), page.customerId)).toEqual(page)
  })

  test('is one word of letters that no header changes', () => {
    expect(tokens.seal(page)).toMatch(/^[\w.-]+$/)
  })

  test('is nothing to another customer or another installation', () => {
    expect(tokens.open(tokens.seal(page), '5d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04')).toBeUndefined()
    expect(createContinuationTokens('another').open(tokens.seal(page), page.customerId)).toBeUndefined()
  })

  test('is nothing once any letter of it is changed', () => {
    const token = tokens.seal(page)
    for (let at = 0; at < token.length; at += 1) {
      const changed = token.slice(0, at) + (token[at] === 'A' ? 'Q' : 'A') + token.slice(at + 1)
      expect(tokens.open(changed, page.customerId)).toBeUndefined()
    }
  })

  test.each(['', '.', '..', 'null', 'e30.', 'e30.AAAA', '\u0000', 'a'.repeat(9_000)])('is not %j', (text) => {
    expect(tokens.open(text, page.customerId)).toBeUndefined()
  })
})
