import { Webhook } from 'standardwebhooks'
import { expect, test, vi } from 'vitest'
import { lookUpPublic } from '../src/webhook/public-address.ts'
import { sendWebhook } from '../src/webhook/send-webhook.ts'
import { contoso } from './demo-directory.ts'
import { directoryWithNotices, start } from './directory-with-notices.ts'
import { startReceiver } from './receiver.ts'

const deletable = async ({ someUsers }: Awaited<ReturnType<typeof directoryWithNotices>>, count = 1) =>
  (await someUsers(20)).slice(-count)

test('a webhook that fails at first arrives in the end, under one id, signed, and nothing of it is kept', async () => {
  const directory = await directoryWithNotices()
  const { deleteUser, lines, outbox, pass, round, subscribe } = directory
  const receiver = await startReceiver()
  const { secret } = await subscribe({ channel: 'webhook', address: receiver.url }, ['userDeleted'])
  const [user] = await deletable(directory)
  const deleted = await deleteUser(user?.id ?? '')
  const good = receiver.state.answer
  const failures = [
    () => receiver.hangUp(),
    (response: Parameters<typeof good>[0]) => void response.writeHead(503).end('out of order, secret'),
    (response: Parameters<typeof good>[0]) => void response.writeHead(429).end(),
  ]
  for (const failure of failures) {
    receiver.state.answer = failure
    await round('webhook')
    await round('webhook')
    pass(5)
  }
  expect(receiver.received).toHaveLength(3)
  receiver.state.answer = good
  await round('webhook')
  pass(24 * 60)
  await round('webhook')
  expect(receiver.received).toHaveLength(4)
  const [row] = await outbox()
  expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id']))).toEqual(new Set([row?.id]))
  expect(row).toMatchObject({ state: 'delivered', payload: null, attempts: 4, lastError: null })
  expect(lines.map(({ reason }) => reason).slice(0, 3)).toEqual(['ECONNRESET', 'HTTP 503', 'HTTP 429'])

  const last = receiver.received.at(-1)
  const body = JSON.parse(last?.body ?? '')
  expect(body).toEqual({
    id: row?.id,
    type: 'userDeleted',
    tenantId: contoso,
    occurredAt: start.toISOString(),
    data: {
      count: 1,
      users: [
        {
          id: user?.id,
          displayName: user?.displayName,
          userPrincipalName: user?.userPrincipalName,
          purgeAt: deleted.purgeAt.toISOString(),
          by: 'admin@contoso.example',
        },
      ],
    },
  })
  const headers = Object.fromEntries(
    Object.entries(last?.headers ?? {}).map(([name, value]) => [name, `${value}`]),
  )
  vi.useFakeTimers({ now: Number(headers['webhook-timestamp']) * 1000, toFake: ['Date'] })
  expect(new Webhook(secret ?? '').verify(last?.body ?? '', headers)).toEqual(body)
  expect(() => new Webhook(secret ?? '').verify(`${last?.body} `, headers)).toThrow()
  vi.useRealTimers()
  expect(JSON.stringify(lines)).not.toContain(secret)
  expect(JSON.stringify(lines)).not.toContain('out of order')
})

test('a receiver that does not answer keeps no other waiting', async () => {
  const directory = await directoryWithNotices()
  const { deleteUser, outbox, round, subscribe } = directory
  const [slow, quick] = [await startReceiver(), await startReceiver()]
  const waiting = new Promise<void>((resolve) => {
    slow.state.answer = () => resolve()
  })
  await subscribe({ channel: 'webhook', address: slow.url }, ['userDeleted'])
  for (const user of await deletable(directory, 8)) await deleteUser(user.id)
  await subscribe({ channel: 'webhook', address: quick.url }, ['userRestored', 'userDeleted'])
  for (const user of await deletable(directory, 8)) await deleteUser(user.id)
  const stop = new AbortController()
  const running = round('webhook', stop.signal)
  await waiting
  await vi.waitFor(() => expect(quick.received).toHaveLength(8), { timeout: 10_000 })
  expect(slow.received).toHaveLength(2)
  stop.abort()
  slow.hangUp()
  await running
  const states = (await outbox()).map(({ state }) => state)
  expect(states.filter((state) => state === 'delivered')).toHaveLength(8)
})

