import createClient from 'openapi-fetch'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contosoId, openDemoApi, technician } from '../src/testing/demo-api.ts'
import type { paths } from './openapi-types.ts'

let api: Awaited<ReturnType<typeof openDemoApi>>
beforeAll(async () => {
  api = await openDemoApi()
})
afterAll(() => api.close())

test('R20 a client generated from the document lists, deletes and restores a user', async () => {
  const client = createClient<paths>({
    baseUrl: 'http://localhost',
    headers: { authorization: `Bearer ${await api.tokenOf(technician)}` },
    fetch: async (request) => api.app.request(request),
  })
  const customer = { customerId: contosoId }

  const listed = await client.GET('/v1/customers/{customerId}/users', {
    params: { path: customer, query: { size: 5 } },
  })
  expect(listed.data?.totalCount).toBe(5)
  const user = listed.data?.items.find(({ userPrincipalName }) => !/^(admin|reader)@/.test(userPrincipalName))
  if (user === undefined) throw new Error('the page has nobody to delete')
  const params = { path: { ...customer, userId: user.id } }

  const deleted = await client.DELETE('/v1/customers/{customerId}/users/{userId}', { params })
  expect(deleted.response.status).toBe(204)
  const gone = await client.GET('/v1/customers/{customerId}/users/{userId}', { params })
  expect(gone.data?.state).toBe('inactive')

  const restored = await client.PATCH('/v1/customers/{customerId}/users/{userId}', {
    params,
    body: { state: 'active' },
  })
  expect(restored.data).toEqual(user)

  const refused = await client.PATCH('/v1/customers/{customerId}/users/{userId}', {
    params,
    body: { state: 'inactive' },
  })
  expect(refused.error).toMatchObject({ code: 3000, source: 'Reprieve' })
})
