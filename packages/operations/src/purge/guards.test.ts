import { changeRows, everyRow, insertRows } from '@reprieve/db/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  aDeletedUser,
  anActiveUser,
  aTenant,
  fillBin,
  openTestDirectory,
  placeHold,
  refusalOf,
  type TestDirectory,
  type TestTenant,
  unwrap,
} from '../testing/index.ts'
import { createOperations } from '../use-cases.ts'
import type { PurgeExpiredInput } from './purge-expired.ts'

let directory: TestDirectory
let tenant: TestTenant
beforeEach(async () => {
  directory = await openTestDirectory()
  tenant = await aTenant(directory)
})
afterEach(() => directory.dispose())

const sweep = async (input: PurgeExpiredInput = {}) => unwrap(await directory.operations.purgeExpired(input))
const inHours = (hours: number) => new Date(directory.clock.now().getTime() + hours * 3_600_000)
const inBin = async () => (await directory.storage.read(() => everyRow('deletedUsers'))).length
const stops = async () => unwrap(await directory.operations.listPurgeStops(tenant.admin, {}))
const confirm = (stopId: string) => directory.operations.confirmPurgeStop(tenant.admin, { stopId })

describe('R43 a sweep of a tenant', () => {
  it.each([
    ['100 of 100', 100, 0, 'purged'],
    ['101 of 101', 101, 0, 'stopped'],
    ['110 of 220, 50 %', 110, 110, 'purged'],
    ['111 of 220', 111, 109, 'stopped'],
  ])('%s in the bin is %s', async (_, expired, others, outcome) => {
    await fillBin(tenant, expired, inHours(-1))
    if (others > 0) await fillBin(tenant, others, inHours(48))
    const swept = await sweep({ portion: 7 })
    const stopped = outcome === 'stopped'
    expect(swept.purged).toBe(stopped ? 0 : expired)
    expect(swept.stops).toMatchObject(stopped ? [{ tenantId: tenant.id, expired, isNew: true }] : [])
    expect(await inBin()).toBe(others + (stopped ? expired : 0))
  })

  it('says in the records of all whom it has purged, or why it has not, which sweep it was', async () => {
    const idsOfSweeps = async () => {
      const { items } = unwrap(await directory.operations.listAuditRecords(tenant.admin, {}))
      const swept = items.filter(({ operation }) => operation === 'purgeUser' || operation === 'stopPurge')
      return [...new Set(swept.map(({ correlationId }) => correlationId))]
    }
    await fillBin(tenant, 3, inHours(-1))
    await sweep({ portion: 2, correlationId: 'the first sweep' })
    expect(await idsOfSweeps()).toEqual(['the first sweep'])
    await fillBin(tenant, 120, inHours(-1))
    await sweep()
    expect(await idsOfSweeps()).toEqual([expect.stringMatching(/./), 'the first sweep'])
  })

  it('goes on after a confirmation with whom it was stopped for and nobody later, and asks again for more', async () => {
    await fillBin(tenant, 150, inHours(-1))
    await fillBin(tenant, 120, inHours(3))
    await sweep()
    expect(await sweep()).toMatchObject({ purged: 0, stops: [{ isNew: false }] })
    const [stop] = await stops()
    directory.clock.advance({ hours: 4 })
    expect(unwrap(await confirm(stop?.id ?? ''))).toMatchObject({ state: 'confirmed', expired: 150 })

    expect((await sweep()).purged).toBe(150)
    expect(await sweep()).toMatchObject({ purged: 0, stops: [{ expired: 120, inBin: 120, isNew: true }] })
    expect((await stops()).map(({ state }) => state)).toEqual(['open', 'finished'])
  })

  it('goes on with a confirmed one after it was interrupted', async () => {
    await fillBin(tenant, 150, inHours(-1))
    await sweep()
    unwrap(await confirm((await stops())[0]?.id ?? ''))
    expect(await sweep({ atMost: 60 })).toMatchObject({ purged: 60, finished: false, stops: [] })
    expect((await stops())[0]?.state).toBe('confirmed')
    expect((await sweep()).purged).toBe(90)
    expect((await stops())[0]?.state).toBe('finished')
  })

  it('R42 counts held users as part of the bin and not as what would be purged, and takes them once released', async () => {
    const { operations, storage, clock } = directory
    const held = await aDeletedUser(tenant)
    clock.set(held.purgeAt)
    await fillBin(tenant, 100, inHours(-1))
    await storage.transaction(tenant.id, () => placeHold(held, clock.now()))
    expect(await sweep()).toMatchObject({ purged: 100, stops: [] })

    const listed = unwrap(await operations.listDeletedUsers(tenant.admin, {})).items
    expect(listed.map(({ user }) => user.id)).toEqual([held.id])
    unwrap(await operations.restoreUser(tenant.admin, { userId: held.id }))
    const again = unwrap(await operations.deleteUser(tenant.admin, { userId: held.id })).user
    unwrap(await operations.placeHold(tenant.admin, { userId: held.id, reason: 'inquiry' }))
    clock.set(again.purgeAt)
    await fillBin(tenant, 100, inHours(-1))
    unwrap(await operations.releaseHold(tenant.admin, { userId: held.id }))
    expect(await sweep()).toMatchObject({ purged: 0, stops: [{ expired: 101, inBin: 101 }] })
  })

  it('R42 purges whoever is released after its window in the next sweep', async () => {
    const { operations, clock } = directory
    const held = await aDeletedUser(tenant)
    unwrap(await operations.placeHold(tenant.admin, { userId: held.id, reason: 'inquiry' }))
    clock.set(inHours(24 * 365))
    expect((await sweep()).purged).toBe(0)
    unwrap(await operations.releaseHold(tenant.admin, { userId: held.id }))
    expect((await sweep()).purged).toBe(1)
  })

  it('stops one tenant and no other', async () => {
    const other = await aTenant(directory)
    await fillBin(tenant, 101, inHours(-1))
    await fillBin(other, 5, inHours(-1))
    expect(await sweep()).toMatchObject({ purged: 5, stops: [{ tenantId: tenant.id }] })
  })

  it('by two workers at once makes one stop, one record and one notice', async () => {
    await fillBin(tenant, 150, inHours(-1))
    await Promise.all([sweep(), sweep(), sweep()])
    expect(await stops()).toHaveLength(1)
    const { items } = unwrap(
      await directory.operations.listAuditRecords(tenant.admin, { operation: 'stopPurge' }),
    )
    expect(items).toMatchObject([{ details: { expired: 150, inBin: 150 }, actor: { kind: 'system' } }])
  })

  it('R49 a confirmation is recorded, once, and only who may purge can give it', async () => {
    await fillBin(tenant, 101, inHours(-1))
    await sweep()
    const stopId = (await stops())[0]?.id ?? ''
    const reader = await tenant.as('globalReader')
    const refused = await directory.operations.confirmPurgeStop(reader, { stopId })
    expect(refusalOf(refused)).toEqual({ type: 'NotPermitted', permission: 'users.purge' })
    unwrap(await confirm(stopId))
    unwrap(await confirm(stopId))
    const { items } = unwrap(
      await directory.operations.listAuditRecords(tenant.admin, { operation: 'confirmPurgeStop' }),
    )
    expect(items.map(({ outcome, targetId }) => [outcome, targetId])).toEqual([
      ['succeeded', stopId],
      ['failed', stopId],
    ])
  })
})

