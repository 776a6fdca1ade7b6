import { insertRows } from '@reprieve/db/testing'
import type { Actor, DirectoryRole } from '@reprieve/domain'
import { anActiveUser, aTenant, contextOf, type TestTenant } from '@reprieve/operations/testing'

interface Relationship {
  readonly state?: 'invited' | 'active' | 'expiring' | 'terminated'
  readonly daysLeft?: number
  /** Milliseconds from now. Default: long ago. */
  readonly startsInMs?: number
  /** Milliseconds from now, instead of `daysLeft`. */
  readonly endsInMs?: number
  /** Roles that the customer delegates. */
  readonly roles?: readonly DirectoryRole[]
  /** Roles that the partner gives the technician. Default: all that are delegated. */
  readonly technicianRoles?: readonly DirectoryRole[]
}

/** A person of a partner that has this relationship with the customer; null for none at all. */
export async function aTechnician(
  customer: TestTenant,
  relationship: Relationship | null = {},
): Promise<Actor> {
  const partner = await aTenant(customer.directory, { isPartner: true })
  const technician = await anActiveUser(partner)
  const { actor } = contextOf(technician)
  if (relationship !== null) await delegateTo(actor, customer, relationship)
  return actor
}

/** Gives a person's organisation this relationship with a customer. */
export async function delegateTo(
  technician: Actor,
  { directory, id: tenantId }: TestTenant,
  relationship: Relationship = {},
): Promise<void> {
  if (technician.kind !== 'user') throw new Error('a technician is a person')
  const { tenantId: partnerId, userId } = technician
  const { state = 'active', daysLeft = 100, roles = ['userAdministrator'] } = relationship
  const now = directory.clock.now().getTime()
  const day = 24 * 3_600_000
  await directory.storage.transaction(tenantId, function* () {
    yield* insertRows('partnerRelationships', [
      {
        tenantId,
        partnerId,
        state,
        roles,
        startsAt: new Date(now + (relationship.startsInMs ?? -300 * day)),
        endsAt: new Date(now + (relationship.endsInMs ?? daysLeft * day)),
      },
    ])
    yield* insertRows('technicianAssignments', [
      {
        tenantId,
        partnerId,
        userId,
        roles: relationship.technicianRoles ?? roles,
      },
    ])
  })
}
