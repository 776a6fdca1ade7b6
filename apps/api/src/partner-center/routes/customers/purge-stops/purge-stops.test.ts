import { insertRows } from '@reprieve/db/testing'
import { aTenant, type TestTenant } from '@reprieve/operations/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApi, type TestApi } from '../../../../testing/open-test-api.ts'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
})
afterAll(() => api.close())

const stopOf = async ({ id: tenantId, directory }: TestTenant): Promise<string> => {
  const id = directory.dependencies.newId()
  await directory.storage.transaction(tenantId, () =>
    insertRows('purgeStops', [
      {
        tenantId,
        id,
        state: 'open',
        stoppedAt: directory.clock.now(),
        expired: 101,
        inBin: 150,
        confirmedAt: null,
        confirmedBy: null,
      },
    ]),
  )
  return id
}

const pathOf = ({ id }: TestTenant): string => `/v1/customers/${id}/purgestops`

test('R43 200 lists what waits for a confirmation, and confirms it once', async () => {
  const tenant = await aTenant(api.directory)
  const id = await stopOf(tenant)
  const { actor } = tenant.admin
  if (actor.kind !== 'user') throw new Error('a person acts')
  const open = {
    id,
    state: 'open',
    stoppedTime: '2026-03-02T09:00:00Z',
    expiredUsers: 101,
    deletedUsers: 150,
    confirmedTime: null,
    confirmedBy: null,
    attributes: { objectType: 'PurgeStop' },
  }
  const listed = await api.send('GET', pathOf(tenant), { as: actor })
  expect(listed.body).toMatchObject({ totalCount: 1, items: [open] })

  const confirmed = { ...open, state: 'confirmed', confirmedBy: actor.userId }
  for (const pass of [0, 1]) {
    const got = await api.send('POST', `${pathOf(tenant)}/${id}/confirm`, { as: actor })
    expect([pass, got.status]).toEqual([pass, 200])
    expect(got.body).toEqual({ ...confirmed, confirmedTime: '2026-03-02T09:00:00Z' })
  }
})

test('404 for a stop that is unknown, of another tenant or no id at all', async () => {
  const [tenant, other] = [await aTenant(api.directory), await aTenant(api.directory)]
  const foreign = await stopOf(other)
  for (const id of [foreign, 'b7f00000-0000-4000-8000-000000000000', 'nonsense']) {
    const got = await api.send('POST', `${pathOf(tenant)}/${id}/confirm`, { as: tenant.admin.actor })
    expect([got.status, got.body.code]).toEqual([404, 1000])
  }
  const untouched = await api.send('GET', pathOf(other), { as: other.admin.actor })
  expect(untouched.body.items[0].state).toBe('open')
})
