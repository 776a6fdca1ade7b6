import type { OperationError } from '../errors.ts'
import type { TenantId } from '../ids.ts'
import { stateAt } from '../partner/state-at.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { DelegatedAccess } from './delegated-access.ts'

/** Why an actor may not see a tenant. */
export type NotVisible = Extract<OperationError, { readonly type: 'RelationshipMissing' | 'TenantNotFound' }>

/**
 * The relationship through which a partner sees a customer at `now`. Without one in force it refuses, and the refusal
 * reveals nothing about the customer (R48).
 */
export function checkVisibility<Relationship extends Pick<DelegatedAccess, 'state' | 'startsAt' | 'endsAt'>>(
  tenantId: TenantId,
  relationship: Relationship | null,
  now: Date,
): Result<Relationship & { readonly state: 'active' | 'expiring' }, NotVisible> {
  if (relationship === null) return refuse({ type: 'TenantNotFound', tenantId })
  const { startsAt, endsAt } = relationship
  const state = stateAt(relationship, now)
  const agreed = state === 'active' || state === 'expiring'
  const isInTime = startsAt.getTime() <= now.getTime() && now.getTime() < endsAt.getTime()
  if (!agreed || !isInTime) return refuse({ type: 'RelationshipMissing', tenantId })
  return ok({ ...relationship, state })
}
