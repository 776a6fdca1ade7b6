import { describe, expect, test } from 'vitest'
import { directoryRoles } from '../../role/directory-role.ts'
import {
  aCaller,
  aDeletedUser,
  anActiveUser,
  aTenant,
  type ModelDirectory,
  planIn,
} from '../../testing/index.ts'
import type { Resolution } from '../conflicts.ts'
import type { RestorePlanRow, RestoreStrategy } from '../restore-plan.ts'
import type { DeletedUser } from '../user.ts'
import { defaultStrategy } from './plan-restore.ts'

const ann = aDeletedUser({ id: 'ann', userPrincipalName: 'ann@contoso.example' })
const globalAdministrator = aCaller({ roles: ['globalAdministrator'] })

interface Given {
  readonly user?: DeletedUser
  readonly directory?: Partial<ModelDirectory>
  readonly resolutions?: readonly Resolution[]
  readonly strategy?: Partial<RestoreStrategy>
  readonly caller?: ReturnType<typeof aCaller>
}

function plan({
  user = ann,
  directory,
  resolutions = [],
  strategy,
  caller = aCaller(),
}: Given): RestorePlanRow | undefined {
  const nothing = { active: [], recipients: [], seats: new Map(), groups: new Map() }
  const request = { rows: [{ userId: 'ann', resolutions }], strategy: { ...defaultStrategy, ...strategy } }
  return planIn({ tenant: aTenant(), deleted: [user], ...nothing, ...directory }, request, caller).plan
    .rows[0]
}

describe('R18 R31 licences', () => {
  const licences = ['p1', 'retired', 'gone', 'e3', 'e5']
  const user = aDeletedUser({ ...ann, notes: { licences } })
  const seats = new Map([
    ['p1', { free: 1, available: true }],
    ['retired', { free: 9, available: false }],
    ['e3', { free: 0, available: true }],
    ['e5', { free: -3, available: true }],
  ])

  test('R18 R31 come back as far as there are seats, in order; the others are reported and do not block', () => {
    const row = plan({ user, directory: { seats } })
    expect(row).toMatchObject({ outcome: 'ready' })
    expect(row?.outcome === 'ready' && row.effects.licences).toEqual({
      returned: ['p1'],
      notReturned: [
        { skuId: 'retired', reason: 'unavailable' },
        { skuId: 'gone', reason: 'unavailable' },
        { skuId: 'e3', reason: 'no-seat' },
        { skuId: 'e5', reason: 'no-seat' },
      ],
    })
    expect(row?.outcome === 'ready' && row.conflicts.map(({ kind, value }) => [kind, value])).toEqual([
      ['licence.unavailable', 'retired'],
      ['licence.unavailable', 'gone'],
      ['licence.no-seat', 'e3'],
      ['licence.no-seat', 'e5'],
    ])
  })

  test('R18 need a usage location', () => {
    const row = plan({ user: { ...user, usageLocation: null }, directory: { seats } })
    expect(row?.outcome === 'ready' && row.effects.licences.notReturned).toContainEqual({
      skuId: 'p1',
      reason: 'no-usage-location',
    })
  })

  test('R18 R37 block where they are required', () => {
    const row = plan({ user, directory: { seats }, strategy: { licences: 'required' } })
    expect(row).toMatchObject({ outcome: 'blocked' })
    expect(row?.outcome === 'blocked' && row.open.map(({ value }) => value)).toEqual([
      'retired',
      'gone',
      'e3',
      'e5',
    ])
  })
})

describe('R19 roles', () => {
  const user = aDeletedUser({ ...ann, notes: { roles: ['helpdeskAdministrator', 'globalAdministrator'] } })

  test('R19 block for a caller who may not grant them, and name them', () => {
    expect(plan({ user })).toMatchObject({
      outcome: 'blocked',
      open: [
        {
          kind: 'role.caller-too-weak',
          blocks: true,
          attribute: 'roles',
          value: 'globalAdministrator, helpdeskAdministrator',
          resolutions: ['withoutRoles'],
          proposed: { resolve: 'withoutRoles' },
        },
      ],
    })
  })

  test.each([
    ['the caller asks for it', { resolutions: [{ resolve: 'withoutRoles' }] }],
    ['the batch says so', { strategy: { roles: 'without' } }],
  ] as const)('R19 R37 stay behind where %s, and are reported', (_, given) => {
    const row = plan({ user, ...given })
    expect(row?.outcome === 'ready' && row.effects.roles).toEqual({
      returned: [],
      notReturned: [
        { role: 'helpdeskAdministrator', reason: 'caller-too-weak' },
        { role: 'globalAdministrator', reason: 'caller-too-weak' },
      ],
    })
  })

  test('R30 R47 come back through a Global Administrator or the installation itself', () => {
    for (const caller of [globalAdministrator, aCaller({ roles: directoryRoles })]) {
      const row = plan({ user, caller, strategy: { roles: 'without' } })
      expect(row?.outcome === 'ready' && row.effects.roles.returned).toEqual(user.notes.roles)
    }
  })

  test('R19 a Global Administrator may leave them behind', () => {
    const row = plan({ user, caller: globalAdministrator, resolutions: [{ resolve: 'withoutRoles' }] })
    expect(row).toMatchObject({
      conflicts: [],
      effects: { roles: { returned: [], notReturned: [{ reason: 'without-roles' }, {}] } },
    })
  })

  test('R19 stand in nobody’s way where the user had none, whatever the caller may grant', () => {
    expect(plan({ caller: aCaller({ roles: [] }) })).toMatchObject({ outcome: 'ready', conflicts: [] })
  })
})

