import type { AuditRecord, DirectoryRole } from '@reprieve/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OperationContext } from '../context.ts'
import {
  anActiveUser,
  aTenant,
  contextOf,
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

async function twoSides() {
  const [customer, partner] = [await aTenant(directory), await aTenant(directory, { isPartner: true })]
  return { customer, partner, sides: { customerId: customer.id, partnerId: partner.id } }
}

const offer = { roles: ['userAdministrator', 'globalReader'] as readonly DirectoryRole[], days: 30 }
const recordsOf = async ({ admin }: TestTenant): Promise<readonly AuditRecord[]> =>
  unwrap(await directory.operations.listAuditRecords(admin, {})).items

describe('R48 partner relationships', () => {
  it('are offered by the partner, accepted by the customer, staffed, and ended, on record at both sides', async () => {
    const { operations, clock } = directory
    const { customer, partner, sides } = await twoSides()
    const technician = await anActiveUser(partner)
    const there: OperationContext = { ...contextOf(technician), tenantId: customer.id }
    const seen = async () => {
      const answer = await operations.listUsers(there, {})
      return answer.ok ? 'seen' : answer.error.type
    }

    expect(await seen()).toBe('TenantNotFound')
    const invited = unwrap(await operations.inviteCustomer(partner.admin, { ...sides, ...offer }))
    expect(invited).toMatchObject({ state: 'invited', startsAt: clock.now() })
    expect(await seen()).toBe('RelationshipMissing')
    unwrap(await operations.acceptRelationship(customer.admin, sides))
    expect(await seen()).toBe('NotPermitted')
    const roles = ['globalReader'] as const
    unwrap(
      await operations.assignTechnician(partner.admin, {
        ...sides,
        userId: technician.id,
        roles: [...roles],
      }),
    )
    expect(await seen()).toBe('seen')
    unwrap(await operations.terminateRelationship(customer.admin, sides))
    expect(await seen()).toBe('RelationshipMissing')

    const done = ['terminateRelationship', 'assignTechnician', 'acceptRelationship', 'inviteCustomer']
    for (const [side, other] of [
      [customer, partner],
      [partner, customer],
    ] as const) {
      const records = await recordsOf(side)
      expect(records.map(({ operation }) => operation)).toEqual(done)
      expect(new Set(records.map(({ targetId }) => targetId))).toEqual(new Set([other.id]))
      const actors = [customer, partner, customer, partner].map(({ admin }) => admin.actor)
      expect(records.map(({ actor }) => actor)).toEqual(actors)
      expect(records.at(-1)?.after).toMatchObject({ state: 'invited', roles: offer.roles })
    }
    for (const { admin } of [customer, partner]) {
      expect(unwrap(await operations.listRelationships(admin, {}))).toMatchObject([
        { ...sides, state: 'terminated', endsAt: clock.now() },
      ])
    }
  })

  it('are the next time without the technicians of the last', async () => {
    const { operations } = directory
    const { customer, partner, sides } = await twoSides()
    const technician = await anActiveUser(partner)
    const roles: DirectoryRole[] = ['globalReader']
    for (const expected of ['seen', 'NotPermitted']) {
      unwrap(await operations.inviteCustomer(partner.admin, { ...sides, ...offer }))
      unwrap(await operations.acceptRelationship(customer.admin, sides))
      if (expected === 'seen') {
        unwrap(await operations.assignTechnician(partner.admin, { ...sides, userId: technician.id, roles }))
      }
      const answer = await operations.listUsers({ ...contextOf(technician), tenantId: customer.id }, {})
      expect(answer.ok ? 'seen' : answer.error.type).toBe(expected)
      unwrap(await operations.terminateRelationship(partner.admin, sides))
    }
  })

  it('are for the managers of the right side alone, and never for a technician of the customer', async () => {
    const { operations } = directory
    const { customer, partner, sides } = await twoSides()
    const invite = (context: OperationContext) => operations.inviteCustomer(context, { ...sides, ...offer })
    const notPermitted = { type: 'NotPermitted', permission: 'tenant.settings' }
    expect(refusalOf(await invite(await partner.as('userAdministrator')))).toEqual(notPermitted)
    expect(refusalOf(await invite(customer.admin))).toEqual(notPermitted)
    const application = { kind: 'application', tenantId: partner.id, clientId: 'app' } as const
    expect(refusalOf(await invite({ ...partner.admin, actor: application })).type).toBe(
      'ApplicationNotAllowed',
    )

    const all = { ...sides, roles: ['globalAdministrator'] as DirectoryRole[] }
    unwrap(await operations.inviteCustomer(partner.admin, { ...all, days: 30 }))
    expect(refusalOf(await operations.acceptRelationship(partner.admin, sides))).toEqual(notPermitted)
    unwrap(await operations.acceptRelationship(customer.admin, sides))
    const technician = await anActiveUser(partner)
    unwrap(await operations.assignTechnician(partner.admin, { ...all, userId: technician.id }))
    const there = { ...contextOf(technician), tenantId: customer.id }
    expect(unwrap(await operations.getEffectivePermissions(there, {})).permissions).toContain(
      'tenant.settings',
    )
    expect(refusalOf(await operations.terminateRelationship(there, sides))).toEqual(notPermitted)
    const [refused] = await recordsOf(customer)
    expect(refused).toMatchObject({
      operation: 'terminateRelationship',
      outcome: 'failed',
      targetId: partner.id,
    })
  })

  it('are refused by how they stand, and to who is no partner, no tenant or not the partner’s', async () => {
    const { operations, clock } = directory
    const { customer, partner, sides } = await twoSides()
    const refusalWhile = (is: string) => ({
      type: 'RelationshipStanding',
      tenantId: customer.id,
      relationshipState: is,
    })
    expect(refusalOf(await operations.acceptRelationship(customer.admin, sides))).toEqual(
      refusalWhile('none'),
    )
    unwrap(await operations.inviteCustomer(partner.admin, { ...sides, ...offer, days: 1 }))
    clock.advance({ days: 1 })
    expect(refusalOf(await operations.acceptRelationship(customer.admin, sides))).toEqual(
      refusalWhile('ended'),
    )
    const assigned = { ...sides, userId: customer.id, roles: [] }
    expect(refusalOf(await operations.assignTechnician(partner.admin, assigned)).type).toBe('UserNotFound')

    const toNobody = { ...sides, ...offer, customerId: directory.dependencies.newId() }
    expect(refusalOf(await operations.inviteCustomer(partner.admin, toNobody)).type).toBe('TenantNotFound')
    const turned = { customerId: partner.id, partnerId: customer.id }
    expect(refusalOf(await operations.inviteCustomer(customer.admin, { ...turned, ...offer }))).toMatchObject(
      {
        type: 'InvalidInput',
        path: 'partnerId',
      },
    )
  })

  it('are accepted or taken back, never both', async () => {
    const { operations } = directory
    for (let round = 0; round < 10; round += 1) {
      const { customer, partner, sides } = await twoSides()
      unwrap(await operations.inviteCustomer(partner.admin, { ...sides, ...offer }))
      await Promise.all([
        operations.acceptRelationship(customer.admin, sides),
        operations.terminateRelationship(partner.admin, sides),
      ])
      const [after] = unwrap(await operations.listRelationships(customer.admin, {}))
      expect(after?.state).toBe('terminated')
    }
  })
})
