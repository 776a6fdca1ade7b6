import { changeRows, everyRow } from '@reprieve/db/testing'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { Failure } from '../steps/delivery/attempts.ts'
import {
  aDeletedUser,
  anActiveUser,
  aTenant,
  openTestDirectory,
  refusalOf,
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
})
afterAll(async () => {
  for (const one of opened) await one.dispose()
})

const outbox = () => directory.storage.read(() => everyRow('outbox'))

async function addWebhook() {
  const input = { channel: 'webhook', address: 'https://hooks.example/', types: ['userDeleted'] } as const
  return unwrap(
    await directory.operations.addNoticeSubscription(tenant.admin, { ...input, types: [...input.types] }),
  )
}

async function deleteOne() {
  const { id: userId } = await anActiveUser(tenant, { displayName: 'Nora' })
  unwrap(await directory.operations.deleteUser(tenant.admin, { userId }))
  return userId
}

const leaseWebhooks = (given = {}) => directory.operations.leaseDue({ kind: 'webhook', ...given })

/** Lets the webhook fail until it is given up. Returns the pauses between the attempts in seconds. */
async function failUntilDead(failure: Failure) {
  const { operations, clock } = directory
  const pauses: number[] = []
  for (;;) {
    const [due] = await leaseWebhooks()
    if (due === undefined) throw new Error('a webhook is due')
    const state = await operations.markFailed(due, '503', failure)
    if (state === 'dead') return pauses
    const next = (await outbox())[0]?.nextAttemptAt ?? clock.now()
    pauses.push((next.getTime() - clock.now().getTime()) / 1000)
    clock.set(next)
  }
}

describe('a webhook', () => {
  it('is leased with its URL, its secret and the names of users', async () => {
    const { secret } = await addWebhook()
    const userId = await deleteOne()
    const [due] = await leaseWebhooks()
    const by = tenant.admin.actor.kind === 'user' && tenant.admin.actor.userPrincipalName
    expect(due).toMatchObject({
      deliver: 'webhook',
      url: 'https://hooks.example/',
      secret,
      attempt: 1,
      content: { type: 'userDeleted', count: 1, users: [{ id: userId, displayName: 'Nora', by }] },
    })
  })

  it('R40 of a user that was purged meanwhile has no name any more', async () => {
    await addWebhook()
    const userId = await deleteOne()
    const purge = { userId, confirmation: 'Nora' }
    unwrap(await directory.operations.purgeUser(tenant.admin, purge))
    const [due] = await leaseWebhooks()
    expect(due).toMatchObject({ content: { users: [{ id: userId, displayName: null }] } })
  })

  it('is tried for about a day while nobody is there', async () => {
    await addWebhook()
    await deleteOne()
    const pauses = await failUntilDead('unavailable')
    const hours = pauses.reduce((sum, pause) => sum + pause) / 3600
    expect(hours).toBeGreaterThan(18)
    expect(hours).toBeLessThan(36)
    expect(pauses[0]).toBeLessThan(15)
  })

  it('is given up sooner where it is refused, and at once where nobody wants any more', async () => {
    await addWebhook()
    await deleteOne()
    expect(await failUntilDead('refused')).toHaveLength(3)
    await deleteOne()
    expect(await failUntilDead('gone')).toHaveLength(0)
  })

  it('to one receiver waits for those that are on their way, and keeps no other waiting', async () => {
    const slow = await addWebhook()
    for (let count = 0; count < 30; count += 1) await deleteOne()
    const quick = await addWebhook()
    await deleteOne()
    const first = await leaseWebhooks({ limit: 10, perTarget: 2 })
    expect(first.map(({ target }) => target)).toEqual([slow.subscription.id, slow.subscription.id])
    const inFlight = first.flatMap(({ target }) => target ?? [])
    const second = await leaseWebhooks({ limit: 10, perTarget: 2, inFlight })
    expect(second.map(({ target }) => target)).toEqual([quick.subscription.id])
  })
})

it('a secret that another installation sealed stops its own webhook, and no other', async () => {
  const { storage } = directory
  const broken = await addWebhook()
  const { subscription } = await addWebhook()
  await storage.transaction(tenant.id, () =>
    changeRows(
      'noticeSubscriptions',
      { id: broken.subscription.id },
      { secret: 'c2VhbGVkIGVsc2V3aGVyZSBieSBzb21lYm9keQ' },
    ),
  )
  await deleteOne()
  expect((await leaseWebhooks()).map(({ target }) => target)).toEqual([subscription.id])
  const states = (await outbox()).map(({ state, lastError }) => [state, lastError])
  expect(states).toContainEqual(['dead', 'ESECRET'])
})

