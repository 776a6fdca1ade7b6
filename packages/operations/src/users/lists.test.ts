import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  aDeletedUser,
  anActiveUser,
  aTenant,
  openTestDirectory,
  placeHold,
  refusalOf,
  type TestDirectory,
  type TestTenant,
  unwrap,
} from '../testing/index.ts'
import type { ListDeletedUsersInput } from './list-deleted-users.ts'
import type { ListUsersInput } from './list-users.ts'

let directory: TestDirectory
beforeAll(async () => {
  directory = await openTestDirectory()
})
afterAll(() => directory.dispose())

const bin = async (tenant: TestTenant, input: ListDeletedUsersInput = {}) =>
  unwrap(await directory.operations.listDeletedUsers(tenant.admin, input))

const namesIn = async (tenant: TestTenant, input: ListDeletedUsersInput = {}) =>
  (await bin(tenant, input)).items.map(({ user }) => user.displayName)

/** Three users, deleted a day apart: Chen first and Anouk last. */
async function threeDeleted(): Promise<TestTenant> {
  const tenant = await aTenant(directory)
  for (const displayName of ['Chen', 'Björn', 'Anouk']) {
    await aDeletedUser(tenant, { displayName })
    directory.clock.advance({ days: 1 })
  }
  return tenant
}

