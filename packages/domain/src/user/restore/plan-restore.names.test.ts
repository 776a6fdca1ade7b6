import { describe, expect, test } from 'vitest'
import {
  aCaller,
  aDeletedUser,
  anActiveUser,
  aTenant,
  type ModelDirectory,
  planIn,
} from '../../testing/index.ts'
import type { Resolution } from '../conflicts.ts'
import type { ReadyRow, RestorePlanRow, RestoreStrategy } from '../restore-plan.ts'
import { defaultStrategy } from './plan-restore.ts'

const ann = aDeletedUser({ id: 'ann', userPrincipalName: 'ann@contoso.example' })
const newAnn = anActiveUser({ id: 'new-ann', userPrincipalName: 'Ann@contoso.example' })
const group = {
  kind: 'group',
  id: 'g',
  displayName: 'All Anns',
  proxyAddresses: ['SMTP:anns@contoso.example', 'smtp:ann@contoso.example'],
} as const

function directoryOf(given: Partial<ModelDirectory>): ModelDirectory {
  const nothing = { active: [], deleted: [ann], recipients: [], seats: new Map(), groups: new Map() }
  return { tenant: aTenant(), ...nothing, ...given }
}

function planAnn(
  given: Partial<ModelDirectory>,
  resolutions: readonly Resolution[] = [],
  options: {
    readonly strategy?: Partial<RestoreStrategy>
    readonly caller?: ReturnType<typeof aCaller>
  } = {},
): RestorePlanRow | undefined {
  const strategy = { ...defaultStrategy, ...options.strategy }
  const request = { rows: [{ userId: 'ann', resolutions }], strategy }
  return planIn(directoryOf(given), request, options.caller ?? aCaller()).plan.rows[0]
}

function effectsOf(row: RestorePlanRow | undefined): ReadyRow['effects'] {
  if (row?.outcome !== 'ready') throw new Error(`Not ready: ${JSON.stringify(row)}`)
  return row.effects
}

const rejectedReasons = (row: RestorePlanRow | undefined) =>
  row?.outcome === 'blocked' ? row.rejected.map(({ reason }) => reason) : []

describe('R15 a sign-in name that a live object holds', () => {
  test('R15 R21 blocks, and the conflict names the holder, the choices and a proposal', () => {
    const row = planAnn({ active: [newAnn] })
    expect(row).toMatchObject({
      outcome: 'blocked',
      rejected: [],
      open: [
        {
          kind: 'name.active-user',
          blocks: true,
          attribute: 'userPrincipalName',
          value: 'ann@contoso.example',
          holder: {
            kind: 'user',
            id: 'new-ann',
            displayName: newAnn.displayName,
            userPrincipalName: 'Ann@contoso.example',
            heldAs: 'userPrincipalName',
            row: null,
          },
          resolutions: ['newUserPrincipalName', 'renameHolder', 'replaceHolder'],
          proposed: { resolve: 'newUserPrincipalName', userPrincipalName: 'ann1@contoso.example' },
        },
      ],
    })
    expect(row?.outcome === 'blocked' && row.conflicts).toHaveLength(1)
  })

  test.each(['group', 'contact', 'shared-mailbox'] as const)(
    'R15 held by a %s leaves a new name as the only choice',
    (kind) => {
      const row = planAnn({ recipients: [{ ...group, kind, proxyAddresses: ['SMTP:ann@contoso.example'] }] })
      expect(row).toMatchObject({
        open: [{ kind: `name.${kind}`, holder: { kind, id: 'g', userPrincipalName: null } }],
      })
      expect(row?.outcome === 'blocked' && row.open[0]?.resolutions).toEqual(['newUserPrincipalName'])
    },
  )

  test('R12 R14 is not in the way of another deleted user, nor is that one', () => {
    const other = aDeletedUser({ id: 'other', userPrincipalName: 'ann@contoso.example' })
    expect(planAnn({ deleted: [other, ann] })?.outcome).toBe('ready')
  })

  test('R15 proposes the lowest free number, also where many are taken', () => {
    const active = [
      newAnn,
      ...[1, 2, 4].map((n) => anActiveUser({ id: `a${n}`, userPrincipalName: `ann${n}@contoso.example` })),
    ]
    const crowd = Array.from({ length: 40 }, (_, n) =>
      anActiveUser({
        id: `c${n}`,
        userPrincipalName: n === 0 ? newAnn.userPrincipalName : `ANN${n}@contoso.example`,
      }),
    )
    const nameOf = (row: RestorePlanRow | undefined) => row?.outcome === 'blocked' && row.open[0]?.proposed
    expect(nameOf(planAnn({ active }))).toMatchObject({ userPrincipalName: 'ann3@contoso.example' })
    expect(nameOf(planAnn({ active: crowd }))).toMatchObject({ userPrincipalName: 'ann40@contoso.example' })
  })

  test('R9 cuts a name of full length to make room for the number', () => {
    const long = `${'a'.repeat(64)}@contoso.example`
    const deleted = [aDeletedUser({ id: 'ann', userPrincipalName: long })]
    const active = [anActiveUser({ id: 'b', userPrincipalName: long })]
    expect(
      effectsOf(planAnn({ deleted, active }, [], { strategy: { names: 'proposed' } })).userPrincipalName,
    ).toBe(`${'a'.repeat(63)}1@contoso.example`)
  })
})

