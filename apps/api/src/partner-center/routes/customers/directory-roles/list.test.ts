import { directoryRoles } from '@reprieve/domain'
import { aTenant } from '@reprieve/operations/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApi, type TestApi } from '../../../../testing/open-test-api.ts'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
})
afterAll(() => api.close())

const rolesOf = (tenantId: string) => `/v1/customers/${tenantId}/directoryroles`

test('200 lists every role with the id that it has everywhere', async () => {
  const tenant = await aTenant(api.directory)
  const { body } = await api.send('GET', rolesOf(tenant.id), { as: tenant.admin.actor })
  expect(body.totalCount).toBe(directoryRoles.length)
  expect(body.items).toContainEqual({
    name: 'Helpdesk Administrator',
    id: '729827e3-9c14-49f7-bb1b-9608f156bbb8',
    attributes: { objectType: 'DirectoryRole' },
  })
  const names = Object.fromEntries(body.items.map(({ id, name }: { id: string; name: string }) => [id, name]))
  expect(names).toEqual({
    '62e90394-69f5-4237-9190-012177145e10': 'Global Administrator',
    'e8611ab8-c189-46e8-94e1-60213ab1f814': 'Privileged Role Administrator',
    '7be44c8a-adaf-4e2a-84d6-ab2649e08a13': 'Privileged Authentication Administrator',
    'fe930be7-5e62-47db-91af-98c3a49a38b1': 'User Administrator',
    '729827e3-9c14-49f7-bb1b-9608f156bbb8': 'Helpdesk Administrator',
    '4d6ac14f-3453-41d0-bef9-a3e0c569773a': 'License Administrator',
    '9360feb5-f418-4baa-8175-e2a00bac4301': 'Directory Writers',
    '88d8e3e3-8f55-4a1e-953a-9b9898b8876b': 'Directory Readers',
    'f2ef992c-3afb-46b9-b7cf-a126ee74c451': 'Global Reader',
  })
})

test('R44 403 without a role, R48 404 for a tenant that is none of the caller’s business', async () => {
  const [tenant, other] = [await aTenant(api.directory), await aTenant(api.directory)]
  const got = await api.send('GET', rolesOf(tenant.id), { as: (await tenant.as()).actor })
  expect([got.status, got.body.code]).toEqual([403, 900308])
  const foreign = await api.send('GET', rolesOf(other.id), { as: tenant.admin.actor })
  expect([foreign.status, foreign.body.code]).toEqual([404, 60003])
})
