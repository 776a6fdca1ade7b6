import { freshSqlite, holdWriteLock } from '@reprieve/db/testing'
import { samplesOf } from '@reprieve/observe/testing'
import { aDeletedUser, aTenant, openTestDirectory } from '@reprieve/operations/testing'
import { expect, onTestFinished, test, vi } from 'vitest'
import { serveApp } from '../src/serve-app.ts'
import { openApi } from '../src/testing/open-api.ts'
import { usersOf } from '../src/testing/open-test-api.ts'

const restore = JSON.stringify({ State: 'active', Attributes: { ObjectType: 'CustomerUser' } })

async function serveTenant(rateLimits?: { readonly perPartner: number; readonly perCustomer: number }) {
  const directory = await openTestDirectory({ open: () => freshSqlite({ queueLength: 20 }) })
  const { storage, operations, clock, database } = directory
  const api = await openApi({ storage, operations, now: clock.now, ...(rateLimits && { rateLimits }) })
  const serving = await serveApp(api.app.fetch, 0)
  onTestFinished(async () => {
    await serving.stop()
    await directory.dispose()
  })
  const tenant = await aTenant(directory)
  const call = async (method: string, path: string, as = tenant.admin.actor, body?: string) => {
    const headers = { authorization: `Bearer ${await api.tokenOf(as)}`, 'content-type': 'application/json' }
    const address = `http://127.0.0.1:${serving.port}${path}`
    const answer = await fetch(address, { method, headers, ...(body && { body }) })
    await answer.arrayBuffer()
    return { status: answer.status, retryAfter: answer.headers.get('retry-after') }
  }
  const path = database.kind === 'sqlite' ? database.path : ''
  return { ...api, directory, tenant, call, path }
}

const countBy = (answers: readonly { readonly status: number }[], status: number): number =>
  answers.filter((answer) => answer.status === status).length

test('of ten times as many requests as one tenant may send, a tenth is served, the others are told to wait, and another tenant notices nothing', async () => {
  const { call, directory, tenant } = await serveTenant({ perPartner: 50, perCustomer: 50 })
  const other = await aTenant(directory)
  const answers = await Promise.all(Array.from({ length: 500 }, () => call('GET', usersOf(tenant))))
  expect(countBy(answers, 200)).toBe(50)
  const refused = answers.filter(({ status }) => status !== 200)
  expect(countBy(refused, 429)).toBe(450)
  for (const { retryAfter } of refused) expect(Number(retryAfter)).toBeGreaterThan(0)
  expect(await call('GET', usersOf(other), other.admin.actor)).toMatchObject({ status: 200 })
}, 60_000)

test('of ten times as many writes as may wait, those beyond are refused at once, the queue stays bounded, and it goes on as soon as it can', async () => {
  const { call, tenant, path, metrics } = await serveTenant()
  const ids: string[] = []
  for (let count = 0; count < 40; count += 1) ids.push((await aDeletedUser(tenant)).id)
  const release = holdWriteLock(path)

  let answered = 0
  const writes = Array.from({ length: 200 }, async (_, index) => {
    const answer = await call('PATCH', `${usersOf(tenant)}/${ids[index % ids.length]}`, undefined, restore)
    answered += 1
    return answer
  })
  // All but those that wait have their answer while the database is still locked.
  await vi.waitFor(() => expect(answered).toBeGreaterThanOrEqual(180), { timeout: 20_000 })
  const waiting = samplesOf(await metrics.registry.metrics()).get('reprieve_storage_waiting_transactions')
  expect(waiting).toBeLessThanOrEqual(20)
  expect(await call('GET', usersOf(tenant))).toMatchObject({ status: 200 })

  release()
  const answers = await Promise.all(writes)
  const refused = answers.filter(({ status }) => status !== 200)
  expect(countBy(refused, 503)).toBe(refused.length)
  expect(refused.length).toBeGreaterThanOrEqual(180)
  for (const { retryAfter } of refused) expect(retryAfter).toBe('1')
  expect(countBy(answers, 200)).toBeGreaterThan(0)
  const again = await call('PATCH', `${usersOf(tenant)}/${ids[0]}`, undefined, restore)
  expect(again.status).toBe(200)
}, 60_000)
