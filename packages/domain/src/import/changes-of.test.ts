import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aDeletedUser, anActiveUser, aTenant } from '../testing/index.ts'
import { namesWantedByUpdate, planUpdateUser } from '../user/update.ts'
import type { ActiveUser } from '../user/user.ts'
import { changesOf } from './changes-of.ts'
import type { ImportedPerson } from './imported-person.ts'
import { importedNames } from './match-person.ts'

const tenant = aTenant()
const anna = anActiveUser({
  id: 'anna',
  userPrincipalName: 'anna@contoso.example',
  displayName: 'Anna',
  firstName: 'Anna',
  usageLocation: 'NL',
  proxyAddresses: ['SMTP:anna@contoso.example', 'smtp:ann@contoso.example'],
})
const said = (given: Partial<ImportedPerson>): ImportedPerson => ({
  externalId: null,
  userPrincipalName: 'anna@contoso.example',
  displayName: 'Anna',
  ...given,
})
const changes = (given: Partial<ImportedPerson>, user: ActiveUser = anna) =>
  changesOf(said(given), importedNames(said(given), tenant), user)

describe('R58 an import changes', () => {
  test.each([
    ['nothing where all is as it says', { firstName: 'Anna', usageLocation: 'NL' }, {}],
    ['nothing that the source does not say', {}, {}],
    [
      'no address that it has already, and leaves the primary one and those that are no e-mail as they are',
      { proxyAddresses: ['smtp:anna@contoso.example', 'X500:/o=SMTP:a', 'annie@contoso.example'] },
      {
        proxyAddresses: [
          'SMTP:anna@contoso.example',
          'smtp:ann@contoso.example',
          'X500:/o=SMTP:a',
          'smtp:annie@contoso.example',
        ],
      },
    ],
    ['what differs, and only that', { firstName: 'Ann', usageLocation: 'NL' }, { firstName: 'Ann' }],
    [
      'texts of the profile',
      { jobTitle: 'Engineer', office: 'B 2' },
      { jobTitle: 'Engineer', office: 'B 2' },
    ],
    ['whether the sign-in is blocked', { signInBlocked: true }, { signInBlocked: true }],
    ['nothing for another spelling of the name', { userPrincipalName: 'ANNA@CONTOSO.EXAMPLE' }, {}],
    [
      'nothing for addresses that the user has, in any spelling',
      { proxyAddresses: ['smtp:ANN@contoso.example', 'anna@contoso.example'] },
      {},
    ],
    [
      'the addresses by those that are new, each once and none as the primary one',
      { proxyAddresses: ['SMTP:annie@contoso.example', 'smtp:annie@contoso.example'] },
      {
        proxyAddresses: [
          'SMTP:anna@contoso.example',
          'smtp:ann@contoso.example',
          'smtp:annie@contoso.example',
        ],
      },
    ],
    [
      'the sign-in name',
      { userPrincipalName: 'new@contoso.example' },
      { userPrincipalName: 'new@contoso.example' },
    ],
    [
      'the sign-in name with new addresses: the primary one goes with the name (R23)',
      { userPrincipalName: 'new@contoso.example', proxyAddresses: ['annie@contoso.example'] },
      {
        userPrincipalName: 'new@contoso.example',
        proxyAddresses: [
          'SMTP:new@contoso.example',
          'smtp:anna@contoso.example',
          'smtp:ann@contoso.example',
          'smtp:annie@contoso.example',
        ],
      },
    ],
  ] as const)('%s', (_, given, expected) => {
    expect(changes(given)).toStrictEqual(expected)
  })

  test('nothing for the sign-in name, given as an address of a user who has none', () => {
    const without = anActiveUser({ ...anna, proxyAddresses: [] })
    expect(changes({ proxyAddresses: ['anna@contoso.example'] }, without)).toEqual({})
  })

  test('a user in the bin as one that is not', () => {
    const deleted = aDeletedUser({
      id: 'anna',
      userPrincipalName: 'anna@contoso.example',
      displayName: 'Ann',
    })
    expect(changesOf(said({}), importedNames(said({}), tenant), deleted)).toEqual({ displayName: 'Anna' })
  })

  test('nothing the second time, whatever the source says (property)', () => {
    const local = fc.constantFrom('anna', 'ann', 'annie', 'Anna', 'new')
    const address = fc
      .tuple(fc.constantFrom('smtp:', 'SMTP:', '', 'SIP:'), local)
      .map(([prefix, name]) => `${prefix}${name}@contoso.example`)
    const text = fc.constantFrom('Anna', 'Ann', 'Bob')
    const given = fc.record(
      {
        userPrincipalName: local.map((name) => `${name}@contoso.example`),
        displayName: text,
        firstName: text,
        usageLocation: fc.constantFrom('NL', 'DE'),
        signInBlocked: fc.boolean(),
        proxyAddresses: fc.array(address, { maxLength: 4 }),
      },
      { requiredKeys: ['userPrincipalName', 'displayName'] },
    )
    fc.assert(
      fc.property(given, (one) => {
        const first = changes(one)
        const directory = {
          tenant,
          holdersByKey: new Map(namesWantedByUpdate(anna, first).map((key) => [key, null])),
          activeUsers: new Map(),
          isNameWantedBack: false,
          globalAdministrators: new Map(),
        }
        const planned = planUpdateUser(anna, first, directory)
        if (!planned.ok) throw new Error(`refused: ${JSON.stringify(planned.error)}`)
        expect(changes(one, planned.value)).toEqual({})
      }),
    )
  })
})
