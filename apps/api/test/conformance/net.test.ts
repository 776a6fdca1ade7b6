import { randomUUID } from 'node:crypto'
import { aDeletedUser } from '@reprieve/operations/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contentOf } from '../../src/testing/open-test-api.ts'
import { describeClient } from './describe-client.ts'
import { type Customer, openCustomer } from './open-customer.ts'

// The SDK writes every property of the object, and its enumeration's first value is "active".
const nothingGiven = {
  Id: null,
  UsageLocation: null,
  UserPrincipalName: null,
  FirstName: null,
  LastName: null,
  DisplayName: null,
  ImmutableId: null,
  PasswordProfile: null,
  LastDirectorySyncTime: null,
  UserDomainType: 'none',
  State: 'active',
  SoftDeletionTime: null,
  Links: null,
  Attributes: { ObjectType: 'CustomerUser' },
}
const userBody = (given: object) => JSON.stringify({ ...nothingGiven, ...given })

// Encodes like WebUtility.UrlEncode, which writes blanks as plus signs.
const encode = (text: string) => encodeURIComponent(text).replaceAll('%20', '+')
const deletedFilter = encode('{"Field": "UserState", "Value": "Inactive", "Operator": "equals"}')

const headers = {
  Accept: 'application/json',
  'MS-CorrelationId': '32be760f-8282-4e01-a37b-829c8a700e8a',
  'X-Locale': 'en-US',
  'MS-PartnerCenter-Client': 'Partner Center .NET SDK',
  'MS-SdkVersion': '3.4.0',
  'x-ms-customeruser-upn': 'technician@partner.example',
}
const bodyHeaders = { 'Content-Type': 'application/json; charset=utf-8', Expect: '100-continue' }

describeClient('the .NET SDK', {
  root: '/v1',
  headers,
  bodyHeaders,
  customersQuery: '?size=0',
  createPath: (users) => `${users}/`,
  pagesQuery: '?size=2',
  deletedFilter: `size=0&filter=${deletedFilter}`,
  licencesQuery: '?licenseGroupIds=Group1&licenseGroupIds=Group2',
  resetPath: '',
  bodies: {
    create: (UserPrincipalName) =>
      userBody({
        UserPrincipalName,
        DisplayName: 'New',
        UsageLocation: 'NL',
        PasswordProfile: { ForceChangePassword: true, Password: 'tulip-harbour-91-quiet' },
      }),
    update: userBody({ DisplayName: 'Changed' }),
    restore: userBody({}),
    assign: (SkuId) =>
      JSON.stringify({
        LicensesToAssign: [{ SkuId, ExcludedPlans: null }],
        LicensesToRemove: null,
        LicenseWarnings: null,
        Attributes: { ObjectType: 'LicenseUpdate' },
      }),
    resetPassword: (Password) => userBody({ PasswordProfile: { Password, ForceChangePassword: false } }),
    member: (Id) =>
      JSON.stringify({
        DisplayName: null,
        UserPrincipalName: null,
        RoleId: null,
        Id,
        Attributes: { ObjectType: 'UserMember' },
      }),
  },
  decode: (text) => JSON.parse(text),
})

let customer: Customer
let users: string
beforeAll(async () => {
  customer = await openCustomer()
  users = `/v1/customers/${customer.tenant.id}/users`
})
afterAll(() => customer.close())

const patch = (userId: string | undefined, body: string, further: Record<string, string> = {}) =>
  customer.send('PATCH', `${users}/${userId}`, { ...headers, ...bodyHeaders, ...further }, body)

