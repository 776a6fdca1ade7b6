import { insertRows } from '@reprieve/db/testing'
import type { Actor, DirectoryRole } from '@reprieve/domain'
import { anActiveUser, aTenant, contextOf, type TestTenant } from '@reprieve/operations/testing'

interface Relationship {
  readonly state?: 'invited' | 'active' | 'expiring' | 'terminated'
  readonly daysLeft?: number
  /** Delegated by the customer. */
  readonly roles?: readonly DirectoryRole[]
  /** Given to the technician by the partner; by default all that are delegated. */
  readonly technicianRoles?: readonly DirectoryRole[]
}

/** A person of a partner that has this relationship with the customer; null is none at all. */
export async function aTechnician(
  customer: TestTenant,
  relationship: Relationship | null = {},
): Promise<Actor> {
  const { directory, id: tenantId } = customer
  const partner = await aTenant(directory, { isPartner: true })
  const technician = await anActiveUser(partner)
  const { actor } = contextOf(technician)
  if (relationship === null) return actor
  const { state = 'active', daysLeft = 100, roles = ['userAdministrator'] } = relationship
  const now = directory.clock.now().getTime()
  const day = 24 * 3_600_000
  await directory.storage.transaction(tenantId, function* () {
    yield* insertRows('partnerRelationships', [
      {
        ...{ tenantId, partnerId: partner.id, state, roles },
        startsAt: new Date(now - 300 * day),
        endsAt: new Date(now + daysLeft * day),
      },
    ])
    yield* insertRows('technicianAssignments', [
      {
        ...{ tenantId, partnerId: partner.id, userId: technician.id },
        roles: relationship.technicianRoles ?? roles,
      },
    ])
  })
  return actor
}