describe('R20 users that are mastered on premises', () => {
  const user: DeletedUser = { ...ann, source: 'synchronised', immutableId: 'QW5u' }
  const resolutions = [{ resolve: 'convertToCloud' }] as const

  test('R20 block; the choice to convert is a Global Administrator’s', () => {
    const open = [
      { kind: 'source.synchronised', blocks: true, attribute: 'source', resolutions: [], proposed: null },
    ]
    expect(plan({ user })).toMatchObject({ outcome: 'blocked', open })
    expect(plan({ user, caller: globalAdministrator })).toMatchObject({
      open: [{ resolutions: ['convertToCloud'] }],
    })
  })

  test('R20 come back as cloud users where a Global Administrator says so', () => {
    const row = plan({ user, resolutions, caller: globalAdministrator })
    expect(row).toMatchObject({ outcome: 'ready', effects: { convertedToCloud: true } })
    expect(plan({ user, resolutions })).toMatchObject({
      outcome: 'blocked',
      rejected: [{ reason: 'caller-too-weak' }],
    })
  })

  test.each([
    ['a Global Administrator', globalAdministrator],
    ['anybody else', aCaller()],
  ])('R20 a cloud user has nothing to convert, and the answer of %s is fulfilled already', (_, caller) => {
    const effects = { convertedToCloud: false }
    expect(plan({ resolutions, caller })).toMatchObject({ outcome: 'ready', conflicts: [], effects })
  })

  test('R20 an anchor that a live user has blocks, until the user is converted', () => {
    const active = [
      anActiveUser({ id: 'bob', userPrincipalName: 'bob@contoso.example', immutableId: 'QW5u' }),
    ]
    const given = {
      user: { ...user, source: 'cloud' as const },
      directory: { active },
      caller: globalAdministrator,
    }
    expect(plan(given)).toMatchObject({
      outcome: 'blocked',
      open: [
        {
          kind: 'anchor.taken',
          attribute: 'immutableId',
          value: 'QW5u',
          holder: { id: 'bob', heldAs: 'immutableId' },
        },
      ],
    })
    expect(plan({ ...given, resolutions })).toMatchObject({
      outcome: 'ready',
      effects: { convertedToCloud: true },
    })
  })

  test('R20 R25 replacing the user who has name and anchor settles both', () => {
    const active = [
      anActiveUser({ id: 'bob', userPrincipalName: 'ann@contoso.example', immutableId: 'QW5u' }),
    ]
    const given = { user: { ...user, source: 'cloud' as const }, directory: { active } }
    expect(plan({ ...given, resolutions: [{ resolve: 'replaceHolder' }] })).toMatchObject({
      outcome: 'ready',
    })
  })
})

