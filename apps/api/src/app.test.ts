import { aDeletedUser, aTenant, type TestTenant } from '@reprieve/operations/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paths } from './partner-center/routes/paths.ts'
import { openApi } from './testing/open-api.ts'
import { openTestApi, type TestApi, usersOf } from './testing/open-test-api.ts'

let api: TestApi
let tenant: TestTenant
beforeAll(async () => {
  api = await openTestApi()
  tenant = await aTenant(api.directory)
})
afterAll(() => api.close())

const someId = 'b7f00000-0000-4000-8000-000000000000'

describe('without a good token', () => {
  const requests = paths.flat().map(({ definition }) => ({
    method: definition.method.toUpperCase(),
    path: definition.path.replace('{customerId}', someId).replace('{userId}', someId),
  }))

  test.each(requests)('$method $path is 401', async ({ method, path }) => {
    const body = method === 'GET' ? undefined : '{'
    const none = await api.send(method, path, { body })
    expect([none.status, none.body.code]).toEqual([401, 800001])
    const bad = await api.send(method, path, { body, headers: { authorization: 'Bearer a.b.c' } })
    expect([bad.status, bad.body.code]).toEqual([401, 400])
    expect(bad.headers.get('www-authenticate')).toBe(
      `OAuth realm=urn:cpsvc:cpid:${api.secrets.installationId}`,
    )
  })

  test('the token of a person who was deleted meanwhile opens nothing', async () => {
    const user = await aDeletedUser(tenant, { roles: ['globalAdministrator'] })
    const { id: userId, userPrincipalName } = user
    const as = { kind: 'user', tenantId: tenant.id, userId, userPrincipalName } as const
    const got = await api.send('GET', usersOf(tenant), { as })
    expect([got.status, got.body.code]).toEqual([404, 60003])
  })
})

describe('addresses', () => {
  test.each([
    '/',
    '/v1',
    '/V1/customers',
    '/v2/customers/x/users',
    '/v1/customers/x/users/y/z',
    '/%00',
    '/emulator',
    '/emulator/clock',
  ])('%s is 404', async (path) => {
    const got = await api.send('GET', path, { as: tenant.admin.actor })
    expect([got.status, got.body.code]).toEqual([404, 1000])
  })

  test.each([
    ['PUT', '', 'GET, POST'],
    ['PUT', `/${someId}`, 'GET, PATCH, DELETE'],
    ['PUT', `/${someId}/restoreresult`, 'GET, DELETE'],
    ['OPTIONS', `/${someId}`, 'GET, PATCH, DELETE'],
  ])('%s …/users%s is 404 and says what it takes', async (method, path, allowed) => {
    const got = await api.send(method, usersOf(tenant) + path)
    expect([got.status, got.body.code, got.headers.get('allow')]).toEqual([404, 340403, allowed])
  })

  test('are the same with doubled and trailing slashes, blanks and capitals in ids', async () => {
    const as = tenant.admin.actor
    const plain = await api.send('GET', usersOf(tenant), { as })
    for (const path of [
      `/v1//customers/${tenant.id}/users/`,
      `/v1/customers/${tenant.id}%20/users`,
      `/v1/customers/${tenant.id.toUpperCase()}/users?`,
    ]) {
      expect((await api.send('GET', path, { as })).body).toEqual(plain.body)
    }
  })
})

