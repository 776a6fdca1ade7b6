import {
  aDeletedUser,
  anActiveUser,
  aTenant,
  type TestTenant,
  workUntilIdle,
} from '@reprieve/operations/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { auditOf, openTestApi, type TestApi, usersOf } from '../../../../testing/open-test-api.ts'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
})
afterAll(() => api.close())

const nobody = 'b7f00000-0000-4000-8000-000000000000'
const jobsOf = ({ id }: TestTenant): string => `/v1/customers/${id}/restorejobs`

const start = (tenant: TestTenant, body: object, headers: Record<string, string> = {}) =>
  api.send('POST', `${usersOf(tenant)}/restorejobs`, { as: tenant.admin.actor, body, headers })

const ask = (tenant: TestTenant, method: string, path: string) =>
  api.send(method, `${jobsOf(tenant)}${path}`, { as: tenant.admin.actor })

describe('202 startRestoreJob', () => {
  test('R38 answers at once with the job and where to ask after it, which tells how far it is', async () => {
    const tenant = await aTenant(api.directory)
    const users = [await aDeletedUser(tenant), await aDeletedUser(tenant)]
    const got = await start(tenant, { Rows: users.map(({ id }) => ({ UserId: id })) })
    expect(got.status).toBe(202)
    const { id } = got.body
    expect(got.headers.get('location')).toBe(`${jobsOf(tenant)}/${id}`)
    expect(got.body).toMatchObject({
      state: 'queued',
      counts: { total: 2, pending: 2, restored: 0, failed: 0 },
      strategy: { names: 'fail', addresses: 'drop', licences: 'best-effort', roles: 'fail' },
      origin: { kind: 'rows' },
      links: { rows: { uri: `/customers/${tenant.id}/restorejobs/${id}/rows` } },
    })
    expect(got.body).not.toHaveProperty('finishedAt')

    await workUntilIdle(api.directory)
    const asked = await ask(tenant, 'GET', `/${id}`)
    expect(asked.status).toBe(200)
    expect(asked.body).toMatchObject({
      state: 'succeeded',
      counts: { total: 2, pending: 0, restored: 2, failed: 0 },
      finishedAt: '2026-03-02T09:00:00Z',
    })
    const listed = await ask(tenant, 'GET', '')
    expect(listed.body).toMatchObject({ totalCount: 1, items: [asked.body] })
  })

  test('R39 the same MS-RequestId again is the same job', async () => {
    const tenant = await aTenant(api.directory)
    const rows = [{ userId: (await aDeletedUser(tenant)).id }]
    const headers = { 'ms-requestid': '6e668bc0-5bd7-44d6-b6fa-529d41ce9659' }
    const [first, again] = [await start(tenant, { rows }, headers), await start(tenant, { rows }, headers)]
    expect([again.status, again.body.id]).toEqual([202, first.body.id])
    expect(again.headers.get('location')).toBe(first.headers.get('location'))
    const other = await start(tenant, { rows, strategy: { names: 'proposed' } }, headers)
    expect([other.status, other.body.code]).toEqual([409, 340904])
  })

  test('R29 409 with the hash of a plan that is no longer the plan', async () => {
    const tenant = await aTenant(api.directory)
    const rows = [{ userId: (await aDeletedUser(tenant, { local: 'anna' })).id }]
    const path = `${usersOf(tenant)}/restoreplans`
    const plan = await api.send('POST', path, { as: tenant.admin.actor, body: { rows } })
    await anActiveUser(tenant, { local: 'anna' })
    const got = await start(tenant, { rows, planHash: plan.body.hash })
    expect([got.status, got.body.code]).toEqual([409, 340903])
  })

  test('400 for a user twice, no row and what is no row', async () => {
    const tenant = await aTenant(api.directory)
    const row = { userId: nobody }
    for (const rows of [[row, row], [], [{}], 'all']) {
      const got = await start(tenant, { rows })
      expect([got.status, got.body.code]).toEqual([400, 3000])
    }
    expect((await start(tenant, { rows: [row, row] })).body.data).toEqual([
      'rows.1.userId: is in row 1 already',
    ])
  })
})

describe('200 listJobRows', () => {
  test('says of every row what happened and why, in pages and by outcome', async () => {
    const tenant = await aTenant(api.directory)
    const anna = await aDeletedUser(tenant, { local: 'anna' })
    const holder = await anActiveUser(tenant, { local: 'anna' })
    const ready = await aDeletedUser(tenant)
    const userIds = [anna.id, nobody, ready.id]
    const { id } = (await start(tenant, { rows: userIds.map((userId) => ({ userId })) })).body
    expect((await ask(tenant, 'GET', `/${id}/rows?outcome=pending`)).body.totalCount).toBe(3)
    await workUntilIdle(api.directory)
    const all = await ask(tenant, 'GET', `/${id}/rows`)
    expect(all.body.items).toMatchObject([
      {
        row: 1,
        outcome: 'failed',
        error: {
          type: 'RestoreConflict',
          code: 340901,
          rejected: [],
          conflicts: [{ kind: 'name.active-user', holder: { id: holder.id } }],
        },
      },
      { row: 2, outcome: 'failed', error: { type: 'UserNotFound', code: 60002 } },
      { row: 3, outcome: 'restored', result: { userPrincipalName: ready.userPrincipalName, holders: [] } },
    ])
    const failed = await ask(tenant, 'GET', `/${id}/rows?size=1&Outcome=Failed`)
    expect(failed.body.items.map(({ row }: { row: number }) => row)).toEqual([1])
    const { uri, headers } = failed.body.links.next
    const next = await api.send('GET', `/v1${uri}`, {
      as: tenant.admin.actor,
      headers: { [headers[0].key]: headers[0].value },
    })
    expect(next.body.items.map(({ row }: { row: number }) => row)).toEqual([2])
    const none = await ask(tenant, 'GET', `/${id}/rows?outcome=lost`)
    expect([none.status, none.body.code]).toEqual([400, 3000])
  })
})

