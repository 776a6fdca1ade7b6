import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { describeClient } from './describe-client.ts'
import { type Customer, openCustomer } from './open-customer.ts'

const attributes = { objectType: 'CustomerUser' }
const body = (given: object) => JSON.stringify({ attributes, ...given })

const headers = {
  Accept: 'application/json',
  'MS-Contract-Version': 'v1',
  'MS-CorrelationId': '32be760f-8282-4e01-a37b-829c8a700e8a',
  'X-Locale': 'en-US',
  'MS-PartnerCenter-Client': 'Partner Center Java SDK',
  'MS-SdkVersion': '1.15.3',
}

describeClient('the Java SDK', {
  // Links begin with a slash, so the resulting path has two.
  root: '/v1/',
  headers,
  bodyHeaders: { 'Content-Type': 'application/json' },
  customersQuery: '?size=0',
  createPath: (users) => `${users}/`,
  pagesQuery: '?size=2',
  deletedFilter: `size=0&filter=${encodeURIComponent(
    '{"field":"UserState","value":"Inactive","operator":"Equals","fieldType":"String"}',
  )}`,
  licencesQuery: '?licenseGroupIds=group1&licenseGroupIds=group2',
  resetPath: '',
  bodies: {
    create: (userPrincipalName) =>
      body({
        usageLocation: 'NL',
        userPrincipalName,
        displayName: 'New',
        state: 'active',
        passwordProfile: { password: 'tulip-harbour-91-quiet', forceChangePassword: true },
      }),
    update: body({ displayName: 'Changed' }),
    restore: '{"attributes":{"objectType":"CustomerUser"},"state":"active"}',
    assign: (skuId) =>
      `{"LicensesToAssign":[{"SkuId":"${skuId}","skuId":"${skuId}"}],"licensesToAssign":[{"skuId":"${skuId}"}],` +
      '"LicensesToRemove":null,"licensesToRemove":null,"attributes":{"objectType":"LicenseUpdate"}}',
    resetPassword: (password) => body({ passwordProfile: { password, forceChangePassword: false } }),
    member: (id) => JSON.stringify({ id, attributes: { objectType: 'UserMember' } }),
  },
  decode: (text) => JSON.parse(text),
})

describe('the Java SDK', () => {
  let customer: Customer
  beforeAll(async () => {
    customer = await openCustomer()
  })
  afterAll(() => customer.close())

  test('reads the audit records, its dates written as year, month and day of the year', async () => {
    const dayMs = 24 * 3_600_000
    const written = (at: Date) => {
      const first = Date.UTC(at.getUTCFullYear(), 0, 1)
      const dayOfYear = Math.floor((at.getTime() - first) / dayMs) + 1
      return `${at.toISOString().slice(0, 8)}${dayOfYear}`
    }
    const now = customer.tenant.directory.clock.now()
    const [today, tomorrow] = [written(now), written(new Date(now.getTime() + dayMs))]
    expect(today).toMatch(/^\d{4}-\d\d-\d{2,3}$/)
    const filter = encodeURIComponent(
      `{"field":"CustomerId","value":"${customer.tenant.id}","operator":"Equals","fieldType":"String"}`,
    )
    const list = async (query: string) => {
      const { status, body } = await customer.send('GET', `/v1//auditrecords?${query}`, headers)
      return { status, items: body.items as readonly { readonly operationType: string }[] }
    }
    for (const query of [
      `startDate=${today}`,
      `startDate=${today}&endDate=${today}`,
      `startDate=${today}&endDate=${tomorrow}&filter=${filter}`,
    ]) {
      const { status, items } = await list(query)
      expect([status, items.length > 0]).toEqual([200, true])
      // The SDK's enumeration knows no other name, and the SDK cannot read a page that contains one.
      for (const { operationType } of items) expect(operationType).toMatch(/_customer_user/)
    }
    expect(await list(`startDate=${tomorrow}`)).toEqual({ status: 200, items: [] })
  })
})
