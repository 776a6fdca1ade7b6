import { type Actor, directoryRoles } from '@reprieve/domain'
import { anActiveUser, aProduct, aTenant } from '@reprieve/operations/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aTechnician } from '../../../../testing/a-technician.ts'
import { openTestApi, type TestApi, usersOf } from '../../../../testing/open-test-api.ts'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
})
afterAll(() => api.close())

const may = ['globalAdministrator', 'userAdministrator', 'licenseAdministrator']

async function anUpdate() {
  const tenant = await aTenant(api.directory)
  const skuId = await aProduct(tenant, 1)
  const { id } = await anActiveUser(tenant)
  const update = async (as: Actor) => {
    const path = `${usersOf(tenant)}/${id}/licenseupdates`
    const { status, body } = await api.send('POST', path, { as, body: { licensesToAssign: [{ skuId }] } })
    return [status, body.code]
  }
  const used = async () => {
    const path = `/v1/customers/${tenant.id}/subscribedskus`
    return (await api.send('GET', path, { as: tenant.admin.actor })).body.items[0].consumedUnits
  }
  return { tenant, update, used }
}

test.each(directoryRoles.filter((role) => !may.includes(role)))('R46 403 for %s', async (role) => {
  const { tenant, update, used } = await anUpdate()
  expect(await update((await tenant.as(role)).actor)).toEqual([403, 900308])
  expect(await used()).toBe(0)
})

test('R48 403 for a technician without the role, or whose relationship has ended', async () => {
  const { tenant, update, used } = await anUpdate()
  expect(await update(await aTechnician(tenant, { roles: ['globalReader'] }))).toEqual([403, 900308])
  const ended = await aTechnician(tenant, { roles: ['licenseAdministrator'], state: 'terminated' })
  expect(await update(ended)).toEqual([403, 20002])
  expect(await used()).toBe(0)
})

test('403 for an application', async () => {
  const { tenant, update, used } = await anUpdate()
  const clientId = 'b7f00000-0000-4000-8000-000000000000'
  expect(await update({ kind: 'application', tenantId: tenant.id, clientId })).toEqual([403, 900329])
  expect(await used()).toBe(0)
})
