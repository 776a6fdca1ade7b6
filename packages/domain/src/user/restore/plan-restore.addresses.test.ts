import { describe, expect, test } from 'vitest'
import { aCaller, aDeletedUser, anActiveUser, aTenant, planIn, type Recipient } from '../../testing/index.ts'
import type { Resolution } from '../conflicts.ts'
import type { RestorePlanRow, RestoreStrategy } from '../restore-plan.ts'
import { toOwnAddresses } from './conflicts.ts'
import { defaultStrategy } from './plan-restore.ts'

const sales: Recipient = {
  kind: 'group',
  id: 'sales',
  displayName: 'Sales',
  proxyAddresses: ['SMTP:sales@contoso.example', 'smtp:a.smith@contoso.example', 'smtp:as@contoso.example'],
}
const bob = anActiveUser({ id: 'bob', userPrincipalName: 'a.smith@contoso.example' })
const own = 'SMTP:ann@contoso.example'

interface Given {
  readonly addresses: readonly string[]
  readonly active?: readonly ReturnType<typeof anActiveUser>[]
  readonly recipients?: readonly Recipient[]
  readonly resolutions?: readonly Resolution[]
  readonly strategy?: Partial<RestoreStrategy>
}

function plan({
  addresses,
  active = [],
  recipients = [],
  resolutions = [],
  strategy,
}: Given): RestorePlanRow | undefined {
  const deleted = [
    aDeletedUser({ id: 'ann', userPrincipalName: 'ann@contoso.example', proxyAddresses: addresses }),
  ]
  const none = { seats: new Map(), groups: new Map() }
  const request = { rows: [{ userId: 'ann', resolutions }], strategy: { ...defaultStrategy, ...strategy } }
  return planIn({ tenant: aTenant(), active, deleted, recipients, ...none }, request, aCaller()).plan.rows[0]
}

