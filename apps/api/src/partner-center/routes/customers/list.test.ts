import { type Actor, directoryRoles } from '@reprieve/domain'
import { anActiveUser, aTenant, type TestTenant } from '@reprieve/operations/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aTechnician, delegateTo } from '../../../testing/a-technician.ts'
import type { Got } from '../../../testing/check-answer.ts'
import { openTestApi, type TestApi } from '../../../testing/open-test-api.ts'

let api: TestApi
let customers: readonly TestTenant[]
let technician: Actor
beforeAll(async () => {
  api = await openTestApi()
  customers = await Promise.all(Array.from({ length: 5 }, () => aTenant(api.directory)))
  const [first, ...others] = customers
  if (first === undefined) throw new Error('there are five')
  technician = await aTechnician(first)
  for (const customer of others) await delegateTo(technician, customer)
})
afterAll(() => api.close())

const list = (query = '', as = technician, headers: Record<string, string> = {}) =>
  api.send('GET', `/v1/customers${query}`, { as, headers })
const idsOf = ({ body }: Got): readonly string[] => body.items.map(({ id }: { id: string }) => id)
const filter = (Field: string, Value: unknown, Operator: unknown = 'starts_with') =>
  `?filter=${encodeURIComponent(JSON.stringify({ Field, Value, Operator }))}`

const applicationOf = (actor: Actor): Actor => {
  if (actor.kind !== 'user') throw new Error('a person acts')
  return { kind: 'application', tenantId: actor.tenantId, clientId: 'app' }
}

describe('GET of customers is 200', () => {
  test('with each customer as Partner Center shows one', async () => {
    const got = await list('?size=40')
    const [first] = customers
    expect(got.body).toMatchObject({
      totalCount: 5,
      links: { self: { uri: '/customers?size=40', method: 'GET', headers: [] } },
    })
    expect(got.body.items[0]).toEqual({
      id: first?.id,
      companyProfile: {
        tenantId: first?.id,
        domain: first?.domain,
        companyName: `Tenant ${first?.domain}`,
        attributes: { objectType: 'CustomerCompanyProfile' },
      },
      relationshipToPartner: 'reseller',
      attributes: { objectType: 'Customer' },
    })
  })

  test('in pages that links lead through, also for a client that repeats nothing but the token', async () => {
    const seen: string[] = []
    let got = await list('?size=2')
    for (;;) {
      seen.push(...idsOf(got))
      const { next } = got.body.links
      expect(next === undefined).toBe(got.body.continuationToken === undefined)
      if (next === undefined) break
      expect(next.uri).not.toContain('/v1')
      const [{ key, value }] = next.headers
      const [linked, bare] = [
        await api.send('GET', `/v1/${next.uri}`, { as: technician, headers: { [key]: value } }),
        await list('?seekOperation=Next', technician, { 'MS-ContinuationToken': value }),
      ]
      expect(bare.text).toBe(linked.text)
      got = linked
    }
    expect(seen).toEqual(customers.map(({ id }) => id))
    expect(idsOf(await list('?size=2&seekOperation=Last'))).toEqual(seen.slice(-2))
  })

  test('by what the company’s name or domain begins with, on each page of it', async () => {
    const [one] = customers
    expect(idsOf(await list(filter('Domain', one?.domain.toUpperCase())))).toEqual([one?.id])
    expect(idsOf(await list(filter('domain', 'initial.', 9)))).toHaveLength(5)
    expect(idsOf(await list(filter('CompanyName', `tenant ${one?.domain}`, 'StartsWith')))).toEqual([one?.id])
    const first = await list(`${filter('CompanyName', 'tenant')}&size=3`)
    expect(first.body.links.self.uri).toContain('filter=')
    const headers = { 'MS-ContinuationToken': first.body.continuationToken }
    const second = await list('?seekOperation=Next', technician, headers)
    expect(second.body.links.self.uri).toBe(first.body.links.self.uri)
    expect([...idsOf(first), ...idsOf(second)]).toEqual(customers.map(({ id }) => id))
    expect((await list(filter('CompanyName', 'nobody'))).body).toMatchObject({ totalCount: 0, items: [] })
  })

  test('by what the company’s name or domain is or contains, with the operator in the links', async () => {
    const [one, two] = customers
    expect(idsOf(await list(filter('CompanyName', `TENANT ${one?.domain}`, 'equals')))).toEqual([one?.id])
    expect(idsOf(await list(filter('CompanyName', 'tenant', 'equals')))).toEqual([])
    expect(idsOf(await list(filter('Domain', two?.domain.slice(1), 'Substring')))).toEqual([two?.id])
    const first = await list(`${filter('Domain', 'nitial', 6)}&size=3`)
    const said = new URLSearchParams(first.body.links.next.uri.split('?')[1]).get('filter') ?? ''
    expect(JSON.parse(said)).toEqual({ Field: 'Domain', Value: 'nitial', Operator: 'substring' })
    const headers = { 'MS-ContinuationToken': first.body.continuationToken }
    const second = await api.send('GET', `/v1${first.body.links.next.uri}`, { as: technician, headers })
    expect([...idsOf(first), ...idsOf(second)]).toEqual(customers.map(({ id }) => id))
  })

  test('for an application alone', async () => {
    expect(idsOf(await list('?size=0', applicationOf(technician)))).toHaveLength(5)
  })

  test.each(directoryRoles)('with none for a %s whose tenant is no partner', async (role) => {
    const { actor } = await (await aTenant(api.directory)).as(role)
    expect((await list('', actor)).body.totalCount).toBe(0)
  })

  test('R48 without those whose relationship has ended', async () => {
    const customer = await aTenant(api.directory)
    for (const ended of [{ state: 'terminated' }, { state: 'invited' }, { daysLeft: -1 }] as const) {
      const as = await aTechnician(customer, ended)
      expect([idsOf(await list('', as)), idsOf(await list('', applicationOf(as)))]).toEqual([[], []])
    }
  })
})

