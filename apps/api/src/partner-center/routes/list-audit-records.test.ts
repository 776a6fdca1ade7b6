import type { Actor } from '@reprieve/domain'
import { aDeletedUser, anActiveUser, aTenant, type TestTenant, unwrap } from '@reprieve/operations/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aTechnician, delegateTo } from '../../testing/a-technician.ts'
import { openTestApi, type TestApi, usersOf } from '../../testing/open-test-api.ts'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
})
afterAll(() => api.close())

const list = (as: Actor, query = '', headers: Record<string, string> = {}) =>
  api.send('GET', `/v1/auditrecords${query}`, { as, headers })

interface AnItem {
  readonly customerId: string
  readonly customizedData: readonly { readonly key: string; readonly value: string }[]
}

const filterOf = (Field: string, Value: string, Operator: string) =>
  `filter=${encodeURIComponent(JSON.stringify({ Field, Value, Operator }))}`

async function aCustomer(): Promise<{ customer: TestTenant; technician: Actor }> {
  const customer = await aTenant(api.directory)
  const roles = ['userAdministrator', 'globalReader'] as const
  return { customer, technician: await aTechnician(customer, { roles }) }
}

describe('GET of audit records is 200', () => {
  test('with what a restore over the wire left on record', async () => {
    const { customer, technician } = await aCustomer()
    const user = await aDeletedUser(customer)
    const correlationId = '11111111-5bd7-44d6-b6fa-529d41ce9659'
    await api.send('PATCH', `${usersOf(customer)}/${user.id}`, {
      as: technician,
      headers: { 'ms-correlationid': correlationId },
      body: { state: 'active' },
    })
    const got = await list(technician, '?startDate=2026-03-01')
    expect(got.body.totalCount).toBe(2)
    if (technician.kind !== 'user') throw new Error('a person acts')
    expect(got.body.items[0]).toMatchObject({
      partnerId: technician.tenantId,
      customerId: customer.id,
      customerName: `Tenant ${customer.domain}`,
      userPrincipalName: technician.userPrincipalName,
      resourceType: 'customer_user',
      operationType: 'restore_customer_user',
      operationStatus: 'succeeded',
      operationDate: `${api.directory.clock.now().toISOString().slice(0, 19)}Z`,
      originalCorrelationId: correlationId,
      customizedData: [
        { key: 'CustomerUserId', value: user.id },
        { key: 'CustomerUserPrincipalName', value: user.userPrincipalName },
      ],
      attributes: { objectType: 'AuditRecord' },
    })
    expect(JSON.parse(got.body.items[0].resourceNewValue)).toMatchObject({ state: 'active' })
  })

  test('with Partner Center’s name for every operation, and without those that it has none for', async () => {
    const { customer, technician } = await aCustomer()
    const { operations } = api.directory
    const { admin } = customer
    const wanted = { userPrincipalName: `new@${customer.domain}`, displayName: 'New' }
    const { user } = unwrap(await operations.createUser(admin, wanted))
    const userId = user.id
    const password = { value: 'tulip-harbour-91-quiet', mustChange: false }
    unwrap(await operations.updateUser(admin, { userId, firstName: 'N' }))
    unwrap(await operations.updateUser(admin, { userId, userPrincipalName: `newer@${customer.domain}` }))
    unwrap(await operations.resetPassword(admin, { userId, password }))
    unwrap(await operations.addRoleMember(admin, { userId, role: 'globalReader' }))
    unwrap(await operations.removeRoleMember(admin, { userId, role: 'globalReader' }))
    unwrap(await operations.deleteUser(admin, { userId }))
    unwrap(await operations.placeHold(admin, { userId, reason: 'inquiry' }))
    unwrap(await operations.releaseHold(admin, { userId }))
    const { id } = await aDeletedUser(customer, { local: 'gone', displayName: 'Gone' })
    unwrap(await operations.purgeUser(admin, { userId: id, confirmation: 'Gone' }))
    const { body, text } = await list(technician)
    expect(body.items.map((item: { operationType: string }) => item.operationType)).toEqual([
      'delete_customer_user',
      'delete_customer_user',
      'update_customer_user',
      'update_customer_user',
      'reset_customer_user_password',
      'update_customer_user_principal_name',
      'update_customer_user',
      'create_customer_user',
    ])
    const kinds = body.items.slice(2, 4).map(({ customizedData: [first] }: AnItem) => first)
    expect(kinds).toEqual([
      { key: 'OperationType', value: 'remove_user_member' },
      { key: 'OperationType', value: 'add_user_member' },
    ])
    expect(text).not.toContain(password.value)
  })

  test('with refused attempts as failed', async () => {
    const { customer, technician } = await aCustomer()
    const user = await anActiveUser(customer, { roles: ['globalReader'] })
    expect((await api.send('DELETE', `${usersOf(customer)}/${user.id}`, { as: technician })).status).toBe(403)
    expect((await list(technician)).body.items).toMatchObject([
      {
        operationType: 'delete_customer_user',
        operationStatus: 'failed',
        customizedData: [
          { key: 'CustomerUserId', value: user.id },
          { key: 'Error', value: 'NotPermitted' },
        ],
      },
    ])
  })

  test('in pages that lead through all customers, also where the token alone is sent again', async () => {
    const { customer, technician } = await aCustomer()
    const other = await aTenant(api.directory)
    await delegateTo(technician, other, { roles: ['globalReader'] })
    for (const tenant of [customer, other]) {
      await aDeletedUser(tenant)
      await aDeletedUser(tenant)
    }
    const seen: string[] = []
    let got = await list(technician, '?size=3&startDate=2026-03-01&endDate=2026-03-31')
    for (;;) {
      seen.push(...got.body.items.map((item: { customerId: string }) => item.customerId))
      const { next, previous } = got.body.links
      expect([previous, next === undefined]).toEqual([undefined, got.body.continuationToken === undefined])
      if (next === undefined) break
      const headers = { 'MS-ContinuationToken': got.body.continuationToken }
      const linked = await api.send('GET', `/v1/${next.uri}`, { as: technician, headers })
      got = await list(technician, '?seekOperation=Next', headers)
      expect(linked.text).toBe(got.text)
    }
    expect(seen).toEqual([customer.id, customer.id, other.id, other.id])
  })

  test('of the days that are asked for, the last one included, in UTC', async () => {
    const { customer, technician } = await aCustomer()
    await aDeletedUser(customer)
    const count = async (query: string) => (await list(technician, query)).body.totalCount
    const day = api.directory.clock.now().toISOString().slice(0, 10)
    expect(await count(`?startDate=${day}&endDate=${day}`)).toBe(1)
    expect(await count(`?STARTDATE=${day}T00:00:00&EndDate=${day}T23:59:59.999Z`)).toBe(1)
    expect(await count(`?startDate=${day}T00:00:00+00:00`)).toBe(1)
    expect(await count('?startDate=2099-01-01')).toBe(0)
    expect(await count('?endDate=2020-01-01')).toBe(0)
  })

  test('of days and instants as the .NET and the Java SDK write them', async () => {
    const { customer, technician } = await aCustomer()
    await aDeletedUser(customer)
    const now = api.directory.clock.now()
    const [year, month, day] = now.toISOString().slice(0, 10).split('-')
    const dayOfYear = Math.floor((now.getTime() - Date.UTC(now.getUTCFullYear(), 0, 1)) / 86_400_000) + 1
    const net = `${month}%2F${day}%2F${year}%2000%3A00%3A00`
    const java = `${year}-${month}-${String(dayOfYear).padStart(2, '0')}`
    for (const today of [net, net.replace('%20', '+'), java]) {
      const { body } = await list(technician, `?startDate=${today}&endDate=${today}`)
      expect(body.totalCount, today).toBe(1)
    }
    const noon = `${month}%2F${day}%2F${year}%2000%3A00%3A01`
    const before = await list(technician, `?startDate=2020-01-01&endDate=${noon}`)
    expect(before.body.totalCount).toBe(0)
  })

  test('of one customer by id, of customers by a part of the name, and of a type of resource', async () => {
    const { customer, technician } = await aCustomer()
    const other = await aTenant(api.directory)
    await delegateTo(technician, other, { roles: ['globalReader'] })
    for (const tenant of [customer, other]) await aDeletedUser(tenant)
    const idsOf = async (...filter: Parameters<typeof filterOf>) => {
      const { status, body } = await list(technician, `?${filterOf(...filter)}`)
      expect(status).toBe(200)
      return body.items.map(({ customerId }: AnItem) => customerId)
    }
    expect(await idsOf('CustomerId', other.id.toUpperCase(), 'equals')).toEqual([other.id])
    expect(await idsOf('CompanyName', other.domain.slice(1).toUpperCase(), 'substring')).toEqual([other.id])
    expect(await idsOf('CompanyName', 'tenant', 'starts_with')).toEqual([customer.id, other.id])
    expect(await idsOf('CompanyName', 'tenant', 'equals')).toEqual([])
    expect(await idsOf('ResourceType', 'CustomerUser', 'Equals')).toEqual([customer.id, other.id])
    expect(await idsOf('ResourceType', 'Order', 'equals')).toEqual([])
  })

  test('in pages that keep the filter', async () => {
    const { customer, technician } = await aCustomer()
    await aDeletedUser(customer)
    await aDeletedUser(customer)
    const { body } = await list(technician, `?size=1&${filterOf('CustomerId', customer.id, 'equals')}`)
    expect(body.links.next.uri).toContain(filterOf('CustomerId', customer.id, 'equals'))
    const headers = { 'MS-ContinuationToken': body.continuationToken }
    const next = await list(technician, '?seekOperation=Next', headers)
    expect(next.body.items).toHaveLength(1)
  })

  test('for an application of the partner, with the records of its customers alone', async () => {
    const { customer, technician } = await aCustomer()
    if (technician.kind !== 'user') throw new Error('a person acts')
    const { customer: foreign } = await aCustomer()
    for (const tenant of [customer, foreign]) await aDeletedUser(tenant)
    const { tenantId } = technician
    const { status, body } = await list({ kind: 'application', tenantId, clientId: 'app' })
    expect([status, body.items.map(({ customerId }: AnItem) => customerId)]).toEqual([200, [customer.id]])
  })

  test('R48 without customers whose audit log the technician may not see', async () => {
    const customer = await aTenant(api.directory)
    await aDeletedUser(customer)
    for (const relationship of [
      { roles: ['directoryWriter'] },
      { roles: ['globalReader'], technicianRoles: [] },
      { roles: ['globalReader'], state: 'terminated' },
      { roles: ['globalReader'], daysLeft: -1 },
      null,
    ] as const) {
      const got = await list(await aTechnician(customer, relationship))
      expect([got.status, got.body.items]).toEqual([200, []])
    }
  })
})

