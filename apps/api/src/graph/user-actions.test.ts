import { anActiveUser, aProduct, aTenant, contextOf, unwrap } from '@reprieve/operations/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connectGraph } from '../testing/graph-client.ts'
import { openTestApi, type TestApi } from '../testing/open-test-api.ts'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
})
afterAll(() => api.close())

async function connected() {
  const tenant = await aTenant(api.directory)
  return { tenant, ...connectGraph(api, tenant.admin.actor) }
}

describe('assignLicense', () => {
  test('assigns and removes in one step, and the products tell how many seats are left', async () => {
    const { tenant, send } = await connected()
    const [plan, other] = [api.directory.dependencies.newId(), api.directory.dependencies.newId()]
    const plans = [plan, other].map((id) => ({ id, displayName: 'Plan', serviceName: 'PLAN' }))
    const [suite, mail] = [await aProduct(tenant, 2, false, plans), await aProduct(tenant, 1)]
    const user = await anActiveUser(tenant, { usageLocation: 'NL' })
    const change = (addLicenses: readonly object[], removeLicenses: readonly string[] = []) =>
      send('POST', `/users/${user.id}/assignLicense`, { body: { addLicenses, removeLicenses } })
    const licences = async () =>
      (await send('GET', `/users/${user.id}?$select=assignedLicenses`)).body.assignedLicenses.map(
        ({ skuId }: { skuId: string }) => skuId,
      )
    const first = await change([{ skuId: suite, disabledPlans: [plan] }])
    expect([first.status, first.body.id]).toEqual([200, user.id])
    expect(await licences()).toEqual([suite])
    const held = async () =>
      unwrap(await api.directory.operations.listUserLicences(tenant.admin, { userId: user.id }))
    expect((await held())[0]?.excludedPlans).toEqual([plan])
    expect((await change([{ skuId: mail }], [suite])).status).toBe(200)
    expect(await licences()).toEqual([mail])
    const skus = await send('GET', '/subscribedSkus')
    const consumed = Object.fromEntries(skus.value.map(({ skuId, consumedUnits }) => [skuId, consumedUnits]))
    expect(consumed).toEqual({ [suite]: 0, [mail]: 1 })
    const one = await send('GET', `/subscribedSkus/${tenant.id}_${suite}`)
    expect(one.body).toMatchObject({
      id: `${tenant.id}_${suite}`,
      skuId: suite,
      capabilityStatus: 'Enabled',
      prepaidUnits: { enabled: 2, suspended: 0, warning: 0, lockedOut: 0 },
      servicePlans: [{ servicePlanId: plan }, { servicePlanId: other }],
    })
    expect((await send('GET', `/subscribedSkus/${suite}`)).status).toBe(404)
  })

  test('is refused without a seat, for an unknown product, and where the body is not one', async () => {
    const { tenant, send } = await connected()
    const skuId = await aProduct(tenant, 0)
    const user = await anActiveUser(tenant, { usageLocation: 'NL' })
    for (const body of [
      { addLicenses: [{ skuId }], removeLicenses: [] },
      { addLicenses: [{ skuId: api.directory.dependencies.newId() }], removeLicenses: [] },
      { addLicenses: [{ skuId }, { skuId }], removeLicenses: [] },
      { addLicenses: [{ skuId }], removeLicenses: [skuId] },
      { addLicenses: [{ skuId: 'nothing' }], removeLicenses: [] },
      { addLicenses: [] },
      { addLicenses: [], removeLicenses: [], further: 1 },
    ]) {
      const { status, body: answer } = await send('POST', `/users/${user.id}/assignLicense`, { body })
      expect([status, answer.error.code]).toEqual([400, 'Request_BadRequest'])
    }
    const nobody = await send('POST', `/users/${api.directory.dependencies.newId()}/assignLicense`, {
      body: { addLicenses: [], removeLicenses: [] },
    })
    expect(nobody.status).toBe(404)
  })
})

describe('revokeSignInSessions', () => {
  const isSignedIn = (tenantId: string, userId: string) =>
    api.directory.operations.checkSession({ tenantId, userId, sessionEpoch: 1 })

  test('signs a user out everywhere', async () => {
    const { tenant, send } = await connected()
    const user = await anActiveUser(tenant, { password: 'Wovmek-Zilrat-84' })
    expect(await isSignedIn(tenant.id, user.id)).toBe(true)
    const { status, body } = await send('POST', `/users/${user.userPrincipalName}/revokeSignInSessions`)
    expect([status, body]).toEqual([
      200,
      { '@odata.context': expect.stringMatching(/\$metadata#Edm\.Boolean$/), value: true },
    ])
    expect(await isSignedIn(tenant.id, user.id)).toBe(false)
  })

  test('is what everybody may do with oneself, and not with others', async () => {
    const { tenant } = await connected()
    const person = await anActiveUser(tenant, { password: 'Wovmek-Zilrat-84', roles: ['directoryReader'] })
    const other = await anActiveUser(tenant, { password: 'Wovmek-Zilrat-84' })
    const { send } = connectGraph(api, contextOf(person).actor)
    const refused = await send('POST', `/users/${other.id}/revokeSignInSessions`)
    expect([refused.status, refused.body.error.code]).toEqual([403, 'Authorization_RequestDenied'])
    expect(await isSignedIn(tenant.id, other.id)).toBe(true)
    expect((await send('POST', '/me/revokeSignInSessions')).status).toBe(200)
    expect(await isSignedIn(tenant.id, person.id)).toBe(false)
  })
})