describe('R40 a sweep', () => {
  it('takes those first whose windows ended first, in whichever tenant, and ends when it is told to', async () => {
    const others = [await aTenant(directory), await aTenant(directory)]
    const hours = [-9, -1, -5, -3, -7, -2]
    for (const [index, hour] of hours.entries()) {
      await fillBin([tenant, ...others][index % 3] ?? tenant, 4, inHours(hour))
    }
    await sweep({ portion: 3, atMost: 12 })
    const left = await directory.storage.read(() => everyRow('deletedUsers'))
    expect(new Set(left.map(({ purgeAt }) => purgeAt.getTime()))).toEqual(
      new Set([-3, -2, -1].map((hour) => inHours(hour).getTime())),
    )
    const stopped = await directory.operations.purgeExpired({}, AbortSignal.abort())
    expect(unwrap(stopped)).toMatchObject({ purged: 0, finished: false })
    expect((await sweep()).purged).toBe(12)
  })
})

describe('R43 the clock', () => {
  const believed = async () => (await sweep()).clockStop === null

  it.each([
    ['23 h', { hours: 23 }, true],
    ['25 h', { hours: 25 }, false],
    ['40 days', { days: 40 }, false],
    ['40 days back', { days: -40 }, true],
  ])('that jumps %s', async (_, jump, expected) => {
    await sweep()
    directory.clock.advance({ hours: 1 })
    directory.clock.jump(jump)
    expect(await believed()).toBe(expected)
  })

  it('that jumps while no worker runs is noticed by the next, on the same run of the machine and on another', async () => {
    await fillBin(tenant, 3, inHours(24 * 20))
    await sweep()
    directory.clock.jump({ days: 30 })
    const restarted = createOperations(directory.dependencies)
    expect(unwrap(await restarted.purgeExpired({}))).toMatchObject({
      purged: 0,
      clockStop: { shownAt: directory.clock.now() },
    })
    directory.clock.restartMachine()
    expect(await sweep()).toMatchObject({ purged: 0, clockStop: { state: 'open' } })
    expect(await inBin()).toBe(3)
  })

  it('that jumps takes no group with it, whoever asks for the purge of groups', async () => {
    const { operations, clock } = directory
    const { group } = unwrap(await operations.createGroup(tenant.admin, { displayName: 'Sales' }))
    unwrap(await operations.deleteGroup(tenant.admin, { groupId: group.id }))
    expect(await operations.purgeExpiredGroups()).toBe(0)
    clock.jump({ days: 40 })
    expect(await operations.purgeExpiredGroups()).toBe(0)
    expect(await operations.confirmClock()).toBe(1)
    expect(await operations.purgeExpiredGroups()).toBe(1)
  })

  it('stops every worker until somebody confirms it, which covers this jump and no other', async () => {
    await fillBin(tenant, 3, inHours(24 * 20))
    await sweep()
    directory.clock.jump({ days: 30 })
    const { dependencies, clock, operations } = directory
    const elsewhere = createOperations({
      ...dependencies,
      now: () => new Date(clock.now().getTime() - 30 * 86_400_000),
      machineClock: () => ({ bootId: 'another machine', uptimeMs: clock.machineClock().uptimeMs }),
    })
    await Promise.all([sweep(), sweep()])
    expect(unwrap(await elsewhere.purgeExpired({})).clockStop).not.toBeNull()
    expect((await operations.getPurgeStatus()).clockStops).toHaveLength(1)

    clock.advance({ hours: 1 })
    expect(await operations.confirmClock()).toBe(1)
    expect((await sweep()).purged).toBe(3)
    expect(unwrap(await elsewhere.purgeExpired({})).clockStop).toBeNull()
    clock.jump({ days: 2 })
    expect(await believed()).toBe(false)
  })

  it('that is right again purges again without anybody', async () => {
    await sweep()
    directory.clock.jump({ days: 30 })
    expect(await believed()).toBe(false)
    directory.clock.jump({ days: -30 })
    expect(await believed()).toBe(true)
    expect((await directory.operations.getPurgeStatus()).clockStops).toEqual([])
  })

  it('that jumps is told to whoever wants to know of stopped purges, in every tenant and once', async () => {
    const { operations, storage } = directory
    const deaf = await aTenant(directory)
    const subscribers = [tenant, await aTenant(directory)]
    const address = 'desk@mail.example'
    for (const { admin } of subscribers) {
      unwrap(
        await operations.addNoticeSubscription(admin, {
          channel: 'mail',
          address,
          confirmOutside: true,
          types: ['purgeStopped'],
        }),
      )
    }
    const others = {
      channel: 'mail' as const,
      address,
      confirmOutside: true,
      types: ['userDeleted' as const],
    }
    unwrap(await operations.addNoticeSubscription(deaf.admin, others))
    await sweep()
    const rightAt = directory.clock.now()
    directory.clock.jump({ days: 30 })
    await Promise.all([sweep(), sweep()])
    const unfinished = { toldTenant: '' }
    await storage.transaction(tenant.id, () => changeRows('clockStops', { state: 'open' }, unfinished))
    await sweep()
    const told = await storage.read(() => everyRow('outbox'))
    expect(told.map(({ tenantId }) => tenantId).toSorted()).toEqual(
      subscribers.map(({ id }) => id).toSorted(),
    )
    const content = { type: 'purgeStopped', reason: 'clock', expired: null }
    for (const { payload } of told) expect(payload).toMatchObject(content)
    directory.clock.jump({ days: -30 })
    expect(await operations.leaseDue({ kind: 'mail' })).toMatchObject([
      { deliver: 'noticeMail', to: address, content: { ...content, occurredAt: rightAt.toISOString() } },
      { deliver: 'noticeMail', to: address, content },
    ])
  })

  it('that jumps in the middle of a sweep lets nobody go who had not expired when it began', async () => {
    await fillBin(tenant, 10, inHours(-1))
    await fillBin(tenant, 10, inHours(24 * 20))
    const { dependencies, clock } = directory
    const storage: typeof dependencies.storage = {
      ...dependencies.storage,
      transaction: (id, work) => {
        if (id === tenant.id) clock.jump({ days: 30 })
        return dependencies.storage.transaction(id, work)
      },
    }
    const operations = createOperations({ ...dependencies, storage })
    expect(unwrap(await operations.purgeExpired({ portion: 3 })).purged).toBe(10)
  })
})