describe('R16 an address that a live object holds', () => {
  test('R16 R27 is dropped and reported; the holder stays untouched', () => {
    const row = plan({ addresses: [own, 'smtp:A.Smith@contoso.example'], active: [bob] })
    expect(row).toMatchObject({
      outcome: 'ready',
      conflicts: [
        {
          kind: 'address.active-user',
          blocks: false,
          attribute: 'proxyAddresses',
          value: 'smtp:A.Smith@contoso.example',
          holder: { id: 'bob', heldAs: 'userPrincipalName', userPrincipalName: 'a.smith@contoso.example' },
          resolutions: ['drop'],
          proposed: { resolve: 'drop' },
        },
      ],
      effects: {
        proxyAddresses: [own],
        primaryAddressChanged: false,
        droppedAddresses: [{ address: 'smtp:A.Smith@contoso.example', holder: { id: 'bob' } }],
        holders: [],
      },
    })
  })

  test('R28 R37 needs no decision of its own where its holder is replaced for the name', () => {
    const ann = anActiveUser({
      id: 'live',
      userPrincipalName: 'ann@contoso.example',
      proxyAddresses: [own, 'smtp:a.smith@contoso.example'],
    })
    const row = plan({
      addresses: [own, 'smtp:a.smith@contoso.example'],
      active: [ann],
      resolutions: [{ resolve: 'replaceHolder' }],
      strategy: { addresses: 'fail' },
    })
    expect(row).toMatchObject({
      outcome: 'ready',
      effects: { proxyAddresses: [own, 'smtp:a.smith@contoso.example'] },
    })
  })

  test.each(['group', 'contact', 'shared-mailbox'] as const)(
    'R16 R26 can be taken back from a %s',
    (kind) => {
      const resolutions = [{ resolve: 'takeBack', value: 'a.smith@contoso.example' }] as const
      const addresses = [own, 'smtp:a.smith@contoso.example']
      const row = plan({ addresses, recipients: [{ ...sales, kind }], resolutions })
      expect(row).toMatchObject({
        outcome: 'ready',
        conflicts: [{ kind: `address.${kind}`, resolutions: ['drop', 'takeBack'] }],
        effects: {
          proxyAddresses: addresses,
          droppedAddresses: [],
          holders: [
            {
              change: 'relieved',
              kind,
              id: 'sales',
              address: 'smtp:a.smith@contoso.example',
              proxyAddresses: ['SMTP:sales@contoso.example', 'smtp:as@contoso.example'],
            },
          ],
        },
      })
    },
  )

  test('R26 several addresses of one holder can be taken back at once', () => {
    const addresses = [own, 'smtp:a.smith@contoso.example', 'smtp:as@contoso.example']
    const resolutions = [
      { resolve: 'takeBack', value: 'smtp:a.smith@contoso.example' },
      { resolve: 'takeBack', value: 'as@contoso.example' },
    ] as const
    const row = plan({ addresses, recipients: [sales], resolutions })
    const last = row?.outcome === 'ready' ? row.effects.holders.at(-1) : undefined
    expect(last).toMatchObject({ change: 'relieved', proxyAddresses: ['SMTP:sales@contoso.example'] })
  })

  test('R26 is not for a primary address or sign-in name: the row waits, and nothing is dropped behind one’s back', () => {
    const resolutions = [{ resolve: 'takeBack', value: 'a.smith@contoso.example' }] as const
    const row = plan({ addresses: [own, 'smtp:a.smith@contoso.example'], active: [bob], resolutions })
    expect(row).toMatchObject({
      outcome: 'blocked',
      open: [{ kind: 'address.active-user', blocks: true }],
      rejected: [{ reason: 'not-applicable' }],
    })
  })

  test('R26 without a value is rejected where several addresses could be meant', () => {
    const addresses = [own, 'smtp:a.smith@contoso.example', 'smtp:as@contoso.example']
    const row = plan({ addresses, recipients: [sales], resolutions: [{ resolve: 'takeBack' }] })
    expect(row).toMatchObject({ outcome: 'blocked', rejected: [{ reason: 'not-applicable' }] })
  })

  test('R25 R27 an address that is to be dropped stays dropped where replacing its holder sets it free', () => {
    const holder = anActiveUser({
      id: 'holder',
      userPrincipalName: 'ann@contoso.example',
      proxyAddresses: [own, 'smtp:as@contoso.example'],
    })
    const resolutions = [
      { resolve: 'replaceHolder' },
      { resolve: 'drop', value: 'as@contoso.example' },
    ] as const
    const addresses = [own, 'smtp:as@contoso.example']
    expect(plan({ addresses, active: [holder], resolutions })).toMatchObject({
      outcome: 'ready',
      effects: {
        proxyAddresses: [own],
        droppedAddresses: [{ address: 'smtp:as@contoso.example', holder: null }],
      },
    })
  })

  test.each(['drop', 'takeBack', 'replaceHolder'] as const)(
    'R26 R27 %s for an own address that nobody holds is fulfilled already, and takes nothing away',
    (resolve) => {
      const addresses = [own, 'smtp:free@contoso.example', 'smtp:a.smith@contoso.example']
      for (const value of ['free@contoso.example', 'ann@contoso.example']) {
        expect(plan({ addresses, active: [bob], resolutions: [{ resolve, value }] })).toMatchObject({
          outcome: 'ready',
          effects: { proxyAddresses: [own, 'smtp:free@contoso.example'], holders: [] },
        })
      }
    },
  )

  test('R15 an answer about an own sign-in name that is free and no address is fulfilled already', () => {
    const resolutions = [{ resolve: 'replaceHolder', value: 'ann@contoso.example' }] as const
    const addresses = ['SMTP:third@contoso.example', 'smtp:a.smith@contoso.example']
    expect(plan({ addresses, active: [bob], resolutions })?.outcome).toBe('ready')
  })

  test('R37 blocks where the batch says that addresses may not be lost, until it is answered', () => {
    const given = {
      addresses: [own, 'smtp:a.smith@contoso.example'],
      active: [bob],
      strategy: { addresses: 'fail' },
    } as const
    expect(plan(given)).toMatchObject({
      outcome: 'blocked',
      open: [{ kind: 'address.active-user', blocks: true }],
    })
    expect(plan({ ...given, resolutions: [{ resolve: 'drop' }] })?.outcome).toBe('ready')
  })

  test('R10 R11 other kinds of address meet by their key and stay as they are', () => {
    const contact: Recipient = {
      kind: 'contact',
      id: 'c',
      displayName: 'C',
      proxyAddresses: ['sip:ANN@contoso.example'],
    }
    const addresses = [own, 'SIP:ann@contoso.example', 'X500:/o=Gone/cn=Ann']
    expect(plan({ addresses, recipients: [contact] })).toMatchObject({
      conflicts: [{ kind: 'address.contact' }],
      effects: { proxyAddresses: [own, 'X500:/o=Gone/cn=Ann'] },
    })
  })

  test('R11 an address of the sign-in name’s key is one conflict with it, not two', () => {
    const holder = anActiveUser({ id: 'ann2', userPrincipalName: 'ann@contoso.example' })
    const row = plan({ addresses: [own], active: [holder] })
    expect(row).toMatchObject({ outcome: 'blocked', conflicts: [{ kind: 'name.active-user' }] })
    expect(row?.outcome === 'blocked' && row.conflicts).toHaveLength(1)
  })

  test('R11 an address that the user has twice in other spellings comes back once', () => {
    const row = plan({ addresses: ['smtp:Ann@contoso.example', own] })
    expect(row).toMatchObject({ effects: { proxyAddresses: [own], droppedAddresses: [] } })
  })
})

