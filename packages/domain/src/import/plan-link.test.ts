import { expect, test } from 'vitest'
import { ok, refuse } from '../result.ts'
import { aTenant } from '../testing/index.ts'
import { importedNames } from './match-person.ts'
import { planLink } from './plan-link.ts'

const key = 'smtp:anna@contoso.example'

test.each([
  ['is learnt', '1', null, ok({ externalId: '1', replaces: null })],
  ['is known already', '1', '1', ok(null)],
  ['takes the place of the name', '1', key, ok({ externalId: '1', replaces: key })],
  [
    'is of another person: nobody takes over the account',
    '1',
    '2',
    refuse({ type: 'ImportOtherPerson', userId: 'u' }),
  ],
  ['is the name where the source has none', null, null, ok({ externalId: key, replaces: null })],
  ['is the name and known already', null, key, ok(null)],
  [
    'is the new name of somebody renamed',
    null,
    'smtp:old@contoso.example',
    ok({ externalId: key, replaces: 'smtp:old@contoso.example' }),
  ],
  ['stays where the source says none this time', null, '1', ok(null)],
] as const)('R56 the identifier of a person %s', (_, externalId, known, expected) => {
  const person = { externalId, userPrincipalName: 'Anna@contoso.example', displayName: 'Anna' }
  const names = importedNames(person, aTenant())
  expect(planLink(person, names, { userId: 'u', externalId: known })).toEqual(expected)
})