describe('R17 a sign-in name whose domain has left', () => {
  const deleted = [aDeletedUser({ id: 'ann', userPrincipalName: 'ann@gone.example' })]

  test('R17 blocks with the same name under the default domain proposed', () => {
    expect(planAnn({ deleted })).toMatchObject({
      outcome: 'blocked',
      open: [
        {
          kind: 'domain.not-verified',
          holder: null,
          resolutions: ['newUserPrincipalName'],
          proposed: { userPrincipalName: 'ann@contoso.example' },
        },
      ],
    })
  })

  test('R17 R21 waits for an answer where the old name is sent back, and names the other conflicts too', () => {
    const resolutions = [{ resolve: 'newUserPrincipalName', userPrincipalName: 'ANN@Gone.example' } as const]
    const alsoAt = ['SMTP:ann@gone.example', 'smtp:ann@contoso.example']
    const row = planAnn(
      {
        deleted: deleted.map((user) => ({
          ...user,
          proxyAddresses: alsoAt,
          source: 'synchronised' as const,
        })),
        active: [newAnn],
      },
      resolutions,
    )
    expect(row).toMatchObject({ outcome: 'blocked', rejected: [] })
    expect(row?.outcome === 'blocked' && row.conflicts.map(({ kind }) => kind)).toEqual([
      'domain.not-verified',
      'address.active-user',
      'source.synchronised',
    ])
    expect(row?.outcome === 'blocked' && row.open.map(({ kind }) => kind)).toEqual([
      'domain.not-verified',
      'source.synchronised',
    ])
  })

  test('R17 settles an old name that is sent back as the strategy says', () => {
    const resolutions = [{ resolve: 'newUserPrincipalName', userPrincipalName: 'ann@gone.example' } as const]
    const strategy = { names: 'proposed' as const }
    expect(effectsOf(planAnn({ deleted }, resolutions, { strategy })).userPrincipalName).toBe(
      'ann@contoso.example',
    )
  })

  test('R9 R17 proposes nothing where the local part is none that a name may have now', () => {
    const old = [aDeletedUser({ id: 'ann', userPrincipalName: 'a(b@gone.example' })]
    for (const names of ['fail', 'proposed'] as const) {
      const row = planAnn({ deleted: old }, [], { strategy: { names } })
      expect(row?.outcome === 'blocked' && row.open.map(({ proposed }) => proposed)).toEqual([null])
    }
  })

  test('R17 numbers the proposal where that name is taken, and drops the old address', () => {
    const effects = effectsOf(planAnn({ deleted, active: [newAnn] }, [], { strategy: { names: 'proposed' } }))
    expect(effects).toMatchObject({
      userPrincipalName: 'ann1@contoso.example',
      primaryAddress: 'ann1@contoso.example',
      primaryAddressChanged: true,
      proxyAddresses: ['SMTP:ann1@contoso.example'],
      droppedAddresses: [{ address: 'SMTP:ann@gone.example', holder: null }],
    })
  })
})

