import { describe, expect, test } from 'vitest'
import {
  aCaller,
  aDeletedUser,
  anActiveUser,
  aTenant,
  type ModelDirectory,
  planIn,
  snapshotOf,
} from '../../testing/index.ts'
import type { LiveHolder, RestorePlan, RestoreRow, RestoreStrategy } from '../restore-plan.ts'
import { keysToLoad, keysToPropose } from './keys.ts'
import { defaultStrategy, planRestore } from './plan-restore.ts'

const ann = (id: string, given = {}) =>
  aDeletedUser({ id, userPrincipalName: 'ann@contoso.example', ...given })
const bob = (id: string, given = {}) =>
  aDeletedUser({ id, userPrincipalName: 'bob@contoso.example', ...given })
const liveAnn = anActiveUser({
  id: 'live-ann',
  userPrincipalName: 'ann@contoso.example',
  proxyAddresses: ['SMTP:ann@contoso.example', 'smtp:bob@contoso.example'],
})

function planBatch(
  directory: Partial<ModelDirectory>,
  rows: readonly (string | RestoreRow)[],
  strategy: Partial<RestoreStrategy> = {},
  caller = aCaller(),
): RestorePlan {
  const nothing = { active: [], deleted: [], recipients: [], seats: new Map(), groups: new Map() }
  const request = {
    rows: rows.map((row) => (typeof row === 'string' ? { userId: row, resolutions: [] } : row)),
    strategy: { ...defaultStrategy, ...strategy },
  }
  return planIn({ tenant: aTenant(), ...nothing, ...directory }, request, caller).plan
}

const namesIn = ({ rows }: RestorePlan) =>
  rows.map((row) => (row.outcome === 'ready' ? row.effects.userPrincipalName : row.outcome))