describe('the guard at deletion', () => {
  const remove = (userId: string, confirmDeletions = false) =>
    directory.operations.deleteUser(tenant.admin, { userId, confirmDeletions })

  it('lets 50 go within an hour, and the 51st after a confirmation or an hour later', async () => {
    await fillBin(tenant, 50, inHours(30 * 24))
    const user = await anActiveUser(tenant)
    const other = await anActiveUser(tenant)
    expect(refusalOf(await remove(user.id))).toEqual({ type: 'DeletionGuard', deletions: 51, users: 53 })
    unwrap(await remove(user.id, true))
    expect(refusalOf(await remove(other.id)).type).toBe('DeletionGuard')
    directory.clock.advance({ hours: 1 })
    unwrap(await remove(other.id))
  })

  it('does not count whoever came back, nor a tenth of a large tenant', async () => {
    await fillBin(tenant, 50, inHours(30 * 24))
    const known = { tenantId: tenant.id, users: 510, countedAt: directory.clock.now() }
    await directory.storage.transaction(tenant.id, () => insertRows('tenantSizes', [known]))
    const user = await aDeletedUser(tenant)
    unwrap(await directory.operations.restoreUser(tenant.admin, { userId: user.id }))
    unwrap(await remove(user.id))
    const { id } = await anActiveUser(tenant)
    expect(refusalOf(await remove(id))).toEqual({ type: 'DeletionGuard', deletions: 52, users: 510 })
  })

  it('R25 holds for the holder that a restore replaces', async () => {
    const deleted = await aDeletedUser(tenant, { local: 'nora' })
    await anActiveUser(tenant, { local: 'nora' })
    await fillBin(tenant, 50, inHours(30 * 24))
    const input = { userId: deleted.id, resolutions: [{ resolve: 'replaceHolder' as const }] }
    const refused = await directory.operations.restoreUser(tenant.admin, input)
    expect(refusalOf(refused)).toMatchObject({ type: 'DeletionGuard', deletions: 52 })
    unwrap(await directory.operations.restoreUser(tenant.admin, { ...input, confirmDeletions: true }))
  })

  it('is exact when many delete at once', async () => {
    const users = []
    for (let count = 0; count < 55; count += 1) users.push(await anActiveUser(tenant))
    const answers = await Promise.all(users.map(({ id }) => remove(id)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(50)
  })
})
