import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Conflict, ConflictKind, Holder } from '../user/conflicts.ts'
import { conflictTexts, describeConflict, type TextLanguage } from './describe-conflict.ts'

const holder: Holder = {
  kind: 'group',
  id: 'helpdesk',
  displayName: 'Helpdesk',
  userPrincipalName: null,
  heldAs: 'primaryAddress',
  row: null,
}
const conflict: Conflict = {
  kind: 'name.group',
  blocks: true,
  attribute: 'userPrincipalName',
  value: 'ferdinand@contoso.example',
  holder,
  resolutions: [],
  proposed: null,
}
const languages = Object.keys(conflictTexts) as readonly TextLanguage[]
const kinds = Object.keys(conflictTexts.en) as readonly ConflictKind[]

test.each([
  ['en', 'The user name ferdinand@contoso.example is now held by group Helpdesk.'],
  ['nl', 'De gebruikersnaam ferdinand@contoso.example hoort nu bij groep Helpdesk.'],
  ['de', 'Der Benutzername ferdinand@contoso.example gehört jetzt der Gruppe Helpdesk.'],
  ['zh-Hans', '用户名 ferdinand@contoso.example 现在由组 Helpdesk 使用。'],
] as const)('a conflict is described in %s', (language, text) => {
  expect(describeConflict(conflict, language)).toBe(text)
})

test('a user who holds the value is named by its sign-in name', () => {
  const user: Holder = {
    ...holder,
    kind: 'user',
    displayName: 'Fred',
    userPrincipalName: 'fred@contoso.example',
  }
  const text = describeConflict({ ...conflict, kind: 'name.active-user', holder: user }, 'en')
  expect(text).toBe('The user name ferdinand@contoso.example is now held by user fred@contoso.example.')
})

test('a row is written with the digits of the language', () => {
  const batch: Conflict = { ...conflict, kind: 'name.same-batch', holder: { ...holder, row: 12_345 } }
  expect(describeConflict(batch, 'en')).toContain('row 12,345')
  expect(describeConflict(batch, 'de')).toContain('Zeile 12.345')
})

test('every kind is described in every language, without a placeholder left', () => {
  expect(kinds.length).toBeGreaterThan(10)
  for (const kind of kinds) {
    const texts = languages.map((language) => describeConflict({ ...conflict, kind }, language))
    expect(new Set(texts).size, kind).toBe(languages.length)
    for (const text of texts) expect(text).not.toMatch(/[{}]/)
  }
})

test('what a value contains is not taken for a placeholder or a pattern', () => {
  fc.assert(
    fc.property(fc.constantFrom('{holderName}', '$&', '$1', '{row, number}'), (value) => {
      expect(describeConflict({ ...conflict, value }, 'en')).toBe(
        `The user name ${value} is now held by group Helpdesk.`,
      )
    }),
  )
})