describe('R22 a batch', () => {
  test('R22 the earlier of two rows has the name, the later one a conflict with that row', () => {
    const { rows, summary } = planBatch({ deleted: [ann('a'), ann('b')] }, ['b', 'a'])
    expect(rows[0]).toMatchObject({ outcome: 'ready', conflicts: [] })
    expect(rows[1]).toMatchObject({
      outcome: 'blocked',
      open: [
        {
          kind: 'name.same-batch',
          holder: { kind: 'user', id: 'b', userPrincipalName: 'ann@contoso.example', row: 1 },
          resolutions: ['newUserPrincipalName'],
          proposed: { userPrincipalName: 'ann1@contoso.example' },
        },
      ],
    })
    expect(summary).toEqual({ total: 2, ready: 1, blocked: 1 })
  })

  test('R22 the earlier row is named by its number in the batch, whichever it is', () => {
    const { rows } = planBatch({ deleted: [bob('b'), ann('a'), ann('c')] }, ['b', 'a', 'c'])
    expect(rows[2]).toMatchObject({ open: [{ kind: 'name.same-batch', holder: { id: 'a', row: 2 } }] })
  })

  test('R22 an address goes to the earlier row as well', () => {
    const shared = (upn: string) => [`SMTP:${upn}`, 'smtp:info@contoso.example']
    const deleted = [
      ann('a', { proxyAddresses: shared('ann@contoso.example') }),
      bob('b', { proxyAddresses: shared('bob@contoso.example') }),
    ]
    expect(planBatch({ deleted }, ['a', 'b']).rows[1]).toMatchObject({
      outcome: 'ready',
      conflicts: [{ kind: 'address.same-batch', holder: { id: 'a', row: 1 }, resolutions: ['drop'] }],
      effects: { proxyAddresses: ['SMTP:bob@contoso.example'] },
    })
  })

  test('R22 R25 a row that replaces a holder frees all its names for later rows', () => {
    const replace: RestoreRow = { userId: 'a', resolutions: [{ resolve: 'replaceHolder' }] }
    const plan = planBatch({ active: [liveAnn], deleted: [ann('a'), bob('b')] }, [replace, 'b'])
    expect(namesIn(plan)).toEqual(['ann@contoso.example', 'bob@contoso.example'])
  })

  test('R22 R24 a row that renames a holder takes the new name from later rows and frees the contested one', () => {
    const rename: RestoreRow = {
      userId: 'a',
      resolutions: [{ resolve: 'renameHolder', userPrincipalName: 'cas@contoso.example' }],
    }
    const cas = aDeletedUser({ id: 'c', userPrincipalName: 'cas@contoso.example' })
    const plan = planBatch({ active: [liveAnn], deleted: [ann('a'), bob('b'), cas] }, [rename, 'c', 'b'])
    expect(plan.rows[1]).toMatchObject({
      open: [{ kind: 'name.same-batch', holder: { id: 'live-ann', row: 1 } }],
    })
    expect(plan.rows[2]).toMatchObject({
      open: [{ kind: 'name.active-user', holder: { userPrincipalName: 'cas@contoso.example', row: null } }],
    })
  })

  test('R22 R24 a sign-in name that a renamed holder gives up is free for later rows', () => {
    const proxyAddresses = ['SMTP:bob@contoso.example']
    const eve = anActiveUser({ id: 'eve', userPrincipalName: 'ann@contoso.example', proxyAddresses })
    const rename: RestoreRow = {
      userId: 'b',
      resolutions: [{ resolve: 'renameHolder', userPrincipalName: 'eve@contoso.example' }],
    }
    const plan = planBatch({ active: [eve], deleted: [ann('a'), bob('b')] }, [rename, 'a'])
    expect(namesIn(plan)).toEqual(['bob@contoso.example', 'ann@contoso.example'])
  })

  test('R22 R26 rows take addresses back from one holder one after the other', () => {
    const proxyAddresses = ['SMTP:team@contoso.example', 'smtp:x@contoso.example', 'smtp:y@contoso.example']
    const recipients = [{ kind: 'group', id: 'team', displayName: 'Team', proxyAddresses }] as const
    const deleted = [
      ann('a', { proxyAddresses: ['SMTP:ann@contoso.example', 'smtp:x@contoso.example'] }),
      bob('b', { proxyAddresses: ['SMTP:bob@contoso.example', 'smtp:y@contoso.example'] }),
    ]
    const rows = ['a', 'b'].map((userId) => ({ userId, resolutions: [{ resolve: 'takeBack' as const }] }))
    expect(planBatch({ recipients, deleted }, rows).rows[1]).toMatchObject({
      effects: { holders: [{ proxyAddresses: ['SMTP:team@contoso.example'] }] },
    })
  })

  test('R22 a blocked row takes neither name nor seat from later ones', () => {
    const seats = new Map([['e3', { free: 1, available: true }]])
    const notes = { licences: ['e3'] }
    const deleted = [ann('a', { source: 'synchronised', notes }), ann('b', { notes })]
    const plan = planBatch({ deleted, seats }, ['a', 'b'])
    expect(namesIn(plan)).toEqual(['blocked', 'ann@contoso.example'])
    expect(plan.rows[1]).toMatchObject({ effects: { licences: { returned: ['e3'] } } })
  })

  test('R20 R22 a row without an anchor takes none from later rows, whatever theirs reads', () => {
    const plan = planBatch({ deleted: [ann('a'), bob('b', { immutableId: 'null' })] }, ['a', 'b'])
    expect(plan.rows[1]).toMatchObject({ outcome: 'ready', conflicts: [] })
  })

  test('R31 seats go to the rows in order', () => {
    const seats = new Map([['e3', { free: 1, available: true }]])
    const notes = { licences: ['e3'] }
    const plan = planBatch({ deleted: [ann('a', { notes }), bob('b', { notes })], seats }, ['b', 'a'])
    expect(plan.rows.map((row) => row.outcome === 'ready' && row.effects.licences.returned)).toEqual([
      ['e3'],
      [],
    ])
  })

  test('R8 counts the Global Administrators that the batch has replaced and restored so far', () => {
    const global = { roles: ['globalAdministrator' as const] }
    const active = [
      { ...liveAnn, ...global },
      anActiveUser({ id: 'cas', userPrincipalName: 'cas@contoso.example', ...global }),
    ]
    const cas = aDeletedUser({ id: 'c', userPrincipalName: 'cas@contoso.example' })
    const resolutions = [{ resolve: 'replaceHolder' as const }]
    const rows = ['a', 'c'].map((userId) => ({ userId, resolutions }))
    const strong = aCaller({ roles: ['globalAdministrator'] })
    const lost = planBatch({ active, deleted: [ann('a'), cas] }, rows, {}, strong)
    expect(lost.rows[1]).toMatchObject({
      outcome: 'blocked',
      rejected: [{ reason: 'last-global-administrator' }],
    })
    const kept = planBatch({ active, deleted: [ann('a', { notes: global }), cas] }, rows, {}, strong)
    expect(kept.summary.ready).toBe(2)
  })

  test('R22 R32 a manager comes back with its report where an earlier row brings the manager back', () => {
    const deleted = [ann('boss'), bob('b', { notes: { managerId: 'boss' } })]
    const managerIn = (ids: readonly string[]) =>
      planBatch({ deleted }, [...ids]).rows.map((row) => row.outcome === 'ready' && row.effects.manager)
    expect(managerIn(['boss', 'b'])).toEqual([null, { managerId: 'boss', outcome: 'returned' }])
    expect(managerIn(['b', 'boss'])).toEqual([{ managerId: 'boss', outcome: 'deleted' }, null])
  })

  test('R22 R32 manager and report of one batch are told of once each, in either order', () => {
    const deleted = [
      ann('boss', { notes: { directReportCount: 1, reports: ['b'] } }),
      bob('b', { notes: { managerId: 'boss' } }),
    ]
    const waitingReports = new Map([['boss', new Set(['b'])]])
    const linesIn = (ids: readonly string[]) =>
      planBatch({ deleted, waitingReports }, [...ids]).rows.map(
        (row) => row.outcome === 'ready' && [row.effects.manager, row.effects.reports],
      )
    const nobody = { returned: [], notReturned: [] }
    expect(linesIn(['boss', 'b'])).toEqual([
      [null, { returned: [], notReturned: [{ userId: 'b', reason: 'deleted' }] }],
      [{ managerId: 'boss', outcome: 'returned' }, nobody],
    ])
    expect(linesIn(['b', 'boss'])).toEqual([
      [{ managerId: 'boss', outcome: 'deleted' }, nobody],
      [null, { returned: ['b'], notReturned: [] }],
    ])
  })

  test('R8 counts a restored Global Administrator only if it can sign in', () => {
    const global = { roles: ['globalAdministrator' as const] }
    const active = [
      { ...liveAnn, ...global },
      anActiveUser({ id: 'cas', userPrincipalName: 'cas@contoso.example', ...global }),
    ]
    const cas = aDeletedUser({ id: 'c', userPrincipalName: 'cas@contoso.example' })
    const resolutions = [{ resolve: 'replaceHolder' as const }]
    const rows = ['a', 'c'].map((userId) => ({ userId, resolutions }))
    const strong = aCaller({ roles: ['globalAdministrator'] })
    const outcomes = (signInBlocked: boolean, withoutPassword: ReadonlySet<string>) =>
      planBatch(
        { active, deleted: [ann('a', { notes: global, signInBlocked }), cas], withoutPassword },
        rows,
        {},
        strong,
      ).rows.map(({ outcome }) => outcome)
    expect(outcomes(false, new Set())).toEqual(['ready', 'ready'])
    expect(outcomes(true, new Set())).toEqual(['ready', 'blocked'])
    expect(outcomes(false, new Set(['a']))).toEqual(['ready', 'blocked'])
    expect(outcomes(false, new Set(['live-ann']))).toEqual(['ready', 'ready'])
    expect(outcomes(false, new Set(['a', 'live-ann']))).toEqual(['ready', 'blocked'])
  })

  test('R8 a replaced holder without the role is no Global Administrator less', () => {
    const global = { roles: ['globalAdministrator' as const] }
    const active = [
      liveAnn,
      anActiveUser({ id: 'cas', userPrincipalName: 'cas@contoso.example', ...global }),
      anActiveUser({ id: 'boss', userPrincipalName: 'boss@contoso.example', ...global }),
    ]
    const cas = aDeletedUser({ id: 'c', userPrincipalName: 'cas@contoso.example' })
    const resolutions = [{ resolve: 'replaceHolder' as const }]
    const rows = ['a', 'c'].map((userId) => ({ userId, resolutions }))
    const strong = aCaller({ roles: ['globalAdministrator'] })
    expect(planBatch({ active, deleted: [ann('a'), cas] }, rows, {}, strong).summary.ready).toBe(2)
  })

  test('R37 the strategy gives each row the lowest name that is free by then', () => {
    const ids = Array.from({ length: 20 }, (_, index) => `a${index}`)
    const deleted = ids.map((id) => ann(id))
    const plan = planBatch({ active: [liveAnn], deleted }, ids, { names: 'proposed' })
    expect(namesIn(plan)).toEqual(ids.map((_, index) => `ann${index + 1}@contoso.example`))
  })

  test('R22 R37 a number that an earlier row frees is proposed again', () => {
    const eve = anActiveUser({
      id: 'eve',
      userPrincipalName: 'bob@contoso.example',
      proxyAddresses: ['SMTP:bob@contoso.example', 'smtp:ann1@contoso.example'],
    })
    const active = [anActiveUser({ id: 'live', userPrincipalName: 'ann@contoso.example' }), eve]
    const replace: RestoreRow = { userId: 'b', resolutions: [{ resolve: 'replaceHolder' }] }
    const deleted = [ann('a'), bob('b'), ann('c'), ann('d')]
    const plan = planBatch({ active, deleted }, ['a', replace, 'c', 'd'], { names: 'proposed' })
    expect(namesIn(plan)).toEqual([
      'ann2@contoso.example',
      'bob@contoso.example',
      'ann1@contoso.example',
      'ann3@contoso.example',
    ])
  })

  test('R5 R36 refuses what is not in the bin by name, and the other rows go on', () => {
    const plan = planBatch({ active: [liveAnn], deleted: [bob('b', { proxyAddresses: [] }), ann('a')] }, [
      'live-ann',
      'nobody',
      {
        userId: 'a',
        resolutions: [{ resolve: 'newUserPrincipalName', userPrincipalName: 'new@contoso.example' }],
      },
      'a',
    ])
    expect(plan.rows.map((row) => (row.outcome === 'refused' ? row.refusal : row.outcome))).toEqual([
      'UserNotDeleted',
      'UserNotFound',
      'ready',
      'UserNotDeleted',
    ])
    expect(plan.summary).toEqual({ total: 4, ready: 1, blocked: 0 })
  })
})