describe('R30 R32 R35 what comes back', () => {
  test('R32 memberships of live groups come back, the others are reported', () => {
    const groups = ['live', 'deleted', 'purged'].map((id) => ({ id, displayName: id }))
    const user = aDeletedUser({ ...ann, notes: { groups } })
    const states = new Map([
      ['live', 'active' as const],
      ['deleted', 'deleted' as const],
    ])
    const row = plan({ user, directory: { groups: states } })
    expect(row?.outcome === 'ready' && row.effects.groups).toEqual({
      returned: [{ id: 'live', displayName: 'live' }],
      notReturned: [
        { id: 'deleted', displayName: 'deleted', reason: 'deleted' },
        { id: 'purged', displayName: 'purged', reason: 'purged' },
      ],
    })
  })

  test('R32 R35 the manager comes back if it is active; a deleted and a purged one are reported', () => {
    const manager = { id: 'boss', userPrincipalName: 'boss@contoso.example' }
    const user = aDeletedUser({ ...ann, notes: { managerId: 'boss' } })
    const managerOf = (directory: Partial<ModelDirectory>) => {
      const row = plan({ user, directory })
      return row?.outcome === 'ready' && row.effects.manager
    }
    expect(managerOf({ active: [anActiveUser(manager)] })).toEqual({ managerId: 'boss', outcome: 'returned' })
    expect(managerOf({ deleted: [user, aDeletedUser(manager)] })).toEqual({
      managerId: 'boss',
      outcome: 'deleted',
    })
    expect(managerOf({})).toEqual({ managerId: 'boss', outcome: 'purged' })
  })

  test('R32 R35 reports return who are active and wait; of the others the plan says why not', () => {
    const reports = ['waits', 'binned', 'moved', 'moved-binned', 'gone']
    const user = aDeletedUser({ ...ann, notes: { directReportCount: 5, reports } })
    const named = (id: string) => ({ id, userPrincipalName: `${id}@contoso.example` })
    const directory = {
      active: [anActiveUser(named('waits')), anActiveUser(named('moved'))],
      deleted: [user, aDeletedUser(named('binned')), aDeletedUser(named('moved-binned'))],
      waitingReports: new Map([[user.id, new Set(['waits', 'binned'])]]),
    }
    const row = plan({ user, directory })
    expect(row?.outcome === 'ready' && row.effects.reports).toEqual({
      returned: ['waits'],
      notReturned: [
        { userId: 'binned', reason: 'deleted' },
        { userId: 'moved', reason: 'reassigned' },
        { userId: 'moved-binned', reason: 'reassigned' },
        { userId: 'gone', reason: 'purged' },
      ],
    })
  })

  test('R32 R35 notes of an earlier version name no reports: those who wait are told', () => {
    const user = aDeletedUser({ ...ann, notes: { directReportCount: 2 } })
    const waits = anActiveUser({ id: 'waits', userPrincipalName: 'waits@contoso.example' })
    const waitingReports = new Map([[user.id, new Set(['waits'])]])
    const row = plan({ user, directory: { active: [waits], waitingReports } })
    expect(row?.outcome === 'ready' && row.effects.reports).toEqual({ returned: ['waits'], notReturned: [] })
  })

  test('R32 R35 a report that the same restore puts into the bin does not return', () => {
    const user = aDeletedUser({ ...ann, notes: { directReportCount: 1, reports: ['rival'] } })
    const rival = anActiveUser({ id: 'rival', userPrincipalName: user.userPrincipalName })
    const directory = { active: [rival], waitingReports: new Map([[user.id, new Set(['rival'])]]) }
    const row = plan({ user, directory, resolutions: [{ resolve: 'replaceHolder' }] })
    expect(row).toMatchObject({
      effects: { reports: { returned: [], notReturned: [{ userId: 'rival', reason: 'deleted' }] } },
    })
  })

  test('R32 R35 a manager that the same restore puts into the bin does not come back with the user', () => {
    const user = aDeletedUser({ ...ann, notes: { managerId: 'boss' } })
    const active = [anActiveUser({ id: 'boss', userPrincipalName: 'ann@contoso.example' })]
    const row = plan({ user, directory: { active }, resolutions: [{ resolve: 'replaceHolder' }] })
    expect(row).toMatchObject({ effects: { manager: { managerId: 'boss', outcome: 'deleted' } } })
  })

  test('R35 says whether the user can sign in with what it had', () => {
    const signInOf = (user: DeletedUser, withoutPassword: ReadonlySet<string>) => {
      const row = plan({ user, directory: { withoutPassword } })
      return row?.outcome === 'ready' && row.effects.signIn
    }
    expect(signInOf(ann, new Set())).toBe('possible')
    expect(signInOf(ann, new Set(['ann']))).toBe('no-password')
    expect(signInOf({ ...ann, signInBlocked: true }, new Set())).toBe('blocked')
    expect(signInOf({ ...ann, signInBlocked: true }, new Set(['ann']))).toBe('blocked')
  })

  test('R42 shows the hold that stays on the user', () => {
    const hold = { reason: 'inquiry', placedBy: 'boss', placedAt: new Date('2026-02-01T00:00:00.000Z') }
    expect(plan({ user: { ...ann, hold } })).toMatchObject({
      effects: { hold: { reason: 'inquiry', placedAt: '2026-02-01T00:00:00.000Z' } },
    })
  })

  test('R35 lists the licences that came by a group, which block nothing whatever the strategy', () => {
    const user = aDeletedUser({ ...ann, notes: { licences: ['p1'], groupLicences: ['e3'] } })
    const seats = new Map([['p1', { free: 1, available: true }]])
    const row = plan({ user, directory: { seats }, strategy: { licences: 'required' } })
    expect(row).toMatchObject({
      conflicts: [],
      effects: { licences: { returned: ['p1'], notReturned: [{ skuId: 'e3', reason: 'by-group' }] } },
    })
  })

  test('R30 R35 a user in whose way nothing is comes back whole', () => {
    const proxyAddresses = ['SMTP:Ann@contoso.example', 'smtp:a@fabrikam.example', 'X500:/o=C/cn=A']
    expect(plan({ user: { ...ann, proxyAddresses } })).toEqual({
      row: 1,
      userId: 'ann',
      outcome: 'ready',
      conflicts: [],
      effects: {
        userPrincipalName: 'ann@contoso.example',
        primaryAddress: 'Ann@contoso.example',
        primaryAddressChanged: false,
        proxyAddresses,
        droppedAddresses: [],
        licences: { returned: [], notReturned: [] },
        roles: { returned: [], notReturned: [] },
        groups: { returned: [], notReturned: [] },
        holders: [],
        convertedToCloud: false,
        manager: null,
        reports: { returned: [], notReturned: [] },
        signIn: 'possible',
        hold: null,
      },
    })
  })

  test('R21 everything in the way is said at once', () => {
    const user = aDeletedUser({
      ...ann,
      proxyAddresses: ['SMTP:ann@contoso.example', 'smtp:bob@contoso.example', 'smtp:ann@gone.example'],
      immutableId: 'QW5u',
      source: 'synchronised',
      notes: { roles: ['globalReader'], licences: ['e3'] },
    })
    const active = [
      anActiveUser({ id: 'other', userPrincipalName: 'ann@contoso.example', immutableId: 'QW5u' }),
      anActiveUser({ id: 'bob', userPrincipalName: 'bob@contoso.example' }),
    ]
    const row = plan({ user, directory: { active } })
    expect(row?.outcome === 'blocked' && row.conflicts.map(({ kind }) => kind)).toEqual([
      'name.active-user',
      'address.active-user',
      'domain.not-verified',
      'anchor.taken',
      'source.synchronised',
      'role.caller-too-weak',
      'licence.unavailable',
    ])
    expect(row?.outcome === 'blocked' && row.open.map(({ kind }) => kind)).toEqual([
      'name.active-user',
      'anchor.taken',
      'source.synchronised',
      'role.caller-too-weak',
    ])
  })
})

