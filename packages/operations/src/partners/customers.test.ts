import { insertRows } from '@reprieve/db/testing'
import type { DirectoryRole } from '@reprieve/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OperationContext } from '../context.ts'
import type { TextFilter } from '../steps/load/text-filter.ts'
import {
  anActiveUser,
  aTenant,
  openTestDirectory,
  refusalOf,
  type TestDirectory,
  type TestTenant,
  unwrap,
} from '../testing/index.ts'

let directory: TestDirectory
beforeAll(async () => {
  directory = await openTestDirectory()
})
afterAll(() => directory.dispose())

const day = 24 * 3_600_000

interface Given {
  readonly state?: 'invited' | 'active' | 'expiring' | 'terminated'
  readonly daysLeft?: number
  /** The roles of the technician at the customer; null if the technician is not assigned there. */
  readonly technicianRoles?: readonly DirectoryRole[] | null
}

/** A partner with a technician and an application, and functions that give it customers. */
async function aPartner() {
  const partner = await aTenant(directory, { isPartner: true })
  const technician = await anActiveUser(partner)
  const { tenantId, id: userId, userPrincipalName } = technician
  const person: OperationContext = {
    tenantId,
    actor: { kind: 'user', tenantId, userId, userPrincipalName },
  }
  const application: OperationContext = {
    tenantId,
    actor: { kind: 'application', tenantId, clientId: 'app' },
  }

  async function addCustomer(given: Given = {}): Promise<TestTenant> {
    const customer = await aTenant(directory)
    const now = directory.clock.now()
    const between = { tenantId: customer.id, partnerId: tenantId }
    const endsAt = new Date(now.getTime() + (given.daysLeft ?? 90) * day)
    const roles: readonly DirectoryRole[] = ['userAdministrator', 'globalReader']
    await directory.storage.transaction(customer.id, function* () {
      yield* insertRows('partnerRelationships', [
        { ...between, state: given.state ?? 'active', roles, startsAt: now, endsAt },
      ])
      const own = given.technicianRoles === undefined ? roles : given.technicianRoles
      if (own === null) return
      yield* insertRows('technicianAssignments', [{ ...between, userId, roles: own }])
    })
    return customer
  }
  return { partner, person, application, addCustomer }
}

const at = (context: OperationContext, { id }: TestTenant): OperationContext => ({ ...context, tenantId: id })

describe('searchCustomers', () => {
  it('walks through all customers in pages of any size, there and back', async () => {
    const { searchCustomers } = directory.operations
    const { person, addCustomer } = await aPartner()
    const ids: string[] = []
    for (let count = 0; count < 5; count += 1) ids.push((await addCustomer()).id)
    for (const size of [1, 2, 4, 5, 6]) {
      const seen: string[] = []
      let page = unwrap(await searchCustomers(person, { page: { size } }))
      expect(page.previous).toBeNull()
      for (;;) {
        seen.push(...page.items.map(({ tenantId }) => tenantId))
        if (page.next === null) break
        page = unwrap(await searchCustomers(person, { page: { size, after: page.next } }))
      }
      expect(seen).toEqual(ids)
      const back = page.items.map(({ tenantId }) => tenantId)
      while (page.previous !== null) {
        page = unwrap(await searchCustomers(person, { page: { size, before: page.previous } }))
        back.unshift(...page.items.map(({ tenantId }) => tenantId))
      }
      expect(back).toEqual(ids)
    }
    const last = unwrap(await searchCustomers(person, { page: { size: 2, fromEnd: true } }))
    expect([last.items.map(({ tenantId }) => tenantId), last.next]).toEqual([ids.slice(-2), null])
  })

  it('finds by what name or domain begins with, contains or is, in any case', async () => {
    const { searchCustomers } = directory.operations
    const { person, addCustomer } = await aPartner()
    const [one, other] = [await addCustomer(), await addCustomer()]
    type Given = { readonly name?: string; readonly domain?: string; readonly match?: TextFilter['match'] }
    const found = async ({ name, domain, match = 'starts_with' }: Given) => {
      const filters = {
        ...(name !== undefined && { name: { text: name, match } }),
        ...(domain !== undefined && { domain: { text: domain, match } }),
      }
      return unwrap(await searchCustomers(person, filters)).items.map(({ tenantId }) => tenantId)
    }
    expect(await found({ name: 'TENANT ' })).toEqual([one.id, other.id])
    expect(await found({ name: `tenant ${one.domain}` })).toEqual([one.id])
    expect(await found({ domain: other.domain.toUpperCase() })).toEqual([other.id])
    expect(await found({ domain: `initial.${other.domain}` })).toEqual([other.id])
    expect(await found({ name: one.domain })).toEqual([])
    expect(await found({ name: 'tenant', domain: one.domain })).toEqual([one.id])

    expect(await found({ name: one.domain.toUpperCase(), match: 'substring' })).toEqual([one.id])
    expect(await found({ domain: 'nitial.', match: 'substring' })).toEqual([one.id, other.id])
    expect(await found({ name: `tenant ${one.domain}`, match: 'equals' })).toEqual([one.id])
    expect(await found({ name: 'tenant', match: 'equals' })).toEqual([])
    expect(await found({ domain: other.domain, match: 'equals' })).toEqual([other.id])
  })

  it('R48 has no relationship that is not in force, and for a person none without a role', async () => {
    const { searchCustomers } = directory.operations
    const { person, application, addCustomer } = await aPartner()
    const active = await addCustomer()
    const expiring = await addCustomer({ state: 'expiring', daysLeft: 1 })
    const unassigned = await addCustomer({ technicianRoles: null })
    const undelegated = await addCustomer({ technicianRoles: ['globalAdministrator'] })
    await addCustomer({ state: 'terminated' })
    await addCustomer({ state: 'invited' })
    await addCustomer({ daysLeft: 0 })
    const listed = async (context: OperationContext) =>
      unwrap(await searchCustomers(context, {})).items.map(({ tenantId }) => tenantId)
    expect(await listed(person)).toEqual([active.id, expiring.id])
    expect(unwrap(await directory.operations.listCustomers(person, {}))).toHaveLength(2)
    expect(await listed(application)).toEqual([active.id, expiring.id, unassigned.id, undelegated.id])
    directory.clock.advance({ days: 1 })
    expect(await listed(person)).toEqual([active.id])
  })

  it('R48 tells another tenant’s people and applications nothing', async () => {
    const { searchCustomers } = directory.operations
    const { partner, addCustomer } = await aPartner()
    const customer = await addCustomer()
    const other = await aPartner()
    for (const { actor } of [other.person, other.application]) {
      const answer = await searchCustomers({ tenantId: partner.id, actor }, {})
      expect(refusalOf(answer)).toEqual({ type: 'TenantNotFound', tenantId: partner.id })
    }
    const there = await searchCustomers({ tenantId: partner.id, actor: customer.admin.actor }, {})
    expect(refusalOf(there).type).toBe('TenantNotFound')
    expect(unwrap(await searchCustomers(customer.admin, {})).items).toEqual([])
  })
})

