import { aDeletedUser, aTenant } from '@reprieve/operations/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectGraph } from '../testing/graph-client.ts'
import { openApi } from '../testing/open-api.ts'
import { openTestApi, type TestApi } from '../testing/open-test-api.ts'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
})
afterAll(() => api.close())

async function connected(over: Pick<TestApi, 'app' | 'graphTokenOf'> = api) {
  const tenant = await aTenant(api.directory)
  const { send } = connectGraph(over, tenant.admin.actor)
  const batch = async (requests: readonly object[]) => {
    const { status, body } = await send('POST', '/$batch', { body: { requests } })
    return { status, error: body.error, responses: body.responses }
  }
  return { tenant, send, batch }
}

test('a batch answers each request under its id, with its own status', async () => {
  const { tenant, batch } = await connected()
  const { id } = await aDeletedUser(tenant, { local: 'ada' })
  const { status, responses } = await batch([
    { id: 'restore', method: 'POST', url: `/directory/deletedItems/${id}/restore`, body: {} },
    {
      id: 'change',
      method: 'patch',
      url: `users/${id}`,
      body: { jobTitle: 'Countess' },
      dependsOn: ['restore'],
    },
    { id: 'read', method: 'GET', url: `/users/${id}?$select=jobTitle`, dependsOn: ['change'] },
    { id: 'none', method: 'GET', url: '/users/nobody' },
    {
      id: 'count',
      method: 'GET',
      url: "/users?$filter=displayName ne 'x'&$count=true&$top=1",
      headers: { consistencylevel: 'eventual' },
    },
  ])
  expect(status).toBe(200)
  expect(responses.map((one: { id: string; status: number }) => [one.id, one.status])).toEqual([
    ['restore', 200],
    ['change', 204],
    ['read', 200],
    ['none', 404],
    ['count', 200],
  ])
  expect(responses[1]).not.toHaveProperty('body')
  expect(responses[2].body.jobTitle).toBe('Countess')
  expect(responses[3].body.error.code).toBe('Request_ResourceNotFound')
  expect(responses[4].body['@odata.count']).toBe(2)
})

test('a request waits for those that it depends on, and is not begun where one of them failed', async () => {
  const { tenant, batch, send } = await connected()
  const { id } = await aDeletedUser(tenant, { local: 'ada' })
  const { responses } = await batch([
    { id: 'last', method: 'DELETE', url: `/directory/deletedItems/${id}`, dependsOn: ['second'] },
    { id: 'second', method: 'GET', url: '/me', dependsOn: ['first'] },
    { id: 'first', method: 'GET', url: '/users/nobody' },
  ])
  expect(responses.map((one: { id: string; status: number }) => [one.id, one.status])).toEqual([
    ['first', 404],
    ['second', 424],
    ['last', 424],
  ])
  expect((await send('GET', `/directory/deletedItems/${id}`)).status).toBe(200)
})

const me = { method: 'GET', url: '/me' }
test.each([
  [[]],
  [Array.from({ length: 21 }, (_, index) => ({ id: `${index}`, ...me }))],
  [
    [
      { id: '1', ...me },
      { id: '1', ...me },
    ],
  ],
  [[{ ...me }]],
  [[{ id: '1', ...me, dependsOn: ['2'] }]],
  [[{ id: '1', ...me, dependsOn: ['1'] }]],
  [
    [
      { id: '1', ...me, dependsOn: ['2'] },
      { id: '2', ...me, dependsOn: ['1'] },
    ],
  ],
  [[{ id: '1', ...me, more: true }]],
])('a batch is refused as a whole: %j', async (requests) => {
  const { batch } = await connected()
  const { status, error } = await batch(requests)
  expect([status, error.code]).toEqual([400, 'Request_BadRequest'])
})

test('a batch has twenty requests at the most, and no batch', async () => {
  const { batch, send } = await connected()
  const { responses } = await batch(Array.from({ length: 20 }, (_, index) => ({ id: `${index}`, ...me })))
  expect(responses.map(({ status }: { status: number }) => status)).toEqual(
    Array.from({ length: 20 }, () => 200),
  )
  const nested = { id: '1', method: 'POST', url: '/$batch', body: { requests: [{ id: '2', ...me }] } }
  expect((await batch([nested])).responses[0].status).toBe(404)
  expect((await send('GET', '/$batch')).status).toBe(405)
  expect((await batch([{ id: '1', method: 'GET', url: '/users/%ff' }])).responses[0].status).toBe(400)
})

test('each request of a batch counts', async () => {
  const { storage, operations, clock } = api.directory
  const rateLimits = { perPartner: 3, perCustomer: 3 }
  const limited = await openApi({ storage, operations, now: clock.now, rateLimits })
  const { batch } = await connected(limited)
  const { responses } = await batch(['1', '2', '3'].map((id) => ({ id, ...me })))
  expect(responses.map(({ status }: { status: number }) => status)).toEqual([200, 200, 429])
  expect(responses[2].headers['Retry-After']).toMatch(/^\d+$/)
})
