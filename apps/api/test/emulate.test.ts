import { readdirSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { Client, GraphError } from '@microsoft/microsoft-graph-client'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { contosoId, ferdinandId } from '../src/testing/demo-api.ts'
import { serveWithTls } from '../src/testing/serve-with-tls.ts'
import { startEmulator } from './start-emulator.ts'

const emulator = await startEmulator('file')
const { ask, askGraph, askPartnerCenter } = emulator
beforeEach(async () => {
  expect((await ask('POST', '/emulator/state/reset')).status).toBe(200)
})

const users = `/v1/customers/${contosoId}/users`
const inBin = `/v1.0/directory/deletedItems/${ferdinandId}`
const restoring = { State: 'active', Attributes: { ObjectType: 'CustomerUser' } }

const planFault = async (fault: object, route: object = { path: '/v1.0/users' }) =>
  expect((await ask('POST', '/emulator/faults', { ...route, fault })).status).toBe(200)

test('ids, the password and tokens are the same at every start, and nothing stays when it ends', async () => {
  const other = await startEmulator()
  const said = (output: string) => output.replaceAll(/127\.0\.0\.1:\d+/g, '')
  expect(said(other.output())).toBe(said(emulator.output()))
  expect(other.output()).toContain(other.graphToken)
  expect(readdirSync(other.temporary)).toHaveLength(1)
  expect(await other.stop()).toEqual([0, null])
  expect(readdirSync(other.temporary)).toEqual([])
})

test.runIf(process.platform === 'linux')('it has started after three seconds of computing', async () => {
  const started = await startEmulator()
  const fields = readFileSync(`/proc/${started.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  const ticks = Number(fields[11]) + Number(fields[12])
  expect(ticks).toBeGreaterThan(0)
  expect(ticks / 100).toBeLessThan(3)
})

describe('the clock', () => {
  test('31 days on, a deleted user is found in neither contract any more', async () => {
    expect((await askGraph('GET', inBin)).status).toBe(200)
    expect((await askPartnerCenter('GET', `${users}/${ferdinandId}`)).status).toBe(200)

    const before = Date.parse((await ask('GET', '/emulator/clock')).body.now)
    const moved = await ask('POST', '/emulator/clock', { advance: 'P31D' })
    expect(moved.status).toBe(200)
    expect(moved.body.purged.users).toBeGreaterThan(0)
    const passed = Date.parse(moved.body.now) - before
    expect(passed).toBeGreaterThanOrEqual(31 * 86_400_000)
    expect(passed).toBeLessThan(31 * 86_400_000 + 60_000)

    const statuses = [
      await askGraph('GET', inBin),
      await askGraph('POST', `${inBin}/restore`),
      await askGraph('DELETE', inBin),
      await askGraph('GET', `/v1.0/users/${ferdinandId}`),
      await askPartnerCenter('GET', `${users}/${ferdinandId}`),
      await askPartnerCenter('PATCH', `${users}/${ferdinandId}`, restoring),
    ].map(({ status }) => status)
    expect(statuses).toEqual([404, 404, 404, 404, 404, 404])
    const left = (await askGraph('GET', '/v1.0/directory/deletedItems/microsoft.graph.user')).body.value
    // He is on hold.
    expect(left.map(({ displayName }: { displayName: string }) => displayName)).toEqual(['Thomas Okafor'])
  })

  test('29 days on, whoever was deleted a moment ago still comes back', async () => {
    await askGraph('POST', `${inBin}/restore`)
    expect((await askGraph('DELETE', `/v1.0/users/${ferdinandId}`)).status).toBe(204)
    await ask('POST', '/emulator/clock', { advance: 'P29DT23H' })
    expect((await askGraph('POST', `${inBin}/restore`)).status).toBe(200)
    await askGraph('DELETE', `/v1.0/users/${ferdinandId}`)
    await ask('POST', '/emulator/clock', { advance: 'P30DT1S' })
    expect((await askGraph('GET', inBin)).status).toBe(404)
  })

  test('it is set to a moment and goes on from there, and only a reset leads back', async () => {
    const set = await ask('POST', '/emulator/clock', { set: '2099-03-02T09:00:00+01:00' })
    expect(set.body.now).toMatch(/^2099-03-02T08:00:0/)
    await vi.waitFor(async () =>
      expect((await ask('GET', '/emulator/clock')).body.now > set.body.now).toBe(true),
    )
    const back = await ask('POST', '/emulator/clock', { set: '2099-03-01T09:00:00Z' })
    expect([back.status, back.body.code, back.body.path]).toEqual([400, 'InvalidInput', 'set'])
    const reset = await ask('POST', '/emulator/state/reset', { at: '2026-03-02T09:00:00Z' })
    expect(reset.body.now).toMatch(/^2026-03-02T09:00:0/)
    expect((await askGraph('GET', inBin)).body.deletedDateTime).toMatch(/^2026-02-27T09:00:0/)
  })
})

test('a reset brings everything back, under the same ids, and forgets requests and faults', async () => {
  const said = await ask('GET', '/emulator')
  const list = '/v1.0/users?$select=id,userPrincipalName&$top=999'
  const before = (await askGraph('GET', list)).body.value
  await askGraph('DELETE', `/v1.0/users/${before.at(-1).id}`)
  await ask('POST', '/emulator/clock', { advance: 'P31D' })
  await planFault({ kind: 'unavailable' })
  const reset = await ask('POST', '/emulator/state/reset')
  expect(reset.body.signIns).toEqual(said.body.signIns)
  expect((await ask('GET', '/emulator/requests')).body.requests).toEqual([])
  expect((await askGraph('GET', list)).body.value).toEqual(before)
  expect((await askGraph('GET', inBin)).status).toBe(200)
})

test('a reset lets the calls that run finish', async () => {
  const calls = Array.from({ length: 20 }, () => askGraph('GET', '/v1.0/users'))
  const reset = ask('POST', '/emulator/state/reset')
  const statuses = (await Promise.all(calls)).map(({ status }) => status)
  expect(new Set(statuses)).toEqual(new Set([200]))
  expect((await reset).status).toBe(200)
})

describe('faults', () => {
  test.each([
    ['Graph', '/v1.0/users', 'throttled', 429, 'TooManyRequests'],
    ['Graph', '/v1.0/users', 'unavailable', 503, 'Service_Unavailable'],
    ['Partner Center', users, 'throttled', 429, 429],
    ['Partner Center', users, 'unavailable', 503, 900192],
  ])(
    '%s, %s: %s is answered in its words, as often as it was asked for',
    async (_, path, kind, status, code) => {
      const askContract = path === users ? askPartnerCenter : askGraph
      await planFault({ kind, retryAfterSeconds: 7 }, { method: 'GET', path, times: 2 })
      for (let time = 0; time < 2; time += 1) {
        const got = await askContract('GET', path)
        expect([got.status, got.headers.get('retry-after')]).toEqual([status, '7'])
        const { body } = got
        expect(body.error?.code ?? body.code ?? body.statusCode).toBe(code)
      }
      expect((await askContract('GET', path)).status).toBe(200)
    },
  )

  test('a connection is cut before the call, and an answer is lost after it', async () => {
    const route = { method: 'POST', path: '/v1.0/directory/deletedItems/{id}/restore' }
    await planFault({ kind: 'cut' }, route)
    await expect(askGraph('POST', `${inBin}/restore`)).rejects.toThrow()
    expect((await askGraph('GET', inBin)).status).toBe(200)
    await planFault({ kind: 'lostAnswer' }, route)
    await expect(askGraph('POST', `${inBin}/restore`)).rejects.toThrow()
    expect((await askGraph('GET', inBin)).status).toBe(404)
    expect((await askGraph('GET', `/v1.0/users/${ferdinandId}`)).status).toBe(200)
    expect((await ask('GET', '/emulator/requests')).body.requests).toMatchObject([
      { fault: 'cut', status: null },
      { fault: null, status: 200 },
      { fault: 'lostAnswer', status: null },
      { fault: null, status: 404 },
      { fault: null, status: 200 },
    ])
  })

  test('an answer is delayed, while others go on', async () => {
    await planFault({ kind: 'delay', delayMs: 3_000 })
    const order: string[] = []
    const startedAt = performance.now()
    const slow = askGraph('GET', '/v1.0/users').then(() => order.push('slow'))
    await vi.waitFor(async () =>
      expect((await ask('GET', '/emulator/requests')).body.requests).toMatchObject([{ fault: 'delay' }]),
    )
    await askGraph('GET', '/v1.0/me').then(() => order.push('quick'))
    await slow
    expect(order).toEqual(['quick', 'slow'])
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(2_999)
  })

  test('a fault of another route or method stays for later', async () => {
    await planFault({ kind: 'throttled' }, { method: 'DELETE', path: '/v1.0/users/{id}' })
    expect((await askGraph('GET', `/v1.0/users/${ferdinandId}`)).status).toBe(404)
    expect((await askGraph('DELETE', `/v1.0/Users/${ferdinandId}/`)).status).toBe(429)
  })
})

describe('npm @microsoft/microsoft-graph-client', () => {
  let proxy: Awaited<ReturnType<typeof serveWithTls>>
  beforeAll(async () => {
    // The client sends its token only over HTTPS. The certificate is made here, so no authority vouches for it.
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
    proxy = await serveWithTls()
    proxy.forwardTo(Number(new URL(emulator.url).port))
  })
  afterAll(async () => {
    await proxy.stop()
    vi.unstubAllEnvs()
  })
  const connect = () =>
    Client.initWithMiddleware({
      baseUrl: proxy.url,
      customHosts: new Set(['localhost']),
      authProvider: { getAccessToken: async () => emulator.graphToken },
    })

  test.each(['throttled', 'unavailable'])(
    'repeats a call that was %s after the time that it was told',
    async (kind) => {
      await planFault({ kind, retryAfterSeconds: 1 }, { path: '/v1.0/me', times: 2 })
      const startedAt = performance.now()
      const me = await connect().api('/me').get()
      expect(me.userPrincipalName).toBe('admin@contoso.example')
      expect(performance.now() - startedAt).toBeGreaterThanOrEqual(2_000)
      const { requests } = (await ask('GET', '/emulator/requests')).body
      const status = kind === 'throttled' ? 429 : 503
      expect(requests.map((one: { status: number }) => one.status)).toEqual([status, status, 200])
    },
  )

  test('gives up when it is refused more often than it repeats', async () => {
    await planFault({ kind: 'throttled', retryAfterSeconds: 0 }, { path: '/v1.0/me', times: 100 })
    const refused = await connect()
      .api('/me')
      .get()
      .catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(GraphError)
    expect((refused as GraphError).statusCode).toBe(429)
  })
})

test('what was called is told in its order, with bodies and without credentials and passwords', async () => {
  await askPartnerCenter('PATCH', `${users}/${ferdinandId}?a=b`, restoring)
  const password = 'tulip-harbour-91-quiet'
  await askPartnerCenter('PATCH', `${users}/${ferdinandId}`, { passwordProfile: { password } })
  const got = await ask('GET', '/emulator/requests')
  expect(got.body.requests).toMatchObject([
    {
      number: 1,
      method: 'PATCH',
      path: `${users}/${ferdinandId}`,
      query: '?a=b',
      status: 200,
      body: restoring,
    },
    { number: 2, body: { passwordProfile: { password: '[secret]' } } },
  ])
  expect(JSON.stringify(got.body)).not.toMatch(/bearer|tulip/i)
})

describe('a control refuses', () => {
  test.each([
    ['/emulator/clock', {}, 400, 'InvalidInput', ''],
    ['/emulator/clock', { advance: 'P1M' }, 400, 'InvalidInput', 'advance'],
    ['/emulator/clock', { advance: 'P' }, 400, 'InvalidInput', 'advance'],
    ['/emulator/clock', { advance: 'P99999W' }, 400, 'InvalidInput', 'advance'],
    ['/emulator/clock', { advance: 'P1D', set: '2099-01-01T00:00:00Z' }, 400, 'InvalidInput', ''],
    ['/emulator/clock', { set: '2099-01-01' }, 400, 'InvalidInput', 'set'],
    ['/emulator/clock', { set: '9999-01-01T00:00:00Z' }, 400, 'InvalidInput', 'set'],
    ['/emulator/clock', { advance: 'P1D', by: 'x' }, 400, 'InvalidInput', ''],
    ['/emulator/clock', [], 400, 'InvalidInput', ''],
    ['/emulator/clock', '{', 400, 'MalformedJson', undefined],
    ['/emulator/state/reset', { to: 'x' }, 400, 'InvalidInput', ''],
    ['/emulator/faults', {}, 400, 'InvalidInput', 'path'],
    ['/emulator/faults', { path: '/v1.0/users', fault: { kind: 'x' } }, 400, 'InvalidInput', 'fault.kind'],
    ['/emulator/faults', { path: '/v1.0/usres', fault: { kind: 'cut' } }, 400, 'InvalidInput', 'path'],
    [
      '/emulator/faults',
      { path: '/v1.0/users', times: 0, fault: { kind: 'cut' } },
      400,
      'InvalidInput',
      'times',
    ],
    ['/emulator/requests', {}, 405, 'MethodNotAllowed', undefined],
    ['/emulator/nothing', {}, 404, 'RouteNotFound', undefined],
  ])('%s %j with %i %s', async (path, body, status, code, place) => {
    const got = await ask('POST', path, body)
    expect([got.status, got.body.code, got.body.path]).toEqual([status, code, place])
    expect(got.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
    expect(got.body).toMatchObject({ status, title: expect.stringMatching(/\w/) })
    expect((await fetch(emulator.url + got.body.type)).status).toBe(200)
  })

  test('a body that is not JSON by its type', async () => {
    const got = await fetch(`${emulator.url}/emulator/clock`, { method: 'POST', body: '{"advance":"P1D"}' })
    const body = (await got.json()) as { readonly code: string }
    expect([got.status, body.code]).toEqual([415, 'UnsupportedMediaType'])
  })

  test.each([
    ['another name', { host: 'rebound.example' }],
    ['a page of elsewhere', { origin: 'https://elsewhere.example' }],
  ])('whoever asks by %s, as if it were not there', async (_, headers) => {
    const status = await new Promise((resolve, reject) => {
      request(`${emulator.url}/emulator`, { headers }, (response) => {
        response.resume()
        resolve(response.statusCode)
      })
        .once('error', reject)
        .end()
    })
    expect(status).toBe(404)
  })

  test('other addresses of the machine: it listens at 127.0.0.1 only', async () => {
    await expect(fetch(emulator.url.replace('127.0.0.1', '127.0.0.2'))).rejects.toThrow()
  })
})