describe('R22 a batch that is carried out in portions', () => {
  test('R22 names of an earlier portion are those of its row, which nobody may change; numbering goes on', () => {
    const request = {
      rows: [{ userId: 'a', resolutions: [{ resolve: 'replaceHolder' as const }] }],
      strategy: defaultStrategy,
      firstRow: 7,
    }
    const directory = { active: [liveAnn], deleted: [ann('a')], recipients: [], groups: new Map() }
    const whole = { ...directory, tenant: aTenant(), seats: new Map() }
    const keys = [
      ...keysToLoad(whole.deleted, request),
      ...Array.from({ length: 8 }, (_, index) => `smtp:ann${index + 1}@contoso.example`),
    ]
    const snapshot = snapshotOf(whole, request, keys)
    const holdersByKey = new Map(
      [...snapshot.holdersByKey].map(([key, holder]) => [key, holder && { ...holder, row: 3 }]),
    )
    const planning = planRestore({ ...snapshot, holdersByKey }, request, aCaller())
    expect(planning).toMatchObject({
      plan: {
        rows: [
          {
            row: 7,
            outcome: 'blocked',
            conflicts: [
              { kind: 'name.same-batch', holder: { row: 3 }, resolutions: ['newUserPrincipalName'] },
            ],
            rejected: [{ reason: 'not-applicable' }],
          },
        ],
      },
    })
  })
})