describe('GET of audit records is refused', () => {
  test.each([
    ['a start that is no date', '?startDate=yesterday'],
    ['a day that is none', '?startDate=2026-02-30'],
    ['an end that is no date', '?startDate=2026-02-01&endDate=1'],
    ['an end before the start', '?startDate=2026-02-02&endDate=2026-02-01'],
    ['a filter on nothing', '?filter=%7B%7D'],
    ['a filter on an unknown field', `?${filterOf('OperationType', 'x', 'equals')}`],
    ['a filter on a customer id that is none', `?${filterOf('CustomerId', 'contoso', 'equals')}`],
    ['a filter on a part of a customer id', `?${filterOf('CustomerId', '0d7b', 'substring')}`],
    ['a filter on an unknown type of resource', `?${filterOf('ResourceType', 'mailbox', 'equals')}`],
    ['a month that has no such day of the year', '?startDate=2026-10-330'],
    ['a day of the year beyond its end', '?startDate=2026-12-366'],
    ['a date in the order of another culture', '?startDate=26%2F11%2F2026%2000%3A00%3A00'],
    ['an hour that no half of a day has', '?startDate=11%2F26%2F2026%2013%3A00%3A00%20AM'],
    ['a size of 501', '?size=501'],
    ['the last page, as they are read one way only', '?seekOperation=Last'],
    ['a next page of nothing', '?seekOperation=Next'],
  ])('with 400 for %s', async (_name, query) => {
    const { technician } = await aCustomer()
    const got = await list(technician, query)
    expect([got.status, got.body.code]).toEqual([400, 3000])
  })

  test('with 400 for the token of another partner', async () => {
    const { customer, technician } = await aCustomer()
    await aDeletedUser(customer)
    await aDeletedUser(customer)
    const { body } = await list(technician, '?size=1')
    expect(body.continuationToken).toMatch(/./)
    const headers = { 'MS-ContinuationToken': body.continuationToken }
    const got = await list((await aCustomer()).technician, '', headers)
    expect([got.status, got.body.code]).toEqual([400, 3000])
  })

  test('R48 with 403 for a customer of somebody else', async () => {
    const { technician } = await aCustomer()
    const { customer: foreign } = await aCustomer()
    await aDeletedUser(foreign)
    const got = await list(technician, `?${filterOf('CustomerId', foreign.id, 'equals')}`)
    expect([got.status, got.body.code, got.body.data]).toEqual([403, 20002, [foreign.id]])
  })

  test('R48 with 403 for a customer where the technician may not see the audit log', async () => {
    const customer = await aTenant(api.directory)
    const technician = await aTechnician(customer, { roles: ['directoryWriter'] })
    const got = await list(technician, `?${filterOf('CustomerId', customer.id, 'equals')}`)
    expect([got.status, got.body.code]).toEqual([403, 900308])
  })

  test('R7 with 404 for a technician who was deleted meanwhile', async () => {
    const partner = await aTenant(api.directory, { isPartner: true })
    const { actor } = await partner.as('globalReader')
    if (actor.kind !== 'user') throw new Error('a person acts')
    unwrap(await api.directory.operations.deleteUser(partner.admin, { userId: actor.userId }))
    const got = await list(actor)
    expect([got.status, got.body.code]).toEqual([404, 60003])
  })
})
