import { expect, test } from 'vitest'
import { aTenant } from '../testing/index.ts'
import { repeatFinder } from './find-repeat.ts'

const person = (userPrincipalName: string, externalId: string | null = null) => ({
  externalId,
  userPrincipalName,
  displayName: 'X',
})

test('R56 of two lines about one person the first counts, by the name in any spelling or by the identifier', () => {
  const find = repeatFinder(aTenant())
  expect(find(person('anna@contoso.example', '1'), 2)).toBeNull()
  expect(find(person('ANNA'), 3)).toBe(2)
  expect(find(person('other@contoso.example', '1'), 4)).toBe(2)
  expect(find(person('bob@contoso.example', '2'), 5)).toBeNull()
  // A line that is refused as a repeat claims neither its name nor its identifier.
  expect(find(person('other@contoso.example', '3'), 6)).toBeNull()
  expect(find(person('carol@contoso.example'), 7)).toBeNull()
  expect(find(person('dave@contoso.example'), 8)).toBeNull()
})