describe('what a plan asks to be looked up', () => {
  const strategy = { ...defaultStrategy, names: 'proposed' } as const

  test('is nothing more than the names it was told to ask for, where nothing is contested', () => {
    const resolutions = [
      { resolve: 'newUserPrincipalName', userPrincipalName: 'anna@contoso.example' },
    ] as const
    const user = ann('a', { immutableId: 'QW5u', proxyAddresses: ['SMTP:ann@contoso.example', 'X500:/o=C'] })
    const request = { rows: [{ userId: 'a', resolutions }], strategy }
    expect(keysToLoad([user], request)).toEqual([
      'smtp:ann@contoso.example',
      'x500:/o=c',
      'immutableid:QW5u',
      'smtp:anna@contoso.example',
    ])
    const directory = {
      tenant: aTenant(),
      active: [],
      deleted: [user],
      recipients: [],
      seats: new Map(),
      groups: new Map(),
    }
    expect(planIn(directory, request, aCaller()).rounds).toBe(1)
  })

  test('is asked for all rows at once, proposals in chunks', () => {
    const deleted = [ann('a'), bob('b')]
    const directory = {
      tenant: aTenant(),
      active: [liveAnn],
      deleted,
      recipients: [],
      seats: new Map(),
      groups: new Map(),
    }
    const request = { rows: deleted.map(({ id }) => ({ userId: id, resolutions: [] })), strategy }
    const nothing = planRestore(snapshotOf(directory, request, []), request, aCaller())
    expect(nothing).toEqual({
      kind: 'needs-names',
      keys: ['smtp:ann@contoso.example', 'smtp:bob@contoso.example'],
    })
    const first = planRestore(
      snapshotOf(directory, request, keysToLoad(deleted, request)),
      request,
      aCaller(),
    )
    const numbers = [1, 2, 3, 4, 5, 6, 7, 8]
    const keys = ['ann', 'bob'].flatMap((name) =>
      numbers.map((number) => `smtp:${name}${number}@contoso.example`),
    )
    expect(first).toEqual({ kind: 'needs-names', keys })
  })

  test('nobody is asked for what will be proposed if it was looked up beforehand, on a lost domain neither', () => {
    const lost = aDeletedUser({ id: 'c', userPrincipalName: 'cy@sold.example', proxyAddresses: [] })
    const deleted = [ann('a'), bob('b'), lost]
    const directory = {
      tenant: aTenant(),
      active: [liveAnn],
      deleted,
      recipients: [],
      seats: new Map(),
      groups: new Map(),
    }
    const request = { rows: deleted.map(({ id }) => ({ userId: id, resolutions: [] })), strategy }
    const own = keysToLoad(deleted, request)
    const proposals = keysToPropose(deleted, snapshotOf(directory, request, own))
    expect(proposals).toContain('smtp:ann1@contoso.example')
    expect(proposals).toContain('smtp:cy@contoso.example')
    const snapshot = snapshotOf(directory, request, [...own, ...proposals])
    expect(planRestore(snapshot, request, aCaller()).kind).toBe('planned')
  })

  test('a snapshot without a holder it names is a fault', () => {
    const directory = {
      tenant: aTenant(),
      active: [liveAnn],
      deleted: [ann('a')],
      recipients: [],
      seats: new Map(),
      groups: new Map(),
    }
    const request = { rows: [{ userId: 'a', resolutions: [] }], strategy }
    const snapshot = snapshotOf(directory, request, keysToLoad(directory.deleted, request))
    expect(() => planRestore({ ...snapshot, activeUsers: new Map() }, request, aCaller())).toThrow('live-ann')
  })
})