describe('R23 a new name', () => {
  const rename = (userPrincipalName: string): Resolution => ({
    resolve: 'newUserPrincipalName',
    userPrincipalName,
  })

  test('R23 becomes the primary address; the contested one is dropped and reported with its holder', () => {
    const effects = effectsOf(planAnn({ active: [newAnn] }, [rename('Anna@CONTOSO.example')]))
    expect(effects).toMatchObject({
      userPrincipalName: 'Anna@contoso.example',
      primaryAddress: 'Anna@contoso.example',
      primaryAddressChanged: true,
      proxyAddresses: ['SMTP:Anna@contoso.example'],
      droppedAddresses: [{ address: 'SMTP:ann@contoso.example', holder: { id: 'new-ann' } }],
      holders: [],
    })
  })

  test('R23 keeps the old address as a secondary one where that is free', () => {
    const effects = effectsOf(planAnn({}, [rename('anna@contoso.example')]))
    expect(effects.proxyAddresses).toEqual(['SMTP:anna@contoso.example', 'smtp:ann@contoso.example'])
    expect(effects.droppedAddresses).toEqual([])
  })

  test('R23 leaves a primary address alone that did not go with the old name', () => {
    const proxyAddresses = ['SMTP:mail@contoso.example', 'smtp:ann@contoso.example']
    const deleted = [{ ...ann, proxyAddresses }]
    const effects = effectsOf(planAnn({ deleted, active: [newAnn] }, [rename('anna@contoso.example')]))
    expect(effects.proxyAddresses).toEqual(['SMTP:mail@contoso.example'])
    expect(effects.primaryAddressChanged).toBe(false)
  })

  test.each([
    ['ann smith@contoso.example', 'invalid-name', null],
    ['anna@gone.example', 'domain-not-verified', null],
    ['ANN@contoso.example', 'name-taken', { id: 'new-ann' }],
  ] as const)('R9 R23 %s is rejected as %s and leaves the conflict open', (name, reason, holder) => {
    const row = planAnn({ active: [newAnn] }, [rename(name)], { strategy: { names: 'proposed' } })
    expect(row).toMatchObject({ outcome: 'blocked', open: [{ kind: 'name.active-user' }] })
    expect(row).toMatchObject({ rejected: [{ resolution: rename(name), reason, holder }] })
  })

  test('R23 blocks a row also where it was not needed and cannot be had', () => {
    const active = [anActiveUser({ id: 'bob', userPrincipalName: 'bob@contoso.example' })]
    const row = planAnn({ active }, [rename('bob@contoso.example')])
    expect(row).toMatchObject({
      outcome: 'blocked',
      open: [],
      rejected: [{ reason: 'name-taken', holder: { id: 'bob' } }],
    })
  })
})

