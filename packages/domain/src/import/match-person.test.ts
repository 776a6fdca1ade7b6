import { describe, expect, test } from 'vitest'
import type { NameKey, UserId } from '../ids.ts'
import { aTenant } from '../testing/index.ts'
import type { LiveHolder } from '../user/restore-plan.ts'
import type { ImportedPerson } from './imported-person.ts'
import { importedNames, keysToMatch, matchPerson } from './match-person.ts'

const tenant = aTenant()
const person = (given: Partial<ImportedPerson> = {}): ImportedPerson => ({
  externalId: null,
  userPrincipalName: 'anna@contoso.example',
  displayName: 'Anna',
  ...given,
})
const holder = (id: string, kind: LiveHolder['kind'] = 'user'): LiveHolder => ({
  kind,
  id,
  displayName: `The ${kind} ${id}`,
  heldAs: 'userPrincipalName',
  proxyAddresses: null,
})
const match = (
  given: Partial<ImportedPerson>,
  live: Readonly<Record<NameKey, LiveHolder>>,
  deleted: Readonly<Record<NameKey, readonly UserId[]>> = {},
) =>
  matchPerson(importedNames(person(given), tenant), {
    knownUser: null,
    holdersByKey: new Map(Object.entries(live)),
    deletedByKey: new Map(Object.entries(deleted)),
  })

const anna = 'smtp:anna@contoso.example'
const ann = 'smtp:ann@contoso.example'
const annie = 'smtp:annie@contoso.example'
const addresses = ['SMTP:ann@contoso.example', 'annie@contoso.example']

describe('R56 a person of a source is', () => {
  test.each([
    ['whoever has the sign-in name', {}, { [anna]: holder('a') }, {}, { kind: 'active', userId: 'a' }],
    [
      'whoever has the name in another spelling',
      { userPrincipalName: 'ANNA@Contoso.Example' },
      { [anna]: holder('a') },
      {},
      { kind: 'active', userId: 'a' },
    ],
    [
      'who has the sign-in name, although another has an address',
      { proxyAddresses: addresses },
      { [anna]: holder('a'), [ann]: holder('b') },
      {},
      { kind: 'active', userId: 'a' },
    ],
    [
      'who has one of the addresses, or all of them',
      { proxyAddresses: addresses },
      { [ann]: holder('b'), [annie]: holder('b') },
      {},
      { kind: 'active', userId: 'b' },
    ],
    [
      'nobody where two users have the addresses: both are told',
      { proxyAddresses: addresses },
      { [ann]: holder('b'), [annie]: holder('c') },
      {},
      { kind: 'ambiguous', userIds: ['b', 'c'] },
    ],
    ['no group that has the name', {}, { [anna]: holder('g', 'group') }, {}, { kind: 'nobody' }],
    ['who is deleted and had the name', {}, {}, { [anna]: ['d'] }, { kind: 'deleted', userId: 'd' }],
    [
      'who is active, although a deleted user had the name too',
      {},
      { [anna]: holder('a') },
      { [anna]: ['d'] },
      { kind: 'active', userId: 'a' },
    ],
    [
      'nobody where two deleted users had the name: both are told',
      {},
      {},
      { [anna]: ['d', 'e'] },
      { kind: 'ambiguous', userIds: ['d', 'e'] },
    ],
    [
      'who is deleted and had one of the addresses as sign-in name',
      { proxyAddresses: addresses },
      {},
      { [ann]: ['d'] },
      { kind: 'deleted', userId: 'd' },
    ],
    [
      'nobody by the display name',
      { userPrincipalName: 'new@contoso.example' },
      { [anna]: holder('a') },
      {},
      { kind: 'nobody' },
    ],
  ] as const)('%s', (_, given, live, deleted, expected) => {
    expect(match(given, live as Readonly<Record<NameKey, LiveHolder>>, deleted)).toEqual(expected)
  })

  test.each(['active', 'deleted'] as const)(
    'whoever the source knows by the identifier, %s or not, under whatever name',
    (kind) => {
      const names = importedNames(person({ externalId: '1' }), tenant)
      const holdersByKey = new Map([[anna, holder('a')]])
      const knownUser = { kind, userId: 'known' }
      expect(matchPerson(names, { knownUser, holdersByKey, deletedByKey: new Map() })).toEqual(knownUser)
    },
  )

  test('a name without an at sign is one under the default domain', () => {
    const names = importedNames(person({ userPrincipalName: 'anna', proxyAddresses: addresses }), tenant)
    expect(names).toEqual({
      userPrincipalName: 'anna@contoso.example',
      proxyAddresses: ['SMTP:ann@contoso.example', 'smtp:annie@contoso.example'],
    })
    expect(keysToMatch(names)).toEqual([anna, ann, annie])
  })

  test('no address of another kind than e-mail finds anybody', () => {
    const names = importedNames(
      person({
        proxyAddresses: ['X500:/o=Contoso', 'X500:/o=SMTP:ann@contoso.example', 'SIP:anna@contoso.example'],
      }),
      tenant,
    )
    expect(keysToMatch(names)).toEqual([anna])
  })
})