describe('a large batch', () => {
  test('R36 of 100,000 rows that all want one name is planned without searching from 1 for each', () => {
    const ids = Array.from({ length: 100_000 }, (_, index) => `u${index}`)
    const deletedUsers = new Map(ids.map((id) => [id, ann(id)]))
    const request = {
      rows: ids.map((userId) => ({ userId, resolutions: [] })),
      strategy: { ...defaultStrategy, names: 'proposed' as const },
    }
    let asked = 0
    const holdersByKey = new Map()
    holdersByKey.has = () => true
    holdersByKey.get = () => {
      asked += 1
      return null
    }
    const nothing = {
      activeIds: new Set<string>(),
      activeUsers: new Map(),
      seats: new Map(),
      groups: new Map(),
      relatedUsers: new Map(),
      waitingReports: new Map(),
    }
    const snapshot = {
      tenant: aTenant(),
      deletedUsers,
      holdersByKey,
      globalAdministrators: new Map(),
      withoutPassword: new Set<string>(),
      hasOutsideIssuer: false,
      ...nothing,
    }
    const planning = planRestore(snapshot, request, aCaller())
    expect(planning.kind === 'planned' && planning.plan.summary.ready).toBe(100_000)
    expect(asked).toBeLessThan(500_000)
  })
})