describe('R24 renaming the holder', () => {
  const rename: Resolution = { resolve: 'renameHolder', userPrincipalName: 'ann.new@contoso.example' }

  test('R24 gives the name back and does not leave it behind as an address', () => {
    const effects = effectsOf(planAnn({ active: [newAnn] }, [rename]))
    expect(effects.userPrincipalName).toBe('ann@contoso.example')
    expect(effects.proxyAddresses).toEqual(['SMTP:ann@contoso.example'])
    expect(effects.holders).toEqual([
      {
        change: 'renamed',
        userId: 'new-ann',
        fromUserPrincipalName: 'Ann@contoso.example',
        toUserPrincipalName: 'ann.new@contoso.example',
        proxyAddresses: ['SMTP:ann.new@contoso.example'],
      },
    ])
  })

  test('R23 R24 keeps the old sign-in name as an address where that is not the contested one', () => {
    const proxyAddresses = ['SMTP:bob@contoso.example', 'smtp:ann@contoso.example', 'SIP:bob@contoso.example']
    const active = [anActiveUser({ id: 'bob', userPrincipalName: 'bob@contoso.example', proxyAddresses })]
    expect(effectsOf(planAnn({ active }, [rename])).holders).toMatchObject([
      {
        proxyAddresses: [
          'SMTP:ann.new@contoso.example',
          'smtp:bob@contoso.example',
          'SIP:ann.new@contoso.example',
        ],
      },
    ])
  })

  test('R23a R24 takes the sign-in address of another kind along, so that both have theirs', () => {
    const deleted = [{ ...ann, proxyAddresses: [...ann.proxyAddresses, 'SIP:ann@contoso.example'] }]
    const active = [{ ...newAnn, proxyAddresses: [...newAnn.proxyAddresses, 'SIP:Ann@contoso.example'] }]
    const effects = effectsOf(planAnn({ deleted, active }, [rename]))
    expect(effects).toMatchObject({
      proxyAddresses: ['SMTP:ann@contoso.example', 'SIP:ann@contoso.example'],
      droppedAddresses: [],
      holders: [{ proxyAddresses: ['SMTP:ann.new@contoso.example', 'SIP:ann.new@contoso.example'] }],
    })
  })

  test('R23a R24 leaves the sign-in address of another kind where its new form is held by somebody else', () => {
    const proxyAddresses = ['SMTP:bob@contoso.example', 'smtp:ann@contoso.example', 'SIP:bob@contoso.example']
    const bob = anActiveUser({ id: 'bob', userPrincipalName: 'bob@contoso.example', proxyAddresses })
    const cas = anActiveUser({
      id: 'cas',
      userPrincipalName: 'cas@contoso.example',
      proxyAddresses: ['SMTP:cas@contoso.example', 'SIP:ann.new@contoso.example'],
    })
    const effects = effectsOf(planAnn({ active: [bob, cas] }, [rename]))
    expect(effects.holders).toMatchObject([
      { proxyAddresses: expect.arrayContaining(['SIP:bob@contoso.example']) },
    ])
  })

  test('R11 R23a R24 leaves the sign-in address of another kind where its new form comes back with the user', () => {
    const deleted = [{ ...ann, proxyAddresses: [...ann.proxyAddresses, 'SIP:ANN.new@contoso.example'] }]
    const active = [{ ...newAnn, proxyAddresses: [...newAnn.proxyAddresses, 'SIP:ann@contoso.example'] }]
    const effects = effectsOf(planAnn({ deleted, active }, [rename]))
    expect(effects).toMatchObject({
      proxyAddresses: ['SMTP:ann@contoso.example', 'SIP:ANN.new@contoso.example'],
      droppedAddresses: [],
      holders: [{ proxyAddresses: ['SMTP:ann.new@contoso.example', 'SIP:ann@contoso.example'] }],
    })
  })

  test('R21 R24 a holder whose new name is refused keeps its names: what else they stand against stays open', () => {
    const deleted = [{ ...ann, proxyAddresses: [...ann.proxyAddresses, 'smtp:bob@contoso.example'] }]
    const proxyAddresses = ['SMTP:mail@contoso.example', 'smtp:ann@contoso.example']
    const active = [anActiveUser({ id: 'bob', userPrincipalName: 'bob@contoso.example', proxyAddresses })]
    const badName = { resolve: 'renameHolder', userPrincipalName: 'a b@contoso.example' } as const
    const row = planAnn({ deleted, active }, [{ ...badName, value: 'ann@contoso.example' }], {
      strategy: { addresses: 'fail' },
    })
    expect(rejectedReasons(row)).toEqual(['invalid-name'])
    expect(row?.outcome === 'blocked' && row.open.map(({ kind }) => kind)).toEqual([
      'name.active-user',
      'address.active-user',
    ])
  })

  test('R24 R28 makes the new name the primary address where the contested one was it', () => {
    const proxyAddresses = ['SMTP:ann@contoso.example', 'smtp:b@contoso.example']
    const active = [anActiveUser({ id: 'bob', userPrincipalName: 'bob@contoso.example', proxyAddresses })]
    const effects = effectsOf(planAnn({ active }, [rename]))
    expect(effects.holders).toMatchObject([
      { proxyAddresses: ['SMTP:ann.new@contoso.example', 'smtp:b@contoso.example'] },
    ])
  })

  test.each([
    ['Ann@contoso.example', 'name-taken'],
    ['second@contoso.example', 'name-taken'],
    ['bob@contoso.example', 'name-taken'],
    ['a b@contoso.example', 'invalid-name'],
    ['ann@gone.example', 'domain-not-verified'],
  ])('R24 to %s is rejected as %s', (userPrincipalName, reason) => {
    const deleted = [{ ...ann, proxyAddresses: [...ann.proxyAddresses, 'smtp:second@contoso.example'] }]
    const active = [newAnn, anActiveUser({ id: 'bob', userPrincipalName: 'bob@contoso.example' })]
    const row = planAnn({ deleted, active }, [{ resolve: 'renameHolder', userPrincipalName }])
    expect(rejectedReasons(row)).toEqual([reason])
    expect(row?.outcome === 'blocked' && row.open).toHaveLength(1)
  })

  test('R47 is not for a weak caller where the holder has roles', () => {
    const active = [{ ...newAnn, roles: ['globalReader' as const] }]
    const row = planAnn({ active }, [rename])
    expect(rejectedReasons(row)).toEqual(['caller-too-weak'])
    expect(row).toMatchObject({ open: [{ resolutions: ['newUserPrincipalName'] }] })
    expect(
      planAnn({ active }, [rename], { caller: aCaller({ roles: ['globalAdministrator'] }) })?.outcome,
    ).toBe('ready')
  })
})