describe('the .NET SDK', () => {
  test('waits for "100 Continue" before it sends a body', async () => {
    const [user] = customer.active
    const answer = await patch(user?.id, userBody({}))
    expect([answer.continued, answer.status]).toEqual([true, 200])
  })

  test('seeks with the token alone, which knows size and filter', async () => {
    const first = await customer.send('GET', `${users}?size=2&filter=${deletedFilter}`, headers)
    const further = { ...headers, 'MS-ContinuationToken': first.body.continuationToken }
    const next = await customer.send('GET', `${users}?seekOperation=Next`, further)
    expect([first.body.totalCount, next.body.totalCount]).toEqual([2, 1])
    expect(next.body.items[0].state).toBe('inactive')
    const again = { ...headers, 'MS-ContinuationToken': first.body.continuationToken }
    const start = await customer.send('GET', `${users}?seekOperation=First`, again)
    expect(start.body.items).toEqual(first.body.items)
  })

  test('sorts by field and direction', async () => {
    const sorted = '?size=0&sortField=DisplayName&sortDirection=Descending'
    const { status, body } = await customer.send('GET', users + sorted, headers)
    const names = body.items.map(({ displayName }: { displayName: string }) => displayName)
    expect([status, names.slice(-4)]).toEqual([200, ['di', 'cy', 'bo', 'ada']])
  })

  test('keeps one request id over its retries, for one change', async () => {
    const [, user] = customer.active
    const retried = { 'MS-RequestId': randomUUID() }
    const first = await patch(user?.id, userBody({ FirstName: 'Bo' }), retried)
    await patch(user?.id, userBody({ FirstName: 'Bob' }))
    const again = await patch(user?.id, userBody({ FirstName: 'Bo' }), retried)
    expect([again.status, again.text]).toEqual([200, first.text])
    const { body } = await customer.send('GET', `${users}/${user?.id}`, headers)
    expect(body.firstName).toBe('Bob')
  })

  test('restores a deleted user with a plain change, both or neither', async () => {
    const [one, two] = customer.deleted
    const restored = await patch(one?.id, userBody({ DisplayName: 'Back' }))
    expect(restored.body).toMatchObject({ id: one?.id, state: 'active', displayName: 'Back' })
    const taken = customer.active[0]?.userPrincipalName
    const before = await contentOf(customer.tenant)
    const refused = await patch(two?.id, userBody({ DisplayName: 'Back', UserPrincipalName: taken }))
    expect(refused.status).toBe(409)
    expect(await contentOf(customer.tenant)).toEqual(before)
  })

  test('restores a deleted user when it sends back all that it has read', async () => {
    const user = await aDeletedUser(customer.tenant, { immutableId: 'anchor' })
    const { body } = await customer.send('GET', `${users}/${user.id}`, headers)
    const whole = {
      Id: body.id,
      UsageLocation: body.usageLocation,
      UserPrincipalName: body.userPrincipalName,
      DisplayName: 'Back again',
      ImmutableId: body.immutableId,
      SoftDeletionTime: body.softDeletionTime,
      Links: body.links,
    }
    const other = await patch(user.id, userBody({ ...whole, ImmutableId: 'another' }))
    expect([other.status, other.body.code]).toEqual([400, 3000])
    const restored = await patch(user.id, userBody(whole))
    expect(restored.body).toMatchObject({
      id: user.id,
      immutableId: 'anchor',
      state: 'active',
      displayName: 'Back again',
    })
  })

  test('reads the audit records of days and of a customer, its dates in the invariant culture', async () => {
    const now = customer.tenant.directory.clock.now()
    const [year = '', month = '', day = ''] = now.toISOString().slice(0, 10).split('-')
    const filter = encode(`{"Field":"CustomerId","Value":"${customer.tenant.id}","Operator":"equals"}`)
    const count = async (query: string) => {
      const { status, body } = await customer.send('GET', `/v1/auditrecords?${query}`, headers)
      return [status, body.items?.length > 0]
    }
    const today = `${month}/${day}/${year}`
    // The same date as the SDK writes it, with other escapes, and as in the sample of Microsoft's
    // documentation.
    const midnight = [
      `${today} 00:00:00`.replaceAll(' ', '%20'),
      encode(`${today} 00:00:00`),
      `${Number(month)}/${Number(day)}/${year}%2012:00:00%20AM`,
    ]
    for (const date of midnight) {
      expect(await count(`startDate=${date}`)).toEqual([200, true])
      expect(await count(`startDate=${date}&endDate=${date}&size=50&filter=${filter}`)).toEqual([200, true])
    }
    const tomorrow = new Date(now.getTime() + 24 * 3_600_000).toISOString().slice(0, 10)
    const [nextYear, nextMonth, nextDay] = tomorrow.split('-').map(Number)
    const after = `${nextMonth}/${nextDay}/${nextYear}%2012:00:00%20AM`
    expect(await count(`startDate=${after}`)).toEqual([200, false])
    expect(await count(`startDate=${after.replace('12:00:00%20AM', '00:00:00')}`)).toEqual([200, false])
  })

  test('restores a deleted user with what it means for a reset of the password', async () => {
    const user = customer.deleted[2]
    const password = 'tulip-harbour-91-quiet'
    const reset = await patch(
      user?.id,
      userBody({ PasswordProfile: { Password: password, ForceChangePassword: false } }),
    )
    expect([reset.status, reset.body.state]).toEqual([200, 'active'])
    const { operations } = customer.tenant.directory
    const userPrincipalName = user?.userPrincipalName ?? ''
    expect((await operations.checkSignIn({ userPrincipalName, password })).ok).toBe(true)
  })
})