describe('R8 Global Administrators who cannot sign in', () => {
  const unable = (id: string) =>
    anActiveUser({
      id: `live-${id}`,
      userPrincipalName: `${id}@contoso.example`,
      roles: ['globalAdministrator'],
      signInBlocked: true,
    })
  const inBin = (id: string) => aDeletedUser({ id, userPrincipalName: `${id}@contoso.example` })
  const outcomes = (active: ModelDirectory['active'], ids: readonly string[]) =>
    planBatch(
      { active, deleted: ids.map(inBin) },
      ids.map((userId) => ({ userId, resolutions: [{ resolve: 'replaceHolder' as const }] })),
      {},
      aCaller({ roles: ['globalAdministrator'] }),
    ).rows.map(({ outcome }) => outcome)

  test('R8 may be replaced while another one stays, whoever was replaced before', () => {
    const plain = anActiveUser({ id: 'live-ann', userPrincipalName: 'ann@contoso.example' })
    const active = [plain, unable('cas'), unable('dora')]
    expect(outcomes(active, ['ann', 'cas'])).toEqual(['ready', 'ready'])
  })

  test('R8 may not all be replaced, at once or one after the other', () => {
    expect(outcomes([unable('cas')], ['cas'])).toEqual(['blocked'])
    expect(outcomes([unable('cas'), unable('dora')], ['cas', 'dora'])).toEqual(['ready', 'blocked'])
    expect(outcomes([unable('cas'), unable('dora'), unable('eve')], ['cas', 'dora'])).toEqual([
      'ready',
      'ready',
    ])
  })
})