describe('R17 an address whose domain has left', () => {
  test('R17 is dropped and reported', () => {
    const row = plan({ addresses: [own, 'smtp:ann@gone.example', 'SIP:ann@gone.example'] })
    expect(row).toMatchObject({
      outcome: 'ready',
      conflicts: [{ kind: 'domain.not-verified', blocks: false, attribute: 'proxyAddresses', holder: null }],
      effects: {
        proxyAddresses: [own, 'SIP:ann@gone.example'],
        droppedAddresses: [{ address: 'smtp:ann@gone.example', holder: null }],
      },
    })
  })
})

test('R17 an address whose domain has left is reported without a holder, also where a live user has it still', () => {
  const left = anActiveUser({ id: 'left', userPrincipalName: 'ann@gone.example' })
  const row = plan({ addresses: [own, 'smtp:ann@gone.example'], active: [left] })
  expect(row).toMatchObject({
    effects: { droppedAddresses: [{ address: 'smtp:ann@gone.example', holder: null }] },
  })
})

describe('R28 a primary address that cannot come back', () => {
  test('R28 gives way to the sign-in name, and this is reported', () => {
    const addresses = [
      'SMTP:a.smith@contoso.example',
      'smtp:ann@contoso.example',
      'smtp:third@contoso.example',
    ]
    expect(plan({ addresses, active: [bob] })).toMatchObject({
      effects: {
        primaryAddress: 'ann@contoso.example',
        primaryAddressChanged: true,
        proxyAddresses: ['SMTP:ann@contoso.example', 'smtp:third@contoso.example'],
      },
    })
  })

  test('R28 gives way to the new sign-in name where the user gets one', () => {
    const userPrincipalName = 'anna@contoso.example'
    const resolutions = [{ resolve: 'newUserPrincipalName', userPrincipalName }] as const
    const row = plan({
      addresses: ['SMTP:a.smith@contoso.example', 'smtp:ann@contoso.example'],
      active: [bob],
      resolutions,
    })
    expect(row).toMatchObject({
      effects: {
        primaryAddress: userPrincipalName,
        proxyAddresses: [`SMTP:${userPrincipalName}`, 'smtp:ann@contoso.example'],
      },
    })
  })

  test('R28 a user without a mailbox gets none', () => {
    const row = plan({ addresses: ['smtp:a.smith@contoso.example'], active: [bob] })
    expect(row).toMatchObject({
      effects: { primaryAddress: null, primaryAddressChanged: false, proxyAddresses: [] },
    })
  })
})

test('R10 R11 of two spellings of one address the primary one is kept, wherever it stands', () => {
  const primary = 'SMTP:ann@contoso.example'
  const secondary = 'smtp:Ann@contoso.example'
  expect(toOwnAddresses([primary, secondary]).map(({ text }) => text)).toEqual([primary])
  expect(toOwnAddresses([secondary, primary]).map(({ text }) => text)).toEqual([primary])
})
