import { StorageBusyError } from '@reprieve/db'
import { samplesOf } from '@reprieve/observe/testing'
import { aDeletedUser, aTenant, openTestDirectory } from '@reprieve/operations/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApi } from '../src/testing/open-api.ts'
import { auditOf, openTestApi, type TestApi, usersOf } from '../src/testing/open-test-api.ts'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
})
afterAll(() => api.close())

const restore = { State: 'active', Attributes: { ObjectType: 'CustomerUser' } }

test('R49 the audit record and the log line of one call have the correlation id that the client sent', async () => {
  const tenant = await aTenant(api.directory)
  const { id } = await aDeletedUser(tenant)
  const correlationId = '32be760f-8282-4e01-a37b-829c8a700e8a'
  const headers = { 'ms-correlationid': correlationId }
  const sent = { as: tenant.admin.actor, headers, body: restore }
  expect((await api.send('PATCH', `${usersOf(tenant)}/${id}`, sent)).status).toBe(200)

  const lines = api.log.map((line) => JSON.parse(line)).filter((line) => line.correlationId === correlationId)
  expect(lines).toMatchObject([{ msg: 'request', method: 'PATCH', status: 200 }])
  const records = await auditOf(tenant, id)
  expect(records.at(-1)).toMatchObject({ operation: 'restoreUser', correlationId })
})

test('a fault is logged once with its correlation id and cause, and with nothing of the request', async () => {
  const directory = await openTestDirectory()
  const broken = () => Promise.reject(new Error('the page is torn', { cause: new Error('disk') }))
  const { operations, storage, clock } = directory
  const { send, log } = await openApi({
    storage,
    operations: { ...operations, findUser: broken, getUser: broken },
    now: clock.now,
  })
  const tenant = await aTenant(directory)
  const { id } = await aDeletedUser(tenant)
  const answer = await send('GET', `${usersOf(tenant)}/${id}`, { as: tenant.admin.actor })
  expect(answer.status).toBe(500)
  const [fault] = log.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'fault')
  expect(fault).toMatchObject({ err: { message: 'the page is torn', cause: { message: 'disk' } } })
  expect(fault.correlationId).toBe(answer.headers.get('ms-correlationid'))
  expect(answer.text).not.toContain('torn')
  await directory.dispose()
})

test('calls are counted by operation and refusal, requests by pattern and status; nothing names a tenant or a user', async () => {
  const tenant = await aTenant(api.directory)
  const as = tenant.admin.actor
  const { id } = await aDeletedUser(tenant)
  const before = samplesOf(await api.metrics.registry.metrics())
  await api.send('PATCH', `${usersOf(tenant)}/${id}`, { as, body: restore })
  await api.send('DELETE', `${usersOf(tenant)}/${id}`, { as })
  await api.send('DELETE', `${usersOf(tenant)}/${id}`, { as })
  await api.app.request('/v1/nowhere')
  // Without a socket, the authorization server does not answer.
  for (const path of ['/oauth2', `/${tenant.id}/oauth2`, `/${tenant.domain}/oauth2/v2.0`]) {
    await api.app.request(`${path}/token`, { method: 'POST' })
  }

  const text = await api.metrics.registry.metrics()
  const after = samplesOf(text)
  const added = (name: string) => (after.get(name) ?? 0) - (before.get(name) ?? 0)
  const calls = 'reprieve_operation_duration_seconds_count'
  expect(added(`${calls}{operation="restoreUser",outcome="succeeded"}`)).toBe(1)
  expect(added(`${calls}{operation="deleteUser",outcome="succeeded"}`)).toBe(1)
  const refusals = 'reprieve_operation_refusals_total'
  expect(added(`${refusals}{operation="deleteUser",refusal="UserNotFound"}`)).toBe(1)
  const requests = 'reprieve_http_request_duration_seconds_count'
  const route = '/v1/customers/:customerId/users/:userId'
  expect(added(`${requests}{method="PATCH",route="${route}",status="200"}`)).toBe(1)
  expect(added(`${requests}{method="DELETE",route="${route}",status="204"}`)).toBe(1)
  expect(added(`${requests}{method="POST",route="/oauth2/*",status="404"}`)).toBe(3)
  expect(after.get('reprieve_storage_waiting_transactions')).toBe(0)
  for (const name of [tenant.id, id, tenant.domain]) expect(text).not.toContain(name)
  expect(text).not.toContain('nowhere')
})

test('a busy storage counts as refused, a fault as failed', async () => {
  const directory = await openTestDirectory()
  const { operations, storage, clock } = directory
  const { send, metrics } = await openApi({
    storage,
    operations: {
      ...operations,
      deleteUser: () => Promise.reject(new StorageBusyError('locked')),
      findUser: () => Promise.reject(new Error('torn')),
      getUser: () => Promise.reject(new Error('torn')),
    },
    now: clock.now,
  })
  const tenant = await aTenant(directory)
  const { id } = await aDeletedUser(tenant)
  const as = tenant.admin.actor
  expect((await send('DELETE', `${usersOf(tenant)}/${id}`, { as })).status).toBe(503)
  expect((await send('GET', `${usersOf(tenant)}/${id}`, { as })).status).toBe(500)
  const samples = samplesOf(await metrics.registry.metrics())
  expect(samples.get('reprieve_operation_refusals_total{operation="deleteUser",refusal="Busy"}')).toBe(1)
  const failed = [...samples].filter(([name]) => /_count\{.*outcome="failed"/.test(name))
  expect(failed.map(([, count]) => count)).toEqual([1])
  await directory.dispose()
})