describe('listDeletedUsers', () => {
  it.each([
    ['deletedAt', 'descending', ['Anouk', 'Björn', 'Chen']],
    ['deletedAt', 'ascending', ['Chen', 'Björn', 'Anouk']],
    ['purgeAt', 'ascending', ['Chen', 'Björn', 'Anouk']],
    ['displayName', 'ascending', ['Anouk', 'Björn', 'Chen']],
    ['displayName', 'descending', ['Chen', 'Björn', 'Anouk']],
    ['userPrincipalName', 'ascending', ['Chen', 'Björn', 'Anouk']],
    ['deletedBy', 'ascending', ['Chen', 'Björn', 'Anouk']],
  ] as const)('sorts by %s %s, and pages in that order both ways', async (sort, direction, expected) => {
    const tenant = await threeDeleted()
    const order = { sort, direction }
    expect(await namesIn(tenant, order)).toEqual(expected)
    const first = await bin(tenant, { ...order, page: { size: 2 } })
    const second = await bin(tenant, { ...order, page: { size: 2, after: first.next ?? undefined } })
    const back = await bin(tenant, { ...order, page: { size: 2, before: second.previous ?? undefined } })
    const last = await bin(tenant, { ...order, page: { size: 2, fromEnd: true } })
    const names = (page: typeof first) => page.items.map(({ user }) => user.displayName)
    expect([first, second, back, last].map(names)).toEqual([
      expected.slice(0, 2),
      expected.slice(2),
      expected.slice(0, 2),
      expected.slice(1),
    ])
    expect([first.previous, second.next, back.previous, last.next]).toEqual([null, null, null, null])
    expect(last.previous).not.toBeNull()
  })

  it('R13 finds by any part of the original names, whatever the capitals and accents', async () => {
    const tenant = await threeDeleted()
    await aDeletedUser(tenant, {
      local: 'someone',
      displayName: 'Zoe',
      alsoAt: [`help.desk@${tenant.domain}`],
    })
    expect(await namesIn(tenant, { search: 'BJORN' })).toEqual(['Björn'])
    expect(await namesIn(tenant, { search: 'elp.Des' })).toEqual(['Zoe'])
    expect(await namesIn(tenant, { search: 'meone@' })).toEqual(['Zoe'])
    expect(await namesIn(tenant, { search: '%' })).toEqual([])
  })

  it('ranks by relevance: what begins a word of the name, then an address, then is in the name, then the rest', async () => {
    const tenant = await aTenant(directory)
    const search = tenant.domain.slice(0, 6)
    // The domain matches the search for everybody. Those who were deleted earlier match better.
    const people = [
      ['word', `Anna ${search}er`],
      ['half', `Ann-${search}ie Berg`],
      [`${search}.address`, 'Helpdesk'],
      ['inside', `Na${search}`],
      ['domain', 'Bert Bos'],
      ['domain2', 'Carl Cox'],
    ] as const
    for (const [local, displayName] of people) {
      await aDeletedUser(tenant, { local, displayName })
      directory.clock.advance({ hours: 1 })
    }
    const [word, half, address, inside, bert, carl] = people.map(([, displayName]) => displayName)
    const expected = [half, word, address, inside, carl, bert]
    expect(await namesIn(tenant, { search, sort: 'relevance' })).toEqual(expected)
    expect(await namesIn(tenant, { search: search.toUpperCase(), sort: 'relevance' })).toEqual(expected)
    expect(await namesIn(tenant, { search })).toEqual([carl, bert, inside, address, half, word])
    expect(await namesIn(tenant, { sort: 'relevance' })).toEqual([carl, bert, inside, address, half, word])
    for (const size of [1, 2, 3, 5]) {
      const order = { search, sort: 'relevance' } as const
      const seen: string[] = []
      let page = await bin(tenant, { ...order, page: { size } })
      for (;;) {
        seen.push(...page.items.map(({ user }) => user.displayName))
        if (page.next === null) break
        page = await bin(tenant, { ...order, page: { size, after: page.next } })
      }
      expect(seen).toEqual(expected)
      const back: string[] = []
      page = await bin(tenant, { ...order, page: { size, fromEnd: true } })
      for (;;) {
        back.unshift(...page.items.map(({ user }) => user.displayName))
        if (page.previous === null) break
        page = await bin(tenant, { ...order, page: { size, before: page.previous } })
      }
      expect(back).toEqual(expected)
    }
  })

  it('a place of a ranked list is none of another, nor the other way round', async () => {
    const tenant = await threeDeleted()
    const search = tenant.domain.slice(0, 6)
    const ranked = await bin(tenant, { search, sort: 'relevance', page: { size: 1 } })
    const plain = await bin(tenant, { search, page: { size: 1 } })
    for (const [sort, after] of [
      ['deletedAt', ranked.next],
      ['relevance', plain.next],
    ] as const) {
      const input = { search, sort, page: { size: 1, after: after ?? undefined } }
      expect(refusalOf(await directory.operations.listDeletedUsers(tenant.admin, input))).toMatchObject({
        type: 'InvalidInput',
        path: 'page',
      })
    }
  })

  it('filters by time left, by moment, by who did it and by hold', async () => {
    const { clock, storage, operations } = directory
    const tenant = await threeDeleted()
    const helper = await tenant.as('userAdministrator')
    const user = await anActiveUser(tenant, { displayName: 'Dirk' })
    const deleted = unwrap(await operations.deleteUser(helper, { userId: user.id })).user
    await storage.transaction(tenant.id, () => placeHold(deleted, clock.now()))
    if (helper.actor.kind !== 'user') throw new Error('a user acts')
    const dayMs = 24 * 3_600_000
    const ago = (days: number) => new Date(clock.now().getTime() - days * dayMs)

    expect(await namesIn(tenant, { runsOutWithinDays: 28 })).toEqual(['Chen'])
    expect(await namesIn(tenant, { runsOutWithinDays: 30 })).toEqual(['Anouk', 'Björn', 'Chen'])
    expect(await namesIn(tenant, { deletedFrom: ago(2), deletedTo: ago(1) })).toEqual(['Björn'])
    expect(await namesIn(tenant, { deletedBy: helper.actor.userPrincipalName })).toEqual(['Dirk'])
    expect(await namesIn(tenant, { deletedBy: helper.actor.userPrincipalName.toUpperCase() })).toEqual([
      'Dirk',
    ])
    expect(await namesIn(tenant, { deletedBy: helper.actor.userId })).toEqual(['Dirk'])
    expect(await namesIn(tenant, { onHold: true })).toEqual(['Dirk'])
    expect(await namesIn(tenant, { onHold: false })).toEqual(['Anouk', 'Björn', 'Chen'])
    const [entry] = (await bin(tenant, { onHold: true })).items
    expect(entry).toMatchObject({ deletedById: helper.actor.userId, user: { hold: { reason: 'inquiry' } } })
  })

  it('R3, R42 shows nobody whose window is over, unless held', async () => {
    const { clock, storage } = directory
    const tenant = await threeDeleted()
    const held = await aDeletedUser(tenant, { displayName: 'Held' })
    await storage.transaction(tenant.id, () => placeHold(held, clock.now()))
    const [, second] = (await bin(tenant, { sort: 'purgeAt', direction: 'ascending' })).items
    if (second === undefined) throw new Error('there are users')
    const start = clock.now()
    clock.set(new Date(second.user.purgeAt.getTime() - 1))
    const before = await namesIn(tenant)
    clock.set(second.user.purgeAt)
    const at = await namesIn(tenant)
    clock.advance({ days: 60 })
    const after = await namesIn(tenant)
    clock.set(start)
    expect([before, at, after]).toEqual([['Held', 'Anouk', 'Björn'], ['Held', 'Anouk'], ['Held']])
  })

  it('refuses a place of another list', async () => {
    const tenant = await threeDeleted()
    const page = { after: { key: 'text', id: 'x' } }
    const answer = await directory.operations.listDeletedUsers(tenant.admin, { page })
    expect(refusalOf(answer)).toMatchObject({ type: 'InvalidInput', path: 'page' })
  })
})