describe('dead letters', () => {
  it('are listed without what was in them, sent once more under the same id, or discarded', async () => {
    const { operations } = directory
    const { subscription, secret } = await addWebhook()
    await deleteOne()
    await failUntilDead('gone')
    const { items } = unwrap(await operations.listDeadLetters(tenant.admin, {}))
    expect(items).toMatchObject([
      {
        kind: 'webhook',
        subscriptionId: subscription.id,
        type: 'userDeleted',
        attempts: 1,
        lastError: '503',
        canRetry: true,
      },
    ])
    expect(JSON.stringify(items)).not.toContain(secret)
    const deadLetterId = items[0]?.id ?? ''
    unwrap(await operations.retryDeadLetter(tenant.admin, { deadLetterId }))
    expect(await leaseWebhooks()).toMatchObject([{ id: deadLetterId, attempt: 1 }])

    const again = await operations.retryDeadLetter(tenant.admin, { deadLetterId })
    expect(refusalOf(again)).toEqual({ type: 'DeadLetterNotFound', deadLetterId })
    directory.clock.advance({ hours: 1 })
    await failUntilDead('gone')
    unwrap(await operations.discardDeadLetter(tenant.admin, { deadLetterId }))
    expect(await outbox()).toEqual([])
  })

  it('R50 a mail with a link is on the list, and cannot be sent again', async () => {
    const { operations, clock } = directory
    const { id: userId } = await aDeletedUser(tenant)
    unwrap(
      await operations.restoreUser(tenant.admin, {
        userId,
        password: { value: 'Wovmek-Zilrat-84', mustChange: true },
        notify: { to: ['me@mail.example'], confirmOutside: true },
      }),
    )
    let state = 'waiting'
    while (state === 'waiting') {
      const [due] = await operations.leaseDue({})
      if (due === undefined) throw new Error('a mail is due')
      state = await operations.markFailed(due, 'ECONNREFUSED')
      clock.advance({ hours: 1 })
    }
    const { items } = unwrap(await operations.listDeadLetters(tenant.admin, {}))
    expect(items).toMatchObject([{ kind: 'mail', subscriptionId: null, type: null, canRetry: false }])
    const answer = await operations.retryDeadLetter(tenant.admin, { deadLetterId: items[0]?.id ?? '' })
    expect(refusalOf(answer).type).toBe('DeadLetterNotFound')
  })

  it('R48 of another tenant are not there, nor for who may not see settings', async () => {
    const { operations } = directory
    await addWebhook()
    await deleteOne()
    await failUntilDead('gone')
    const [letter] = await outbox()
    const other = await aTenant(directory)
    expect(unwrap(await operations.listDeadLetters(other.admin, {})).items).toEqual([])
    expect(await operations.tenantsWithDeadLetters()).toEqual([tenant.id])
    const deadLetterId = letter?.id ?? ''
    const answer = await operations.discardDeadLetter(other.admin, { deadLetterId })
    expect(refusalOf(answer)).toEqual({ type: 'DeadLetterNotFound', deadLetterId })
    const reader = await tenant.as('globalReader')
    expect(refusalOf(await operations.listDeadLetters(reader, {})).type).toBe('NotPermitted')
  })

  it('are listed page by page, both ways', async () => {
    const { operations } = directory
    await addWebhook()
    for (let count = 0; count < 5; count += 1) {
      await deleteOne()
      await failUntilDead('gone')
      directory.clock.advance({ hours: 1 })
    }
    const all = unwrap(await operations.listDeadLetters(tenant.admin, {})).items.map(({ id }) => id)
    const first = unwrap(await operations.listDeadLetters(tenant.admin, { page: { size: 2 } }))
    if (first.next === null) throw new Error('there are more')
    const second = unwrap(
      await operations.listDeadLetters(tenant.admin, { page: { size: 2, after: first.next } }),
    )
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(all.slice(0, 4))
    const last = unwrap(await operations.listDeadLetters(tenant.admin, { page: { size: 2, fromEnd: true } }))
    expect(last.items.map(({ id }) => id)).toEqual(all.slice(3))
  })

  it('what is done with is forgotten after a week, what was given up after a month', async () => {
    const { operations, clock } = directory
    await addWebhook()
    await deleteOne()
    await failUntilDead('gone')
    await deleteOne()
    const [due] = await leaseWebhooks()
    if (due === undefined) throw new Error('a webhook is due')
    await operations.markDelivered(due)
    expect((await outbox()).map(({ state, payload }) => [state, payload === null])).toEqual([
      ['dead', false],
      ['delivered', true],
    ])
    clock.advance({ days: 8 })
    await operations.forgetOldDeliveries()
    expect((await outbox()).map(({ state }) => state)).toEqual(['dead'])
    clock.advance({ days: 23 })
    await operations.forgetOldDeliveries()
    expect(await outbox()).toEqual([])
  })
})
