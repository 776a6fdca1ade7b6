import { everyRow } from '@reprieve/db/testing'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import {
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

const webhook = { channel: 'webhook', address: 'https://hooks.example/in', types: ['userDeleted'] } as const
const mail = {
  channel: 'mail',
  address: 'desk@mail.example',
  confirmOutside: true,
  locale: 'nl',
  types: ['usersExpiring'],
} as const

const add = (input: typeof webhook | typeof mail, requestId?: string) =>
  directory.operations.addNoticeSubscription(
    { ...tenant.admin, requestId },
    { ...input, types: [...input.types] },
  )
const digests = () => directory.storage.read(() => everyRow('noticeDigests'))
const stored = async () =>
  JSON.stringify([
    await directory.storage.read(() => everyRow('noticeSubscriptions')),
    await directory.storage.read(() => everyRow('requestIds')),
    await directory.storage.read(() => everyRow('auditRecords')),
  ])

describe('subscriptions', () => {
  it('are listed for a Global Administrator, and are nobody else’s business', async () => {
    const { subscription } = unwrap(await add(webhook))
    expect(subscription).toMatchObject({ ...webhook, enabled: true, locale: null })
    const listed = unwrap(await directory.operations.listNoticeSubscriptions(tenant.admin, {}))
    expect(listed).toEqual([subscription])
    const reader = await tenant.as('userAdministrator')
    expect(refusalOf(await directory.operations.listNoticeSubscriptions(reader, {}))).toEqual({
      type: 'NotPermitted',
      permission: 'tenant.settings',
    })
  })

  it('R50 tell the secret once; it is in no list, record or kept answer, nor in the database as it is', async () => {
    const { secret } = unwrap(await add(webhook, 'once'))
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    const again = await add(webhook, 'once')
    expect(again).toMatchObject({ ok: true, replayed: true, value: { secret: null } })
    const bytes = Buffer.from(secret?.slice(6) ?? '', 'base64')
    for (const form of ['base64', 'base64url', 'hex'] as const) {
      expect(await stored()).not.toContain(bytes.toString(form))
    }
    const listed = unwrap(await directory.operations.listNoticeSubscriptions(tenant.admin, {}))
    expect(JSON.stringify(listed)).not.toContain('secret')
  })

  it('mail outside the organisation only where that is confirmed, when made and when moved', async () => {
    const { operations } = directory
    const { admin, domain } = tenant
    const types = ['userDeleted' as const]
    const outside = ['desk@mail.example', `desk@sub.${domain}`]
    for (const address of outside) {
      const refused = refusalOf(
        await operations.addNoticeSubscription(admin, { channel: 'mail', address, types }),
      )
      expect(refused).toEqual({ type: 'RecipientsOutside', mail: 'notices', addresses: [address] })
    }
    const inside = { channel: 'mail' as const, address: `desk@${domain}`, types }
    const { subscription } = unwrap(await operations.addNoticeSubscription(admin, inside))
    const change = { subscriptionId: subscription.id, address: 'desk@mail.example' }
    const refused = refusalOf(await operations.changeNoticeSubscription(admin, change))
    expect(refused).toMatchObject({ type: 'RecipientsOutside', mail: 'notices' })
    const listed = unwrap(await operations.listNoticeSubscriptions(admin, {}))
    expect(listed.map(({ address }) => address)).toEqual([`desk@${domain}`])
    unwrap(await operations.changeNoticeSubscription(admin, { ...change, confirmOutside: true }))
    unwrap(await operations.changeNoticeSubscription(admin, { ...change, enabled: false }))
    const hook = unwrap(await add(webhook)).subscription
    const confirmed = { subscriptionId: hook.id, confirmOutside: true }
    expect(refusalOf(await operations.changeNoticeSubscription(admin, confirmed))).toMatchObject({
      type: 'InvalidInput',
      path: 'confirmOutside',
    })
  })

  it('a renewed secret is another one', async () => {
    const { subscription, secret } = unwrap(await add(webhook))
    const renewed = unwrap(
      await directory.operations.changeNoticeSubscription(tenant.admin, {
        subscriptionId: subscription.id,
        renewSecret: true,
      }),
    )
    expect(renewed.secret).toMatch(/^whsec_/)
    expect(renewed.secret).not.toBe(secret)
  })

  it.each([
    ['http', 'http://hooks.example/'],
    ['a user name in the address', 'https://me:secret@hooks.example/'],
    ['a fragment', 'https://hooks.example/#here'],
    ['no address', 'hooks.example'],
    ['another scheme', 'file:///etc/passwd'],
    ['this machine', 'https://127.0.0.1/in'],
    ['this machine as a number', 'https://2130706433/'],
    ['this machine as IPv6', 'https://[::1]/'],
    ['this machine as IPv4 in IPv6', 'https://[::ffff:127.0.0.1]/'],
    ['the name of this machine', 'https://localhost/'],
    ['the name of this machine with a dot', 'https://LOCALHOST./'],
    ['a name below this machine', 'https://hooks.localhost/'],
    ['a private network', 'https://10.1.2.3/'],
    ['the service of a cloud about its machine', 'https://169.254.169.254/latest'],
    ['a unique local address', 'https://[fd00::1]/'],
  ])('a webhook is refused for %s', async (_name, address) => {
    const answer = await directory.operations.addNoticeSubscription(tenant.admin, {
      channel: 'webhook',
      address,
      types: ['userDeleted'],
    })
    expect(refusalOf(answer)).toMatchObject({ type: 'InvalidInput', path: 'address' })
    const { subscription } = unwrap(await add(webhook))
    const changed = await directory.operations.changeNoticeSubscription(tenant.admin, {
      subscriptionId: subscription.id,
      address,
    })
    expect(refusalOf(changed)).toMatchObject({ type: 'InvalidInput', path: 'address' })
  })

  it('a tenant has twenty at the most', async () => {
    for (let count = 0; count < 20; count += 1) unwrap(await add(mail))
    expect(refusalOf(await add(webhook))).toMatchObject({ type: 'InvalidInput' })
  })

  it('who wants to know whose window ends is counted for, from the first to the last', async () => {
    const first = unwrap(await add(mail)).subscription
    const second = unwrap(await add(mail)).subscription
    expect(await digests()).toMatchObject([
      { tenantId: tenant.id, toldUntil: directory.clock.now(), nextAt: new Date('2026-03-03T06:00:00Z') },
    ])
    const { operations } = directory
    unwrap(
      await operations.changeNoticeSubscription(tenant.admin, { subscriptionId: first.id, enabled: false }),
    )
    expect(await digests()).toHaveLength(1)
    unwrap(await operations.removeNoticeSubscription(tenant.admin, { subscriptionId: second.id }))
    expect(await digests()).toEqual([])
  })

  it('what a removed or disabled one has not got, it does not get', async () => {
    const { operations } = directory
    const { subscription } = unwrap(await add(webhook))
    const other = unwrap(await add(webhook)).subscription
    const { id: userId } = await anActiveUser(tenant)
    unwrap(await operations.deleteUser(tenant.admin, { userId }))
    const change = { subscriptionId: subscription.id, enabled: false }
    unwrap(await operations.changeNoticeSubscription(tenant.admin, change))
    unwrap(await operations.removeNoticeSubscription(tenant.admin, { subscriptionId: other.id }))
    expect(await operations.leaseDue({ kind: 'webhook' })).toEqual([])
    expect(await directory.storage.read(() => everyRow('outbox'))).toEqual([])
  })

  it('a test reaches a subscriber whatever it subscribes to, once a minute, and is on record', async () => {
    const { operations, clock } = directory
    const { subscription } = unwrap(await add(webhook))
    const other = unwrap(await add(webhook)).subscription
    const given = { subscriptionId: subscription.id }
    const { deliveryId } = unwrap(await operations.sendTestNotice(tenant.admin, given))
    expect(unwrap(await operations.sendTestNotice(tenant.admin, given))).toEqual({ deliveryId })
    const due = await operations.leaseDue({ kind: 'webhook' })
    const { actor } = tenant.admin
    const by = actor.kind === 'user' && actor.userPrincipalName
    expect(due).toMatchObject([{ id: deliveryId, target: subscription.id, content: { type: 'test', by } }])
    const { items } = unwrap(await operations.listAuditRecords(tenant.admin, { targetId: subscription.id }))
    expect(items.filter(({ operation }) => operation === 'sendTestNotice')).toHaveLength(1)
    clock.set(new Date(clock.now().getTime() + 60_000))
    expect(unwrap(await operations.sendTestNotice(tenant.admin, given)).deliveryId).not.toBe(deliveryId)
    const off = { subscriptionId: other.id, enabled: false }
    unwrap(await operations.changeNoticeSubscription(tenant.admin, off))
    expect(
      refusalOf(await operations.sendTestNotice(tenant.admin, { subscriptionId: other.id })),
    ).toMatchObject({ type: 'InvalidInput', path: 'subscriptionId' })
  })

  it('the latest ten messages to a subscriber are listed newest first, with what became of them', async () => {
    const { operations, clock } = directory
    const { subscription } = unwrap(await add(webhook))
    unwrap(await add(webhook))
    const listed = async () =>
      unwrap(await operations.listNoticeDeliveries(tenant.admin, { subscriptionId: subscription.id }))
    expect(await listed()).toEqual([])
    for (let minute = 0; minute < 12; minute += 1) {
      unwrap(await operations.sendTestNotice(tenant.admin, { subscriptionId: subscription.id }))
      const [due] = await operations.leaseDue({ kind: 'webhook' })
      if (due === undefined) throw new Error('a test is due')
      if (minute === 11) await operations.markFailed(due, 'HTTP 500')
      else await operations.markDelivered(due)
      clock.set(new Date(clock.now().getTime() + 60_000))
    }
    const deliveries = await listed()
    expect(deliveries).toHaveLength(10)
    expect(deliveries[0]).toMatchObject({ state: 'waiting', attempts: 1, lastError: 'HTTP 500' })
    expect(deliveries[1]).toMatchObject({ state: 'delivered', deliveredAt: expect.any(Date) })
    const times = deliveries.map(({ createdAt }) => createdAt.getTime())
    expect(times).toEqual(times.toSorted((one, other) => other - one))
    expect(JSON.stringify(deliveries)).not.toContain('payload')
  })

  it('R48 another tenant’s are not there', async () => {
    const { subscription } = unwrap(await add(webhook))
    const other = await aTenant(directory)
    const subscriptionId = subscription.id
    const removed = await directory.operations.removeNoticeSubscription(other.admin, { subscriptionId })
    expect(refusalOf(removed)).toEqual({ type: 'SubscriptionNotFound', subscriptionId })
    for (const name of ['sendTestNotice', 'listNoticeDeliveries'] as const) {
      const answer = await directory.operations[name](other.admin, { subscriptionId })
      expect(refusalOf(answer)).toEqual({ type: 'SubscriptionNotFound', subscriptionId })
    }
  })
})