test('a call whose sender dies before it takes note comes again under the same id, and then no more', async () => {
  const directory = await directoryWithNotices()
  const { deleteUser, operations, pass, round, subscribe } = directory
  const receiver = await startReceiver()
  await subscribe({ channel: 'webhook', address: receiver.url }, ['userDeleted'])
  const [user] = await deletable(directory)
  await deleteUser(user?.id ?? '')
  const [due] = await operations.leaseDue({ kind: 'webhook', leaseSeconds: 60 })
  if (due?.deliver !== 'webhook') throw new Error('a webhook is due')
  const settings = { now: () => start, allowsPrivate: true, timeoutMs: 5_000 }
  await sendWebhook({ id: due.id, url: due.url, secret: due.secret, body: {} }, settings)
  await round('webhook')
  expect(receiver.received).toHaveLength(1)
  pass(1)
  await round('webhook')
  pass(60)
  await round('webhook')
  expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([due.id, due.id])
})

test('what the receiver does not want is given up soon, and told in the log', async () => {
  const directory = await directoryWithNotices()
  const { deleteUser, lines, outbox, pass, round, subscribe } = directory
  const receiver = await startReceiver()
  receiver.state.answer = (response) => void response.writeHead(404).end()
  await subscribe({ channel: 'webhook', address: receiver.url }, ['userDeleted'])
  const [user] = await deletable(directory)
  await deleteUser(user?.id ?? '')
  for (let attempt = 0; attempt < 6; attempt += 1) {
    await round('webhook')
    pass(30)
  }
  expect(receiver.received).toHaveLength(4)
  expect(await outbox()).toMatchObject([{ state: 'dead', lastError: 'HTTP 404' }])
  expect(lines.at(-1)).toMatchObject({ level: 50, msg: 'a webhook was given up', reason: 'HTTP 404' })
})

const call = (url: string) => ({
  id: 'id',
  url,
  secret: `whsec_${Buffer.alloc(32).toString('base64')}`,
  body: {},
})
const settings = (allowsPrivate: boolean, timeoutMs = 5_000) => ({
  now: () => start,
  allowsPrivate,
  timeoutMs,
})

test.each([
  ['plain http', 'http://hooks.example/'],
  ['this machine', 'https://127.0.0.1/'],
  ['this machine by another way to write it', 'https://2130706433/'],
  ['this machine in IPv6', 'https://[::1]/'],
  ['this machine as IPv4 in IPv6', 'https://[::ffff:127.0.0.1]/'],
  ['a private network', 'https://10.1.2.3/'],
  ['where clouds keep their secrets', 'https://169.254.169.254/latest/meta-data'],
  ['a local address in IPv6', 'https://[fd00::1]/'],
  ['a name that leads to this machine', 'https://localhost/'],
])('nothing is sent to %s', async (_name, url) => {
  const refused = { ok: false, reason: 'EPRIVATE', failure: 'refused' }
  expect(await sendWebhook(call(url), settings(false))).toEqual(refused)
})

test('a name is refused at the moment of the connection, whatever form the answer is to have', async () => {
  for (const all of [true, false]) {
    const error = await new Promise((resolve) =>
      lookUpPublic('localhost', { all }, (given) => resolve(given)),
    )
    expect(error).toMatchObject({ code: 'EPRIVATE' })
  }
})

test.each([
  [200, { ok: true }],
  [299, { ok: true }],
  [302, { ok: false, reason: 'HTTP 302', failure: 'refused' }],
  [400, { ok: false, reason: 'HTTP 400', failure: 'refused' }],
  [408, { ok: false, reason: 'HTTP 408', failure: 'unavailable' }],
  [410, { ok: false, reason: 'HTTP 410', failure: 'gone' }],
  [429, { ok: false, reason: 'HTTP 429', failure: 'unavailable' }],
  [500, { ok: false, reason: 'HTTP 500', failure: 'unavailable' }],
])('an answer of %d', async (status, outcome) => {
  const [receiver, other] = [await startReceiver(), await startReceiver()]
  receiver.state.answer = (response) => void response.writeHead(status, { location: other.url }).end()
  expect(await sendWebhook(call(receiver.url), settings(true))).toEqual(outcome)
  expect(other.received).toEqual([])
})

test('a receiver that never answers is given up, and one that answers without an end is not listened to', async () => {
  const receiver = await startReceiver()
  receiver.state.answer = () => {}
  const silent = { ok: false, reason: 'ETIMEDOUT', failure: 'unavailable' }
  expect(await sendWebhook(call(receiver.url), settings(true, 50))).toEqual(silent)
  const closed = new Promise<void>((resolve) => {
    receiver.state.answer = (response) => {
      response.on('close', resolve).writeHead(200)
      const more = () => response.destroyed || response.write('x'.repeat(4096), more)
      more()
    }
  })
  expect(await sendWebhook(call(receiver.url), settings(true))).toEqual({ ok: true })
  await closed
})
