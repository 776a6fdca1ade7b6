import { afterAll, beforeEach, expect, it } from 'vitest'
import {
  anActiveUser,
  aTenant,
  openTestDirectory,
  type TestDirectory,
  type TestTenant,
  unwrap,
} from '../testing/index.ts'

let directory: TestDirectory
let tenant: TestTenant
const opened: TestDirectory[] = []
beforeEach(async () => {
  directory = await openTestDirectory()
  opened.push(directory)
  tenant = await aTenant(directory)
  unwrap(
    await directory.operations.addNoticeSubscription(tenant.admin, {
      channel: 'mail',
      address: 'desk@mail.example',
      confirmOutside: true,
      types: ['usersExpiring'],
    }),
  )
})
afterAll(async () => {
  for (const one of opened) await one.dispose()
})

async function deleteUser(displayName: string) {
  const { id: userId } = await anActiveUser(tenant, { displayName })
  unwrap(await directory.operations.deleteUser(tenant.admin, { userId, confirmDeletions: true }))
  return userId
}

/** Delivers the notices that are due at the clock's time, as the worker would, and returns their contents. */
async function told() {
  const { operations } = directory
  await operations.notifyExpiring()
  const due = await operations.leaseDue({})
  for (const delivery of due) await operations.markDelivered(delivery)
  return due.map((delivery) => (delivery.deliver === 'noticeMail' ? delivery.content : null))
}

async function toldUntil(end: Date) {
  const days: [string, unknown][] = []
  for (; directory.clock.now() < end; directory.clock.advance({ hours: 1 })) {
    for (const content of await told()) {
      if (content?.type !== 'usersExpiring') throw new Error('only digests are due')
      const names = content.users.map(({ displayName }) => displayName)
      days.push([directory.clock.now().toISOString().slice(5, 16), { ...content.counts, names }])
    }
  }
  return days
}

it('a digest comes in the morning of the days on which somebody has 7, 3 or 1 day left', async () => {
  await deleteUser('Ada')
  directory.clock.advance({ days: 4 })
  await deleteUser('Bob')
  expect(await toldUntil(new Date('2026-04-10T00:00:00Z'))).toEqual([
    ['03-26T06:00', { oneDay: 0, threeDays: 0, sevenDays: 1, names: ['Ada'] }],
    ['03-30T06:00', { oneDay: 0, threeDays: 1, sevenDays: 1, names: ['Ada', 'Bob'] }],
    ['04-01T06:00', { oneDay: 1, threeDays: 0, sevenDays: 0, names: ['Ada'] }],
    ['04-03T06:00', { oneDay: 0, threeDays: 1, sevenDays: 0, names: ['Bob'] }],
    ['04-05T06:00', { oneDay: 1, threeDays: 0, sevenDays: 0, names: ['Bob'] }],
  ])
})

it('what was missed while no worker ran is told once', async () => {
  await deleteUser('Ada')
  directory.clock.set(new Date('2026-03-28T10:00:00Z'))
  expect(await told()).toMatchObject([{ counts: { sevenDays: 1 } }])
  directory.clock.set(new Date('2026-03-31T12:00:00Z'))
  expect(await told()).toMatchObject([{ counts: { oneDay: 1, threeDays: 0 } }])
  expect(await told()).toEqual([])
})

it('R42 a held user is not told of', async () => {
  const userId = await deleteUser('Ada')
  unwrap(await directory.operations.placeHold(tenant.admin, { userId, reason: 'inquiry' }))
  expect(await toldUntil(new Date('2026-04-10T00:00:00Z'))).toEqual([])
})

it('several workers tell it once', async () => {
  await deleteUser('Ada')
  directory.clock.set(new Date('2026-03-26T06:00:00Z'))
  const { operations } = directory
  const counts = await Promise.all([1, 2, 3, 4].map(() => operations.notifyExpiring()))
  expect(counts.reduce((sum, count) => sum + count)).toBe(1)
  expect(await operations.leaseDue({})).toHaveLength(1)
})

it('many are counted, and the first fifty named', async () => {
  for (let count = 0; count < 60; count += 1) await deleteUser(`User ${count}`)
  directory.clock.set(new Date('2026-03-26T06:00:00Z'))
  const [content] = await told()
  expect(content).toMatchObject({ type: 'usersExpiring', counts: { sevenDays: 60 } })
  expect(content).toHaveProperty('users.length', 50)
})
