import { checkIntegrity } from '@reprieve/db/check'
import { everyRow } from '@reprieve/db/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  aDeletedUser,
  anActiveUser,
  aRecipient,
  aTenant,
  openTestDirectory,
  placeHold,
  refusalOf,
  type TestDirectory,
  unwrap,
} from '../testing/index.ts'

let directory: TestDirectory
beforeAll(async () => {
  directory = await openTestDirectory()
})
afterAll(() => directory.dispose())

const tables = [
  'users',
  'deletedUsers',
  'credentials',
  'mailboxes',
  'suspendedMemberships',
  'oneTimeSecrets',
] as const

/** Everything that mentions an id in the tables outside the audit log and the tombstones. */
const traces = (id: string) =>
  directory.storage.read(function* () {
    const found: string[] = []
    for (const table of [...tables, 'suspendedReportingLines', 'names', 'roleAssignments'] as const) {
      const rows: readonly unknown[] = yield* everyRow(table)
      found.push(...rows.map((row) => JSON.stringify(row)).filter((row) => row.includes(id)))
    }
    return found
  })

describe('purgeExpired', () => {
  it('R40 removes everything of a user and leaves a tombstone that tells no name', async () => {
    const { operations, clock, storage } = directory
    const tenant = await aTenant(directory)
    const group = await aRecipient(tenant, 'group', 'Team')
    const manager = await anActiveUser(tenant)
    const given = {
      local: 'secretname',
      groups: [group.id],
      managerId: manager.id,
      password: 'Wovmek-Zilrat-84',
    }
    const user = await aDeletedUser(tenant, given)
    expect((await traces(user.id)).length).toBeGreaterThan(3)
    clock.set(user.purgeAt)

    const swept = unwrap(await operations.purgeExpired({ tenantId: tenant.id }))
    expect(swept).toEqual({ purged: 1, finished: true, stops: [], clockStop: null })

    expect(await traces(user.id)).toEqual([])
    const stones = await storage.read(() => everyRow('tombstones'))
    const stone = stones.find(({ userId }) => userId === user.id)
    expect(stone).toMatchObject({ deletedAt: user.deletedAt, purgedAt: clock.now(), purgedBy: 'worker' })
    expect(stone?.nameHashes.length).toBe(1)
    expect(JSON.stringify(stone)).not.toContain('secretname')
    const { items } = unwrap(await operations.listAuditRecords(tenant.admin, { targetId: user.id }))
    expect(items[0]).toMatchObject({ operation: 'purgeUser', targetName: null, actor: { kind: 'system' } })
    expect(refusalOf(await operations.findUser(tenant.admin, { userId: user.id })).type).toBe('UserNotFound')
    expect(await checkIntegrity(directory.database)).toEqual([])
  })

  it('R3, R40, R42 purges what has run out, oldest first, and nobody else', async () => {
    const { operations, clock, storage } = directory
    const tenant = await aTenant(directory)
    const users = []
    for (let count = 0; count < 7; count += 1) {
      users.push(await aDeletedUser(tenant))
      clock.advance({ hours: 1 })
    }
    const [first, held, third] = users
    if (!first || !held || !third) throw new Error('there are users')
    await storage.transaction(tenant.id, () => placeHold(held, clock.now()))
    clock.set(new Date(first.purgeAt.getTime() - 1))
    const early = unwrap(await operations.purgeExpired({ tenantId: tenant.id }))
    clock.set(third.purgeAt)
    const bounded = unwrap(await operations.purgeExpired({ tenantId: tenant.id, portion: 1, atMost: 1 }))
    const gone = await operations.findUser(tenant.admin, { userId: first.id })
    const rest = unwrap(await operations.purgeExpired({}))
    expect([early.purged, bounded.purged, bounded.finished]).toEqual([0, 1, false])
    expect(gone.ok).toBe(false)
    expect(rest).toMatchObject({ purged: 1, finished: true })
    expect(unwrap(await operations.getDeletedUser(tenant.admin, { userId: held.id })).hold).not.toBeNull()
  })

  it('R40 forgets answers after a day and secrets after their time', async () => {
    const { operations, clock, storage } = directory
    const tenant = await aTenant(directory)
    const password = 'Wovmek-Zilrat-84'
    const { id: userId } = await anActiveUser(tenant, { password })
    const letter = { to: [`hr@${tenant.domain}`], password }
    const send = (requestId: string) =>
      operations.sendRestoreMail({ ...tenant.admin, requestId }, { ...letter, userId })
    unwrap(await send('first'))
    clock.advance({ hours: 1 })
    unwrap(await send('second'))
    const kept = () =>
      storage.read(function* () {
        const answers = (yield* everyRow('requestIds')).filter(({ tenantId }) => tenantId === tenant.id)
        const secrets = (yield* everyRow('oneTimeSecrets')).filter(({ tenantId }) => tenantId === tenant.id)
        return [answers.map(({ requestId }) => requestId), secrets.length]
      })
    const sweepAfter = async (by: { readonly hours?: number; readonly ms?: number }) => {
      clock.advance(by)
      unwrap(await operations.purgeExpired({ tenantId: tenant.id }))
      return kept()
    }
    expect(await sweepAfter({ hours: 22 })).toEqual([['first', 'second'], 2])
    expect(await sweepAfter({ hours: 1, ms: 1 })).toEqual([['second'], 1])
    expect(await sweepAfter({ hours: 1 })).toEqual([[], 0])
  })

  it('R40 goes through every tenant', async () => {
    const { operations, clock } = directory
    const tenants = [await aTenant(directory), await aTenant(directory), await aTenant(directory)]
    for (const tenant of tenants) await aDeletedUser(tenant)
    unwrap(await operations.purgeExpired({}))
    clock.advance({ days: 30 })
    expect(unwrap(await operations.purgeExpired({})).purged).toBeGreaterThanOrEqual(3)
    expect(unwrap(await operations.purgeExpired({})).purged).toBe(0)
  })
})