describe('R25 replacing the holder', () => {
  const replace: Resolution = { resolve: 'replaceHolder', value: 'ANN@contoso.example' }

  test('R25 sends it to the bin and frees all its names for the restored user', () => {
    const proxyAddresses = ['SMTP:ann@contoso.example', 'smtp:a.smith@contoso.example']
    const effects = effectsOf(
      planAnn({ deleted: [{ ...ann, proxyAddresses }], active: [{ ...newAnn, proxyAddresses }] }, [replace]),
    )
    expect(effects).toMatchObject({ proxyAddresses, droppedAddresses: [] })
    expect(effects.holders).toEqual([
      { change: 'replaced', userId: 'new-ann', userPrincipalName: 'Ann@contoso.example' },
    ])
  })

  test('R31 gives the seats that it frees to the restored user', () => {
    const deleted = [aDeletedUser({ ...ann, notes: { licences: ['e3'] } })]
    const seats = new Map([['e3', { free: 0, available: true }]])
    const active = [{ ...newAnn, licences: ['e3'] }]
    expect(effectsOf(planAnn({ deleted, active, seats }, [replace])).licences.returned).toEqual(['e3'])
  })

  const global = { ...newAnn, roles: ['globalAdministrator' as const] }
  const second = anActiveUser({
    id: 'boss',
    userPrincipalName: 'boss@contoso.example',
    roles: ['globalAdministrator'],
  })
  const asGlobal = { roles: ['globalAdministrator' as const] }

  test.each([
    ['R8', 'self', [newAnn], { userId: 'new-ann' }],
    ['R8', 'last-global-administrator', [global], asGlobal],
    ['R8', 'last-global-administrator', [global, { ...second, signInBlocked: true }], asGlobal],
    ['R47', 'caller-too-weak', [global, second], {}],
    ['R45', 'caller-too-weak', [newAnn], { roles: ['directoryWriter' as const] }],
  ])('%s R25 is rejected as %s, and not offered', (_, reason, active, caller) => {
    const row = planAnn({ active }, [replace], { caller: aCaller(caller) })
    expect(rejectedReasons(row)).toEqual([reason])
    expect(row?.outcome === 'blocked' && row.open[0]?.resolutions).not.toContain('replaceHolder')
  })

  test('R8 R25 is open to a Global Administrator while another one is left', () => {
    const row = planAnn({ active: [global, second] }, [replace], {
      caller: aCaller({ ...asGlobal, userId: 'boss' }),
    })
    expect(row?.outcome).toBe('ready')
  })
})

