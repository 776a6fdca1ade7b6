import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeClient } from './describe-client.ts'
import { type Customer, openCustomer } from './open-customer.ts'

const headers = { Accept: 'application/json', 'User-Agent': 'Java/1.8.0_292' }

describeClient('Spring Social', {
  root: '/v1',
  headers,
  bodyHeaders: { 'Content-Type': 'application/json;charset=UTF-8' },
  customersQuery: '?size=500',
  createPath: (users) => users,
  pagesQuery: '?size=2',
  deletedFilter: `filter=${encodeURIComponent('{"Field":"UserState","Value":"Inactive","Operator":0}')}`,
  licencesQuery: '',
  resetPath: '',
  bodies: {
    create: (userPrincipalName) =>
      JSON.stringify({
        usageLocation: 'NL',
        userPrincipalName,
        displayName: 'New',
        state: 'active',
        passwordProfile: { password: 'tulip-harbour-91-quiet', forceChangePassword: true },
      }),
    update: '{"displayName":"Changed"}',
    restore: '{"state":"active","attributes":{"objectType":"CustomerUser"}}',
    assign: (skuId) => JSON.stringify({ licensesToAssign: [{ skuId }], licensesToRemove: [] }),
    resetPassword: (password) =>
      JSON.stringify({ passwordProfile: { password, forceChangePassword: false } }),
    member: (id) => JSON.stringify({ id }),
  },
  decode: (text) => JSON.parse(text),
})

let customer: Customer
beforeAll(async () => {
  customer = await openCustomer()
})
afterAll(() => customer.close())

test('Spring Social looks for customers with the operator as a number', async () => {
  const filter = encodeURIComponent('{"Field":"CompanyName","Value":"tenant","Operator":9}')
  const { status, body } = await customer.send('GET', `/v1/customers?filter=${filter}`, headers)
  expect([status, body.totalCount]).toEqual([200, 1])
})