describe('GET of customers is 400', () => {
  test.each([
    ['a filter that is no JSON', '?filter=CompanyName'],
    ['a filter on another field', filter('UserState', 'Inactive')],
    ['another operator', filter('CompanyName', 'x', 'greater_than')],
    ['a value that is no text', filter('CompanyName', 1)],
    ['a name of 257 characters', filter('CompanyName', 'x'.repeat(257))],
    ['a size of 501', '?size=501'],
    ['a seek operation that is none', '?seekOperation=Sideways'],
    ['a next page of nothing', '?seekOperation=Next'],
  ])('for %s', async (_name, query) => {
    const got = await list(query)
    expect([got.status, got.body.code]).toEqual([400, 3000])
  })

  test('for a token of another partner, of another list or of nobody', async () => {
    const stranger = await aTechnician(await aTenant(api.directory))
    const [one] = customers
    if (one === undefined) throw new Error('there are five')
    await anActiveUser(one)
    const users = await api.send('GET', `/v1/customers/${one.id}/users?size=1`, { as: technician })
    const own = await list('?size=2')
    const tokens: readonly string[] = [users.body.continuationToken, 'garbled']
    expect(tokens[0]).toMatch(/./)
    for (const token of tokens) {
      const got = await list('', technician, { 'MS-ContinuationToken': token })
      expect([got.status, got.body.code]).toEqual([400, 3000])
    }
    const foreign = await list('', stranger, { 'MS-ContinuationToken': own.body.continuationToken })
    expect([foreign.status, foreign.body.code]).toEqual([400, 3000])
  })
})

test('R7 GET of customers is 404 for a technician who was deleted meanwhile', async () => {
  const partner = await aTenant(api.directory, { isPartner: true })
  const { actor } = await partner.as('directoryReader')
  if (actor.kind !== 'user') throw new Error('a person acts')
  expect((await list('', actor)).status).toBe(200)
  await api.directory.operations.deleteUser(partner.admin, { userId: actor.userId })
  const got = await list('', actor)
  expect([got.status, got.body.code]).toEqual([404, 60003])
})