describe('R26 taking a sign-in name back', () => {
  const bob = anActiveUser({
    id: 'bob',
    userPrincipalName: 'bob@contoso.example',
    proxyAddresses: ['SMTP:bob@contoso.example', 'smtp:Ann@contoso.example'],
  })

  test('R26 relieves a user that has it as a secondary address', () => {
    const row = planAnn({ active: [bob] }, [{ resolve: 'takeBack' }])
    expect(effectsOf(row).holders).toEqual([
      {
        change: 'relieved',
        kind: 'user',
        id: 'bob',
        address: 'smtp:Ann@contoso.example',
        proxyAddresses: ['SMTP:bob@contoso.example'],
      },
    ])
    expect(effectsOf(row).userPrincipalName).toBe('ann@contoso.example')
  })

  test('R26 is not for a name that is somebody’s sign-in name', () => {
    expect(rejectedReasons(planAnn({ active: [newAnn] }, [{ resolve: 'takeBack' }]))).toEqual([
      'not-applicable',
    ])
  })
})

describe('answers that fit nothing', () => {
  test.each([
    ['a name that the user never had', { resolve: 'replaceHolder', value: 'else@contoso.example' }],
    ['dropping a sign-in name', { resolve: 'drop', value: 'ann@contoso.example' }],
  ] as const)('%s is rejected', (_, resolution) => {
    expect(rejectedReasons(planAnn({ active: [newAnn] }, [resolution]))).toEqual(['not-applicable'])
  })

  test('two answers to one conflict are not chosen between', () => {
    const row = planAnn({ active: [newAnn] }, [
      { resolve: 'replaceHolder' },
      { resolve: 'newUserPrincipalName', userPrincipalName: 'anna@contoso.example' },
    ])
    expect(row).toMatchObject({ outcome: 'blocked', rejected: [{ reason: 'not-applicable' }] })
  })

  test('an answer to a conflict that is gone by now is fulfilled already', () => {
    expect(planAnn({}, [{ resolve: 'replaceHolder', value: 'ann@contoso.example' }])?.outcome).toBe('ready')
    expect(planAnn({}, [{ resolve: 'takeBack' }, { resolve: 'withoutRoles' }])?.outcome).toBe('ready')
  })
})