describe('getCustomer', () => {
  it('is for the partner’s technician, its application, and people of the tenant itself', async () => {
    const { getCustomer } = directory.operations
    const { person, application, addCustomer } = await aPartner()
    const customer = await addCustomer({ daysLeft: 20 })
    const endsAt = new Date(directory.clock.now().getTime() + 20 * day)
    for (const context of [person, application]) {
      const { tenant, relationship } = unwrap(await getCustomer(at(context, customer), {}))
      expect([tenant.id, relationship]).toEqual([customer.id, { state: 'expiring', endsAt }])
    }
    const own = unwrap(await getCustomer(customer.admin, {}))
    expect([own.tenant.id, own.relationship]).toEqual([customer.id, null])
  })

  it('R48 follows the relationship and, for a person, the roles', async () => {
    const { getCustomer } = directory.operations
    const { person, application, addCustomer } = await aPartner()
    const over = await addCustomer({ state: 'terminated' })
    const unassigned = await addCustomer({ technicianRoles: null })
    const stranger = await aTenant(directory)
    for (const context of [person, application]) {
      const missing = refusalOf(await getCustomer(at(context, over), {}))
      expect(missing).toEqual({ type: 'RelationshipMissing', tenantId: over.id })
      const unknown = refusalOf(await getCustomer(at(context, stranger), {}))
      expect(unknown).toEqual({ type: 'TenantNotFound', tenantId: stranger.id })
    }
    const refused = refusalOf(await getCustomer(at(person, unassigned), {}))
    expect(refused).toEqual({ type: 'NotPermitted', permission: 'users.read' })
    expect(unwrap(await getCustomer(at(application, unassigned), {})).tenant.id).toBe(unassigned.id)
  })
})

it('an application asks for customers and nothing else', async () => {
  const { operations } = directory
  const { application, addCustomer } = await aPartner()
  const there = at(application, await addCustomer())
  const userId = directory.dependencies.newId()
  const answers = await Promise.all([
    ...[operations.listUsers, operations.listDeletedUsers, operations.listAuditRecords].map((list) =>
      list(there, {}),
    ),
    ...[
      operations.listProducts,
      operations.getTenant,
      operations.getEffectivePermissions,
      operations.listCustomers,
    ].map((ask) => ask(there, {})),
    ...[operations.getUser, operations.findUser, operations.deleteUser, operations.releaseHold].map((ask) =>
      ask(there, { userId }),
    ),
  ])
  for (const answer of answers) expect(refusalOf(answer)).toEqual({ type: 'ApplicationNotAllowed' })
})
