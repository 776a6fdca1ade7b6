import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeClient } from './describe-client.ts'
import { type Customer, openCustomer } from './open-customer.ts'

const headers = { Accept: 'application/json', 'User-Agent': 'python/3.7.0 msrest/0.6.21' }
const filter = '{"Field":"UserState","Value":"Inactive","Operator":"equals"}'

describeClient('the AutoRest client for Python', {
  root: '/v1',
  headers,
  bodyHeaders: { 'Content-Type': 'application/json; charset=utf-8' },
  customersQuery: '?size=100',
  createPath: (users) => users,
  pagesQuery: '?size=2&sortOption.sortField=displayName&sortOption.sortDirection=Ascending',
  deletedFilter: `filter=${encodeURIComponent(filter)}`,
  licencesQuery: '?licenseGroupIds=group1%2Cgroup2',
  resetPath: '/resetpassword',
  bodies: {
    create: (userPrincipalName) =>
      JSON.stringify({
        usageLocation: 'NL',
        userPrincipalName,
        displayName: 'New',
        passwordProfile: { password: 'tulip-harbour-91-quiet', forceChangePassword: true },
      }),
    update: '{"displayName": "Changed"}',
    restore: '{"state": "active"}',
    assign: (skuId) =>
      JSON.stringify({ licensesToAssign: [{ excludedPlans: [], skuId }], licensesToRemove: [] }),
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

test('the AutoRest client for Python sorts with the names of its model', async () => {
  const sorted = 'sortOption.sortField=displayName&sortOption.sortDirection=Descending'
  const path = `/v1/customers/${customer.tenant.id}/users?${sorted}`
  const { status, body } = await customer.send('GET', path, headers)
  const names = body.items.map(({ displayName }: { displayName: string }) => displayName)
  expect([status, names.slice(-4)]).toEqual([200, ['di', 'cy', 'bo', 'ada']])
  const unknown = await customer.send('GET', path.replace('=displayName', '=shoeSize'), headers)
  expect([unknown.status, unknown.body.code]).toEqual([400, 3000])
})