describe('listUsers', () => {
  it('R7 lists and finds active users only, by name, both ways', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    for (const displayName of ['Ümit', 'anna', 'Émile', 'Zoë']) await anActiveUser(tenant, { displayName })
    await aDeletedUser(tenant, { displayName: 'Bruno' })
    const list = async (input: Parameters<typeof operations.listUsers>[1]) =>
      unwrap(await operations.listUsers(tenant.admin, input))
    const names = ({ items }: Awaited<ReturnType<typeof list>>) => items.map(({ displayName }) => displayName)

    const all = names(await list({})).filter((name) => !name.startsWith('User'))
    expect(all).toEqual(['anna', 'Émile', 'Ümit', 'Zoë'])
    expect(names(await list({ search: 'mi' }))).toEqual(['Émile', 'Ümit'])
    const first = await list({ search: 'm', page: { size: 1 } })
    const second = await list({ search: 'm', page: { size: 1, after: first.next ?? undefined } })
    const back = await list({ search: 'm', page: { size: 1, before: second.previous ?? undefined } })
    expect(names(back)).toEqual(names(first))
    expect(names(await list({ search: 'bruno' }))).toEqual([])
  })

  const list = async (tenant: TestTenant, input: ListUsersInput = {}) =>
    unwrap(await directory.operations.listUsers(tenant.admin, input))
  const everyName = async (tenant: TestTenant, input: ListUsersInput, size: number, backwards = false) => {
    const seen: string[] = []
    let page = await list(tenant, { ...input, page: backwards ? { size, fromEnd: true } : { size } })
    for (;;) {
      const names = page.items.map(({ displayName }) => displayName)
      if (backwards) seen.unshift(...names)
      else seen.push(...names)
      const place = backwards ? page.previous : page.next
      if (place === null) return seen
      page = await list(tenant, {
        ...input,
        page: backwards ? { size, before: place } : { size, after: place },
      })
    }
  }

  it('ranks by relevance: what begins a word of the name, then an address, then is in the name, then the rest', async () => {
    const tenant = await aTenant(directory)
    const search = tenant.domain.slice(0, 6)
    for (const [local, displayName] of [
      ['domain2', 'Carl Cox'],
      ['inside', `Na${search}`],
      [`${search}.address`, 'Helpdesk'],
      ['domain', 'Bert Bos'],
      ['half', `Ann-${search}ie Berg`],
      ['word', `Zita ${search}er`],
    ] as const)
      await anActiveUser(tenant, { local, displayName })
    const expected = [
      `Ann-${search}ie Berg`,
      `Zita ${search}er`,
      'Helpdesk',
      `Na${search}`,
      'Bert Bos',
      'Carl Cox',
    ]
    const named = (names: readonly string[]) => names.filter((name) => !name.startsWith('User'))
    for (const size of [1, 2, 3, 5, 50]) {
      for (const backwards of [false, true]) {
        const found = await everyName(
          tenant,
          { search: search.toUpperCase(), sort: 'relevance' },
          size,
          backwards,
        )
        expect(named(found)).toEqual(expected)
      }
    }
    expect(named(await everyName(tenant, { search, sort: 'displayName' }, 50))).toEqual(expected.toSorted())
    expect(await everyName(tenant, { sort: 'relevance' }, 2)).toEqual(
      await everyName(tenant, { sort: 'displayName' }, 50),
    )
  })

  it('R11 sorts by user name whatever its capitals, both ways, and pages in that order', async () => {
    const tenant = await aTenant(directory)
    for (const local of ['b.Bos', 'A.adams', 'c.cox', 'B.abel'])
      await anActiveUser(tenant, { local, displayName: local, alsoAt: [`zz.${local}@${tenant.domain}`] })
    const expected = ['A.adams', 'B.abel', 'b.Bos', 'c.cox']
    const named = (names: readonly string[]) => names.filter((name) => expected.includes(name))
    for (const size of [1, 2, 50]) {
      for (const backwards of [false, true]) {
        const input = { sort: 'userPrincipalName' } as const
        expect(named(await everyName(tenant, input, size, backwards))).toEqual(expected)
        const down = await everyName(tenant, { ...input, direction: 'descending' }, size, backwards)
        expect(named(down)).toEqual(expected.toReversed())
      }
    }
  })

  it('sorts by display name from the end too', async () => {
    const tenant = await aTenant(directory)
    for (const displayName of ['Bo', 'Ada', 'Cem']) await anActiveUser(tenant, { displayName })
    const up = await everyName(tenant, {}, 2)
    for (const backwards of [false, true])
      expect(await everyName(tenant, { direction: 'descending' }, 2, backwards)).toEqual(up.toReversed())
  })

  it('filters by sign-in and by hold, in every order', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const [open, blocked, held] = await Promise.all(
      ['Findme Open', 'Findme Blocked', 'Findme Held'].map((displayName) =>
        anActiveUser(tenant, { displayName }),
      ),
    )
    if (!open || !blocked || !held) throw new Error('there are users')
    unwrap(await operations.updateUser(tenant.admin, { userId: blocked.id, signInBlocked: true }))
    unwrap(await operations.placeHold(tenant.admin, { userId: held.id, reason: 'inquiry' }))
    for (const sort of ['relevance', 'displayName', 'userPrincipalName'] as const) {
      const names = async (input: ListUsersInput) =>
        (await list(tenant, { search: 'findme', sort, ...input })).items
          .map(({ displayName }) => displayName)
          .toSorted()
      expect(await names({ signIn: 'blocked' })).toEqual(['Findme Blocked'])
      expect(await names({ signIn: 'allowed' })).toEqual(['Findme Held', 'Findme Open'])
      expect(await names({ onHold: true })).toEqual(['Findme Held'])
      expect(await names({ onHold: false })).toEqual(['Findme Blocked', 'Findme Open'])
    }
    const [shown] = (await list(tenant, { onHold: true })).items
    if (tenant.admin.actor.kind !== 'user') throw new Error('a user acts')
    expect(shown?.hold).toMatchObject({
      reason: 'inquiry',
      placedBy: tenant.admin.actor.userPrincipalName,
    })
  })

  it('refuses a place of another list', async () => {
    const tenant = await aTenant(directory)
    for (const [input, after] of [
      [{}, { key: 1, id: 'x' }],
      [{}, { key: 'x', id: 'x', fit: 3 as const }],
      [
        { search: 'x', sort: 'relevance' as const },
        { key: 'x', id: 'x' },
      ],
    ] as const) {
      const answer = await directory.operations.listUsers(tenant.admin, { ...input, page: { after } })
      expect(refusalOf(answer)).toMatchObject({ type: 'InvalidInput', path: 'page' })
    }
  })
})