describe('202 cancelJob and retryFailedRows', () => {
  test('R38 cancels between rows, and starts a new job of those that have failed', async () => {
    const tenant = await aTenant(api.directory)
    const users = [{ id: nobody }, await aDeletedUser(tenant)]
    const { id } = (await start(tenant, { rows: users.map((user) => ({ userId: user.id })) })).body
    const early = await ask(tenant, 'POST', `/${id}/retry`)
    expect([early.status, early.body.code]).toEqual([409, 340921])
    await workUntilIdle(api.directory, { rows: 1, portions: 1 })
    const cancelled = await ask(tenant, 'DELETE', `/${id}`)
    expect(cancelled.status).toBe(202)
    expect(cancelled.body).toMatchObject({ state: 'cancelled', counts: { pending: 1, failed: 1 } })

    const retried = await ask(tenant, 'POST', `/${id}/retry`)
    expect(retried.status).toBe(202)
    expect(retried.body).toMatchObject({ origin: { kind: 'retry', of: id }, counts: { total: 1 } })
    await workUntilIdle(api.directory)
    const late = await ask(tenant, 'DELETE', `/${retried.body.id}`)
    expect([late.status, late.body.code]).toEqual([409, 340920])
    expect((await auditOf(tenant, id)).map(({ operation, outcome }) => `${operation} ${outcome}`)).toEqual([
      'startRestoreJob succeeded',
      'retryFailedRows failed',
      'cancelJob succeeded',
    ])
  })
})

describe('undo of an incident', () => {
  test('200 and 202 show and restore what one person deleted in a time', async () => {
    const tenant = await aTenant(api.directory)
    const { actor } = tenant.admin
    const user = await aDeletedUser(tenant)
    const body = {
      Actor: actor.kind === 'user' ? actor.userPrincipalName : '',
      from: '2026-03-02T10:00:00+01:00',
      to: '2026-03-02T09:00:01Z',
    }
    const plan = await api.send('POST', `${usersOf(tenant)}/incidentundoplans`, { as: actor, body })
    expect(plan.body.items).toMatchObject([{ row: 1, userId: user.id, outcome: 'ready' }])
    const undo = { ...body, planHash: plan.body.hash }
    const got = await api.send('POST', `${usersOf(tenant)}/incidentundos`, { as: actor, body: undo })
    expect(got.status).toBe(202)
    expect(got.body.origin).toEqual({
      kind: 'undo',
      actor: body.Actor,
      from: '2026-03-02T09:00:00.000Z',
      to: '2026-03-02T09:00:01.000Z',
    })
    await workUntilIdle(api.directory)
    const { body: restored } = await api.send('GET', `${usersOf(tenant)}/${user.id}`, { as: actor })
    expect(restored.state).toBe('active')
    const again = await api.send('POST', `${usersOf(tenant)}/incidentundos`, { as: actor, body })
    expect([again.status, again.body.code]).toEqual([409, 340922])
  })

  test('400 for what is no time', async () => {
    const tenant = await aTenant(api.directory)
    for (const to of ['yesterday', '2026-03-02', undefined, '2026-03-01T00:00:00Z']) {
      const body = { actor: 'admin', from: '2026-03-02T00:00:00Z', to }
      for (const path of ['incidentundos', 'incidentundoplans']) {
        const got = await api.send('POST', `${usersOf(tenant)}/${path}`, { as: tenant.admin.actor, body })
        expect([got.status, got.body.code]).toEqual([400, 3000])
      }
    }
  })
})

test('404 for a job that is unknown, of another tenant or no id at all', async () => {
  const [tenant, other] = [await aTenant(api.directory), await aTenant(api.directory)]
  const { id: foreign } = (await start(other, { rows: [{ userId: nobody }] })).body
  for (const id of [foreign, nobody, 'nonsense']) {
    for (const [method, path] of [
      ['GET', ''],
      ['DELETE', ''],
      ['GET', '/rows'],
      ['POST', '/retry'],
    ] as const) {
      const got = await ask(tenant, method, `/${id}${path}`)
      expect([method, path, got.status, got.body.code]).toEqual([method, path, 404, 1000])
    }
  }
})