describe('R22 what an earlier row holds', () => {
  const first = aDeletedUser({
    id: 'first',
    userPrincipalName: 'first@contoso.example',
    proxyAddresses: ['SMTP:primary@contoso.example', 'smtp:secondary@contoso.example'],
    immutableId: 'QW5u',
  })

  test.each([
    ['first@contoso.example', 'userPrincipalName'],
    ['primary@contoso.example', 'primaryAddress'],
    ['secondary@contoso.example', 'secondaryAddress'],
  ])('R21 R22 %s is said to be held as %s', (userPrincipalName, heldAs) => {
    const later = aDeletedUser({ id: 'later', userPrincipalName })
    expect(planBatch({ deleted: [first, later] }, ['first', 'later']).rows[1]).toMatchObject({
      open: [{ kind: 'name.same-batch', holder: { id: 'first', heldAs, row: 1 } }],
    })
  })

  test('R20 R22 its anchor is held as the anchor', () => {
    const later = aDeletedUser({
      id: 'later',
      userPrincipalName: 'later@contoso.example',
      immutableId: 'QW5u',
    })
    expect(planBatch({ deleted: [first, later] }, ['first', 'later']).rows[1]).toMatchObject({
      open: [{ kind: 'anchor.taken', holder: { id: 'first', heldAs: 'immutableId', row: 1 } }],
    })
  })
})

describe('the names that are asked for', () => {
  const holder = anActiveUser({
    id: 'holder',
    userPrincipalName: 'bob@contoso.example',
    proxyAddresses: ['SMTP:bob@contoso.example', 'smtp:ann1@contoso.example'],
  })
  const planKnowing = (names: readonly string[], rows: readonly RestoreRow[]) => {
    const nothing = { recipients: [], seats: new Map(), groups: new Map() }
    const directory = {
      tenant: aTenant(),
      active: [anActiveUser({ id: 'live', userPrincipalName: 'ann@contoso.example' }), holder],
      deleted: [ann('a'), bob('b')],
      ...nothing,
    }
    const request = { rows, strategy: { ...defaultStrategy, names: 'proposed' as const } }
    const keys = names.map((name) => `smtp:${name}@contoso.example` as const)
    const planning = planRestore(snapshotOf(directory, request, keys), request, aCaller())
    return planning.kind === 'planned' ? namesIn(planning.plan) : planning.keys
  }
  const annBack: RestoreRow = { userId: 'a', resolutions: [] }

  test('R15 R20 are none where the next number is known to be free and the user has no anchor', () => {
    expect(planKnowing(['ann', 'ann1', 'ann2'], [annBack])).toEqual(['ann2@contoso.example'])
  })

  test('R15 R25 are none where an earlier row has set the next number free', () => {
    const replace: RestoreRow = { userId: 'b', resolutions: [{ resolve: 'replaceHolder' }] }
    expect(planKnowing(['ann', 'bob', 'bob1'], [replace, annBack])).toEqual([
      'bob@contoso.example',
      'ann1@contoso.example',
    ])
  })

  test('R20 before a plan are the names and anchors that the users had, and no anchor of one that had none', () => {
    const request = { rows: [], strategy: defaultStrategy }
    expect(keysToLoad([ann('a'), bob('b', { immutableId: 'QW5u' })], request)).toEqual([
      'smtp:ann@contoso.example',
      'smtp:bob@contoso.example',
      'immutableid:QW5u',
    ])
  })
})

test('a snapshot that lacks the addresses of a group that has a name contradicts itself', () => {
  const key = 'smtp:info@contoso.example'
  const group: LiveHolder = {
    kind: 'group',
    id: 'team',
    displayName: 'Team',
    heldAs: 'secondaryAddress',
    proxyAddresses: null,
  }
  const user = ann('a', { proxyAddresses: ['SMTP:ann@contoso.example', 'smtp:info@contoso.example'] })
  const nothing = { active: [], recipients: [], seats: new Map(), groups: new Map() }
  const directory = { tenant: aTenant(), deleted: [user], ...nothing }
  const request = {
    rows: [{ userId: 'a', resolutions: [{ resolve: 'takeBack' as const }] }],
    strategy: defaultStrategy,
  }
  const snapshot = snapshotOf(directory, request, ['smtp:ann@contoso.example'])
  const holdersByKey = new Map([...snapshot.holdersByKey, [key, group] as const])
  expect(() => planRestore({ ...snapshot, holdersByKey }, request, aCaller())).toThrow(
    'The snapshot lacks the addresses of the group team',
  )
})
