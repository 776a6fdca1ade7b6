import { everyRow, insertRows } from '@reprieve/db/testing'
import { type Notice, type NoticeType, noticeTypes } from '@reprieve/domain'
import { afterAll, beforeEach, expect, it } from 'vitest'
import {
  aDeletedUser,
  anActiveUser,
  aTenant,
  openTestDirectory,
  type TestDirectory,
  type TestTenant,
  unwrap,
} from '../../testing/index.ts'
import { putNotices } from './put-notices.ts'

let directory: TestDirectory
let tenant: TestTenant
const opened: TestDirectory[] = []
beforeEach(async () => {
  directory = await openTestDirectory()
  opened.push(directory)
  tenant = await aTenant(directory)
})
afterAll(async () => {
  for (const one of opened) await one.dispose()
})

const outbox = () => directory.storage.read(() => everyRow('outbox'))

async function subscribe(channel: 'mail' | 'webhook', types: readonly NoticeType[] = noticeTypes) {
  const { storage, dependencies, clock } = directory
  const id = dependencies.newId()
  const address = channel === 'mail' ? 'desk@mail.example' : 'https://hooks.example/'
  await storage.transaction(tenant.id, () =>
    insertRows('noticeSubscriptions', [
      {
        tenantId: tenant.id,
        id,
        channel,
        address,
        locale: 'en',
        types,
        enabled: true,
        secret: null,
        createdBy: 'admin',
        createdAt: clock.now(),
      },
    ]),
  )
  return id
}

const put = (notices: readonly Notice[], to?: 'webhooks') =>
  directory.storage.transaction(tenant.id, () => {
    const now = directory.clock.now()
    return putNotices(directory.dependencies, { tenantId: tenant.id, notices, now, ...(to && { to }) })
  })

const deletions = (count: number): readonly Notice[] =>
  Array.from({ length: count }, (_, index) => ({
    type: 'userDeleted' as const,
    userId: `user-${index}`,
    purgeAt: '2026-04-01T09:00:00.000Z',
    by: { name: 'cli' },
  }))

it('writes nothing where nobody wants to know', async () => {
  await subscribe('webhook', ['jobFinished'])
  const { id: userId } = await anActiveUser(tenant)
  unwrap(await directory.operations.deleteUser(tenant.admin, { userId }))
  expect(await outbox()).toEqual([])
})

it('R40 tells of deletion, restoration and purge in the same transaction, by id and by no name', async () => {
  const target = await subscribe('webhook')
  const { id: userId } = await anActiveUser(tenant, { local: 'nora', displayName: 'Nora Nobody' })
  unwrap(await directory.operations.deleteUser(tenant.admin, { userId }))
  unwrap(await directory.operations.restoreUser(tenant.admin, { userId }))
  unwrap(await directory.operations.deleteUser(tenant.admin, { userId }))
  unwrap(await directory.operations.purgeUser(tenant.admin, { userId, confirmation: 'Nora Nobody' }))
  const rows = await outbox()
  const told = rows.map(({ payload }) => payload)
  expect(told).toMatchObject([
    { type: 'userDeleted', count: 1, users: [{ userId, purgeAt: '2026-04-01T09:00:00.000Z' }] },
    { type: 'userRestored', users: [{ userId }] },
    { type: 'userDeleted' },
    { type: 'usersPurged', users: [{ userId }] },
  ])
  expect(JSON.stringify(rows).toLowerCase()).not.toContain('nora')
  expect(rows.every((row) => row.target === target && row.kind === 'webhook')).toBe(true)
})

it('R25 tells of a holder that a restore puts into the bin', async () => {
  await subscribe('webhook', ['userDeleted'])
  const deleted = await aDeletedUser(tenant, { local: 'nora' })
  const holder = await anActiveUser(tenant, { local: 'nora' })
  const resolutions = [{ resolve: 'replaceHolder' as const }]
  unwrap(await directory.operations.restoreUser(tenant.admin, { userId: deleted.id, resolutions }))
  expect((await outbox()).at(-1)?.payload).toMatchObject({
    type: 'userDeleted',
    users: [{ userId: holder.id }],
  })
})

it('a refused operation tells of nothing', async () => {
  await subscribe('webhook')
  const { id: userId } = await anActiveUser(tenant)
  expect((await directory.operations.restoreUser(tenant.admin, { userId })).ok).toBe(false)
  expect(await outbox()).toEqual([])
})

it('a webhook gets up to 100 users a call', async () => {
  await subscribe('webhook')
  await put(deletions(250))
  const payloads = (await outbox()).map(({ payload }) => payload as { users: unknown[]; count: number })
  expect(payloads.map(({ users, count }) => [users.length, count])).toEqual([
    [100, 100],
    [100, 100],
    [50, 50],
  ])
})

it('many users are one mail, however many transactions they took, until it is on its way', async () => {
  await subscribe('mail')
  for (let portion = 0; portion < 4; portion += 1) {
    await put(deletions(30))
    directory.clock.advance({ ms: 59_000 })
  }
  const [mail, ...others] = await outbox()
  expect(others).toEqual([])
  expect(mail).toMatchObject({ digest: 'userDeleted', payload: { count: 120 } })
  expect(mail?.payload).toHaveProperty('users.length', 20)
  expect(mail?.nextAttemptAt.getTime()).toBe(directory.clock.now().getTime() + 1000)
})

it('a mail waits for a quarter of an hour and no longer', async () => {
  await subscribe('mail')
  const start = directory.clock.now().getTime()
  for (let portion = 0; portion < 20; portion += 1) {
    await put(deletions(1))
    directory.clock.advance({ ms: 50_000 })
  }
  expect((await outbox())[0]?.nextAttemptAt.getTime()).toBe(start + 15 * 60_000)
})

it('what is told of by another mail goes to webhooks alone', async () => {
  await subscribe('mail')
  const webhook = await subscribe('webhook')
  await put(deletions(1), 'webhooks')
  expect((await outbox()).map(({ target }) => target)).toEqual([webhook])
})