describe('which conflict an answer is about', () => {
  const withShared = aDeletedUser({
    id: 'ann',
    userPrincipalName: 'ann.own@contoso.example',
    proxyAddresses: ['SMTP:ann.own@contoso.example', 'smtp:ann@contoso.example'],
  })

  test('R20 an answer about the source is none about the name or an address', () => {
    const deleted = [{ ...withShared, source: 'synchronised' as const }]
    const caller = aCaller({ roles: ['globalAdministrator'] })
    const row = planAnn({ active: [newAnn], deleted }, [{ resolve: 'convertToCloud' }], { caller })
    expect(effectsOf(row)).toMatchObject({
      convertedToCloud: true,
      droppedAddresses: [{ address: 'smtp:ann@contoso.example' }],
    })
  })

  test('R26 R47 an answer without a value is about the only conflict also where that does not offer it', () => {
    const holder = anActiveUser({
      id: 'strong',
      userPrincipalName: 'strong@contoso.example',
      proxyAddresses: ['SMTP:strong@contoso.example', 'smtp:ann@contoso.example'],
      roles: ['globalReader'],
    })
    const row = planAnn({ active: [holder], deleted: [withShared] }, [{ resolve: 'takeBack' }])
    expect(rejectedReasons(row)).toEqual(['caller-too-weak'])
    expect(row).toMatchObject({ open: [{ value: 'smtp:ann@contoso.example', blocks: true }] })
  })

  const strong = anActiveUser({
    id: 'strong',
    userPrincipalName: 'Ann@contoso.example',
    roles: ['globalReader'],
  })

  test('R19 an answer about roles is none about the name', () => {
    const deleted = [
      aDeletedUser({
        id: 'ann',
        userPrincipalName: 'ann@contoso.example',
        notes: { roles: ['globalAdministrator'] },
      }),
    ]
    const row = planAnn({ active: [newAnn], deleted }, [
      { resolve: 'withoutRoles' },
      { resolve: 'newUserPrincipalName', userPrincipalName: 'ann.back@contoso.example' },
    ])
    expect(effectsOf(row)).toMatchObject({
      userPrincipalName: 'ann.back@contoso.example',
      roles: { returned: [], notReturned: [{ role: 'globalAdministrator', reason: 'caller-too-weak' }] },
    })
  })

  test('R17 R23 another name than the old one settles a lost domain', () => {
    const deleted = [aDeletedUser({ id: 'ann', userPrincipalName: 'ann@gone.example' })]
    const name = { resolve: 'newUserPrincipalName', userPrincipalName: 'ann.back@contoso.example' } as const
    expect(effectsOf(planAnn({ deleted }, [name])).userPrincipalName).toBe('ann.back@contoso.example')
  })

  test('R24 R25 an answer about the holder of the name says nothing where only an address is contested', () => {
    const deleted = [
      aDeletedUser({
        id: 'ann',
        userPrincipalName: 'ann.own@contoso.example',
        proxyAddresses: ['SMTP:ann.own@contoso.example', 'smtp:ann@contoso.example'],
      }),
    ]
    for (const resolution of [
      { resolve: 'replaceHolder' },
      { resolve: 'renameHolder', userPrincipalName: 'other@contoso.example' },
    ] as const)
      expect(effectsOf(planAnn({ active: [newAnn], deleted }, [resolution])).holders).toEqual([])
  })

  test('R26 an answer without a value is about the one conflict that offers it', () => {
    const deleted = [
      aDeletedUser({
        id: 'ann',
        userPrincipalName: 'ann.own@contoso.example',
        proxyAddresses: [
          'SMTP:ann.own@contoso.example',
          'smtp:ann@contoso.example',
          'smtp:anns@contoso.example',
        ],
      }),
    ]
    const row = planAnn({ recipients: [group], deleted }, [{ resolve: 'takeBack' }])
    expect(effectsOf(row)).toMatchObject({
      proxyAddresses: ['SMTP:ann.own@contoso.example', 'smtp:ann@contoso.example'],
      droppedAddresses: [{ address: 'smtp:anns@contoso.example' }],
    })
  })

  test('R47 an answer that does not fit is not applicable, however strong the holder', () => {
    const drop = planAnn({ active: [strong] }, [{ resolve: 'drop' }])
    expect(rejectedReasons(drop)).toEqual(['not-applicable'])
    const deleted = [
      aDeletedUser({
        id: 'ann',
        userPrincipalName: 'ann.own@contoso.example',
        proxyAddresses: ['smtp:ann@contoso.example'],
      }),
    ]
    const rename = planAnn({ active: [strong], deleted }, [
      {
        resolve: 'renameHolder',
        value: 'smtp:ann@contoso.example',
        userPrincipalName: 'other@contoso.example',
      },
    ])
    expect(rejectedReasons(rename)).toEqual(['not-applicable'])
  })

  test('R24 only a user can be renamed', () => {
    const recipients = [{ ...group, proxyAddresses: ['SMTP:ann@contoso.example'] }]
    const rename = { resolve: 'renameHolder', userPrincipalName: 'other@contoso.example' } as const
    expect(rejectedReasons(planAnn({ recipients }, [rename]))).toEqual(['not-applicable'])
  })

  test('R24 R45 whoever may write users may rename a holder without deleting anybody', () => {
    const caller = aCaller({ roles: ['directoryWriter'] })
    const rename = { resolve: 'renameHolder', userPrincipalName: 'other@contoso.example' } as const
    expect(planAnn({ active: [newAnn] }, [rename], { caller })?.outcome).toBe('ready')
  })

  test('R24 a holder can be renamed to an address of its own', () => {
    const holder = anActiveUser({
      id: 'new-ann',
      userPrincipalName: 'ann@contoso.example',
      proxyAddresses: ['SMTP:ann@contoso.example', 'smtp:ann.two@contoso.example'],
    })
    const rename = { resolve: 'renameHolder', userPrincipalName: 'ann.two@contoso.example' } as const
    expect(effectsOf(planAnn({ active: [holder] }, [rename])).holders).toMatchObject([
      { change: 'renamed', toUserPrincipalName: 'ann.two@contoso.example' },
    ])
  })
})
