import { row, type Storage, statements, type Transaction } from '@reprieve/db'
import { type DelegatedAccess, ok, type Result, refuse, type TenantId } from '@reprieve/domain'
import type { Refusal } from '../../answer.ts'

/** A partner's delegated access to a tenant. */
export interface Relationship extends DelegatedAccess {
  readonly customerId: TenantId
  readonly partnerId: TenantId
}

export type Sides = Pick<Relationship, 'customerId' | 'partnerId'>

/** The relationship; null if there never was one. */
export function* loadRelationship({ customerId, partnerId }: Sides): Transaction<Relationship | null> {
  const place = { tenantId: customerId, partnerId, userId: '' }
  const found = yield* row(statements.delegationOfTechnician, place)
  if (found === undefined) return null
  const { technicianRoles: _, ...relationship } = found
  return { customerId, partnerId, ...relationship }
}

/** Whether a partner and a tenant with these ids exist. Each is read separately, because no read reaches both. */
export async function checkSides(
  storage: Storage,
  { customerId, partnerId }: Sides,
): Promise<Result<null, Refusal<'TenantNotFound' | 'InvalidInput'>>> {
  const find = (tenantId: TenantId) => storage.read(() => row(statements.tenantWithDomains, { tenantId }))
  if ((await find(customerId)) === undefined) return refuse({ type: 'TenantNotFound', tenantId: customerId })
  const partner = await find(partnerId)
  if (partner?.isPartner === true && customerId !== partnerId) return ok(null)
  return refuse({ type: 'InvalidInput', path: 'partnerId', problem: 'is no partner' })
}

/** The relationship as audit records contain it. */
export const toAuditedRelationship = (relationship: Relationship | null) =>
  relationship && {
    state: relationship.state,
    roles: relationship.roles,
    startsAt: relationship.startsAt.toISOString(),
    endsAt: relationship.endsAt.toISOString(),
  }