describe('what is said exactly', () => {
  test('R18 a licence that does not come back is a conflict of the licences, and nothing else is reported', () => {
    const user = aDeletedUser({
      id: 'ann',
      userPrincipalName: 'ann@contoso.example',
      notes: { licences: ['sku-a'] },
    })
    const row = plan({ user })
    expect(row?.outcome === 'ready' && row.conflicts).toEqual([
      {
        kind: 'licence.unavailable',
        blocks: false,
        attribute: 'licences',
        value: 'sku-a',
        holder: null,
        resolutions: [],
        proposed: null,
      },
    ])
    expect(row?.outcome === 'ready' && row.effects.licences).toEqual({
      returned: [],
      notReturned: [{ skuId: 'sku-a', reason: 'unavailable' }],
    })
  })

  test('R20 a synchronised user is named by its anchor, else by its sign-in name', () => {
    const synchronised = {
      id: 'ann',
      userPrincipalName: 'ann@contoso.example',
      source: 'synchronised',
    } as const
    const nameOf = (row: RestorePlanRow | undefined) => row?.outcome === 'blocked' && row.open[0]?.value
    expect(nameOf(plan({ user: aDeletedUser({ ...synchronised, immutableId: 'QW5u' }) }))).toBe('QW5u')
    expect(nameOf(plan({ user: aDeletedUser(synchronised) }))).toBe('ann@contoso.example')
  })

  test('R20 a synchronised user without an anchor can be converted too', () => {
    const user = aDeletedUser({ id: 'ann', userPrincipalName: 'ann@contoso.example', source: 'synchronised' })
    const row = plan({ user, resolutions: [{ resolve: 'convertToCloud' }], caller: globalAdministrator })
    expect(row).toMatchObject({ outcome: 'ready', effects: { convertedToCloud: true } })
  })

  test('R25 R26 an address that replacing its holder has freed is not taken back from it as well', () => {
    const user = aDeletedUser({
      id: 'ann',
      userPrincipalName: 'ann@contoso.example',
      proxyAddresses: ['SMTP:ann@contoso.example', 'smtp:desk@contoso.example'],
    })
    const holder = anActiveUser({
      id: 'holder',
      userPrincipalName: 'ann@contoso.example',
      proxyAddresses: ['SMTP:ann@contoso.example', 'smtp:desk@contoso.example'],
    })
    const row = plan({
      user,
      directory: { active: [holder] },
      resolutions: [{ resolve: 'replaceHolder' }, { resolve: 'takeBack', value: 'desk@contoso.example' }],
    })
    expect(row?.outcome === 'ready' && row.effects.holders.map(({ change }) => change)).toEqual(['replaced'])
  })
})
