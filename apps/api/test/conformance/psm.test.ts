import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeClient } from './describe-client.ts'
import { type Customer, openCustomer } from './open-customer.ts'

const Attributes = { ObjectType: 'CustomerUser' }
const headers = { Accept: 'application/json', 'MS-PartnerCenter-Application': 'Partner Center PowerShell' }
const filter = encodeURIComponent('{"Field":"UserStatus","Value":"Inactive","Operator":"equals"}')

describeClient('the PowerShell module', {
  jsonBom: true,
  root: '/v1',
  headers,
  bodyHeaders: { 'Content-Type': 'application/json' },
  customersQuery: '?size=200',
  createPath: (users) => users,
  pagesQuery: '?size=2',
  deletedFilter: `size=500&filter=${filter}`,
  licencesQuery: '',
  resetPath: '',
  bodies: {
    create: (UserPrincipalName) =>
      JSON.stringify({
        UsageLocation: 'NL',
        UserPrincipalName,
        FirstName: 'New',
        LastName: 'User',
        DisplayName: 'New',
        PasswordProfile: { Password: 'tulip-harbour-91-quiet', ForceChangePassword: true },
        Attributes,
      }),
    update: JSON.stringify({ DisplayName: 'Changed', Attributes }),
    restore: '{"State":"active","Attributes":{"ObjectType":"CustomerUser"}}',
    assign: (SkuId) =>
      JSON.stringify({
        LicensesToAssign: [{ SkuId, ExcludedPlans: [] }],
        LicensesToRemove: [],
        LicenseWarnings: [],
        Attributes: { ObjectType: 'LicenseUpdate' },
      }),
    resetPassword: (Password) =>
      JSON.stringify({ PasswordProfile: { Password, ForceChangePassword: false }, Attributes }),
    member: (Id) => JSON.stringify({ Id, Attributes: { ObjectType: 'UserMember' } }),
  },
  // The module drops the first character of every answer, whatever it is.
  decode: (text) => JSON.parse(text.substring(1)),
})

let customer: Customer
beforeAll(async () => {
  customer = await openCustomer({ jsonBom: true })
})
afterAll(() => customer.close())

test.each([1, 200, 500])('the PowerShell module asks for pages of %i', async (size) => {
  const users = `/v1/customers/${customer.tenant.id}/users?size=${size}`
  const { status, body } = await customer.send('GET', users, headers)
  expect([status, body.totalCount]).toEqual([200, Math.min(size, 5)])
})