describe('purgeUser', () => {
  it('R41 asks for the typed name', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const { id: userId, displayName, userPrincipalName } = await aDeletedUser(tenant, { displayName: 'Rosa' })
    const wrong = await operations.purgeUser(tenant.admin, { userId, confirmation: 'rose' })
    expect(refusalOf(wrong).type).toBe('ConfirmationMismatch')
    expect(displayName).not.toBe(userPrincipalName)
    expect((await operations.purgeUser(tenant.admin, { userId, confirmation: displayName })).ok).toBe(true)
    const again = await operations.purgeUser(tenant.admin, { userId, confirmation: displayName })
    expect(refusalOf(again)).toEqual({ type: 'UserNotFound', userId })
  })

  it.each([
    ['Ren\u00e9 Bos', 'Rene\u0301 Bos'],
    ['Rosa Bos', 'ROSA bos'],
    ['Rosa Bos', ' Rosa  \u00a0Bos '],
    ['Groß', 'GROSS'],
  ])('R11, R41 takes for the name %j what looks like it: %j', async (displayName, confirmation) => {
    const tenant = await aTenant(directory)
    const { id: userId } = await aDeletedUser(tenant, { displayName })
    unwrap(await directory.operations.purgeUser(tenant.admin, { userId, confirmation }))
  })

  it('R11, R41 takes the sign-in name in whatever capitals', async () => {
    const tenant = await aTenant(directory)
    const { id: userId, userPrincipalName } = await aDeletedUser(tenant)
    const confirmation = userPrincipalName.toUpperCase()
    unwrap(await directory.operations.purgeUser(tenant.admin, { userId, confirmation }))
  })

  it('R5, R42 purges neither an active nor a held user', async () => {
    const { operations, storage, clock } = directory
    const tenant = await aTenant(directory)
    const active = await anActiveUser(tenant)
    const held = await aDeletedUser(tenant)
    await storage.transaction(tenant.id, () => placeHold(held, clock.now()))
    const purge = ({ id: userId, displayName: confirmation }: { id: string; displayName: string }) =>
      operations.purgeUser(tenant.admin, { userId, confirmation })
    expect(refusalOf(await purge(active)).type).toBe('UserNotDeleted')
    expect(refusalOf(await purge(held)).type).toBe('UserOnHold')
  })
})