describe('headers', () => {
  test('ids are echoed in lower case, made where absent, and a malformed correlation id is replaced', async () => {
    const id = '6E668BC0-5BD7-44D6-B6FA-529D41CE9659'
    const echoed = await api.send('GET', '/healthz', {
      headers: { 'MS-RequestId': id, 'MS-CorrelationId': id },
    })
    expect(echoed.headers.get('ms-requestid')).toBe(id.toLowerCase())
    expect(echoed.headers.get('ms-correlationid')).toBe(id.toLowerCase())
    const made = await api.send('GET', '/healthz', { headers: { 'MS-CorrelationId': "'; drop table users" } })
    expect(made.status).toBe(200)
    const other = await api.send('GET', '/healthz')
    expect(made.headers.get('ms-correlationid')).not.toBe(other.headers.get('ms-correlationid'))
  })

  test('a malformed request id is 400', async () => {
    const got = await api.send('GET', usersOf(tenant), {
      as: tenant.admin.actor,
      headers: { 'ms-requestid': '{6e668bc0}' },
    })
    expect([got.status, got.body.code]).toEqual([400, 800002])
  })

  test.each([
    ['nl-NL', 'Op dit adres is niets te vinden.'],
    ['de-DE', 'Unter dieser Adresse gibt es nichts.'],
    ['zh-CN', '此地址没有任何内容。'],
    ['xx-YY', 'There is nothing at this address.'],
  ])('X-Locale %s chooses the language of descriptions and nothing else', async (locale, description) => {
    const ask = (wish: string) => api.send('GET', '/nowhere', { headers: { 'X-Locale': wish } })
    const [english, translated] = [await ask('en-US'), await ask(locale)]
    expect(translated.body.description).toContain(description)
    expect({ ...translated.body, description: '' }).toEqual({ ...english.body, description: '' })
  })
})

test('a byte order mark is sent where it is set, and counted', async () => {
  const { storage, operations, clock } = api.directory
  const marked = await openApi({ storage, operations, now: clock.now, jsonBom: true })
  const got = await marked.send('GET', usersOf(tenant), { as: tenant.admin.actor })
  const plain = await api.send('GET', usersOf(tenant), { as: tenant.admin.actor })
  expect(got.text).toBe(`\uFEFF${plain.text}`)
})

test('the document describes every route by its own name', async () => {
  const { body } = await api.send('GET', '/openapi.json')
  const described = Object.entries<object>(body.paths).flatMap(([path, item]) =>
    Object.entries<{ operationId: string }>(item as never).map(
      ([method, { operationId }]) => `${method} ${path} ${operationId}`,
    ),
  )
  const mounted = paths
    .flat()
    .map(({ definition: { method, path, operationId } }) => `${method} ${path} ${operationId}`)
  expect(described.sort()).toEqual(['get /healthz getHealth', ...mounted].sort())
})

test('a line of the log says who asked for what, and no secret', async () => {
  const token = await api.tokenOf(tenant.admin.actor)
  const password = 'tulip-harbour-91-quiet'
  const correlationId = '11111111-5bd7-44d6-b6fa-529d41ce9659'
  await api.send('PATCH', `${usersOf(tenant)}/${someId}`, {
    headers: { authorization: `Bearer ${token}`, 'ms-correlationid': correlationId },
    body: { passwordProfile: { password } },
  })
  const lines = api.log.filter((line) => line.includes(correlationId)).map((line) => JSON.parse(line))
  const { actor } = tenant.admin
  expect(lines).toMatchObject([
    {
      method: 'PATCH',
      path: `${usersOf(tenant)}/${someId}`,
      status: 404,
      caller: actor.kind === 'user' ? actor.userPrincipalName : null,
    },
  ])
  expect(api.log.join()).not.toContain(token)
  expect(api.log.join()).not.toContain(password)
})

test('a fault is 500 with the correlation id alone, its cause in the log, and not ready', async () => {
  const broken = await openTestApi()
  const own = await aTenant(broken.directory)
  expect((await broken.send('GET', '/healthz')).body).toEqual({ status: 'ready' })
  await broken.close()
  const headers = { 'ms-correlationid': '11111111-5bd7-44d6-b6fa-529d41ce9659' }
  const got = await broken.send('GET', usersOf(own), { as: own.admin.actor, headers })
  expect([got.status, got.body.code, got.body.data]).toEqual([500, 800003, []])
  expect(got.body.description).toContain(headers['ms-correlationid'])
  expect(got.text).not.toMatch(/database|connection|sqlite|Error/i)
  expect(broken.log.join()).toMatch(/the storage is closed/)
  const health = await broken.send('GET', '/healthz')
  expect([health.status, health.body]).toEqual([
    503,
    { status: 'unavailable', reason: 'the database cannot be read' },
  ])
})
