import { freshSqlite, holdWriteLock } from '@reprieve/db/testing'
import { openGate } from '@reprieve/observe'
import { samplesOf } from '@reprieve/observe/testing'
import { aDeletedUser, aTenant, openTestDirectory } from '@reprieve/operations/testing'
import { expect, onTestFinished, test, vi } from 'vitest'
import { answersOf } from '../src/contracts.ts'
import { isAboutHealth, refuseAtTheDoor } from '../src/middleware/refuse-at-the-door.ts'
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
  // All requests but those that wait for the lock are answered while the database is still locked.
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

test('who comes when all places are taken waits for a moment and is then refused as the contract has it, and health is told all the while', async () => {
  const directory = await openTestDirectory()
  const { storage, operations, clock } = directory
  const tenant = await aTenant(directory)
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const slow: typeof operations = {
    ...operations,
    listUsers: async (...given) => {
      await held
      return operations.listUsers(...given)
    },
  }
  const api = await openApi({ storage, operations: slow, now: clock.now })
  const settings = { serverId: '123456789', installationId: 'x', jsonBom: false, answersOf }
  const warn = vi.fn()
  const gate = openGate({
    limits: { atOnce: 2, longestWaitMs: 100 },
    metrics: api.metrics,
    log: { warn },
    isExempt: isAboutHealth,
    refuse: refuseAtTheDoor(settings),
  })
  const serving = await serveApp(api.app.fetch, 0, { gate })
  onTestFinished(async () => {
    await serving.stop()
    await directory.dispose()
  })
  const origin = `http://127.0.0.1:${serving.port}`
  const correlationId = '32be760f-8282-4e01-a37b-829c8a700e8a'
  const headers = {
    authorization: `Bearer ${await api.tokenOf(tenant.admin.actor)}`,
    'ms-correlationid': correlationId,
    'x-locale': 'nl-NL',
  }
  const list = () => fetch(`${origin}${usersOf(tenant)}`, { headers })

  const inside = [list(), list()]
  await vi.waitFor(() => expect(gate.admission.inside()).toBe(2))
  const outside = await Promise.all(Array.from({ length: 20 }, list))
  expect((await fetch(`${origin}/healthz`)).status).toBe(200)
  for (const answer of outside) {
    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toBe('1')
    expect(answer.headers.get('ms-correlationid')).toBe(correlationId)
    expect(await answer.json()).toMatchObject({ code: 900192, source: 'Reprieve' })
  }
  letGo()
  for (const answer of await Promise.all(inside)) expect(answer.status).toBe(200)
  expect((await list()).status).toBe(200)
  const refused = samplesOf(await api.metrics.registry.metrics()).get('reprieve_requests_refused_total')
  expect(refused).toBe(20)
  expect(warn).toHaveBeenCalledTimes(1)
}, 60_000)
