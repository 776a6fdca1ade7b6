import type { OperationError } from '../errors.ts'
import type { TenantId } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import { type DirectoryRole, directoryRoles } from '../role/directory-role.ts'
import type { Actor } from './actor.ts'

/** What a partner's relationship with a tenant delegates. */
export interface DelegatedAccess {
  readonly state: 'invited' | 'active' | 'expiring' | 'terminated'
  /** First instant at which it is over. */
  readonly endsAt: Date
  readonly roles: readonly DirectoryRole[]
}

export interface RolesInput {
  readonly actor: Actor
  readonly tenantId: TenantId
  /** The actor's roles in the tenant of its account. */
  readonly ownRoles: readonly DirectoryRole[]
  /** Whether the actor's account is an active one. */
  readonly ownActive: boolean
  /** Null where there never was a relationship. */
  readonly relationship: DelegatedAccess | null
  /** The roles that the partner lets this person use at its customers. */
  readonly technicianRoles: readonly DirectoryRole[]
}

type NoRoles = Extract<
  OperationError,
  { readonly type: 'RelationshipMissing' | 'TenantNotFound' | 'ApplicationNotAllowed' }
>

/** The roles that an actor has in a tenant at this moment; who may not see the tenant learns nothing of it (R48). */
export function effectiveRoles(input: RolesInput, now: Date): Result<readonly DirectoryRole[], NoRoles> {
  const { actor, tenantId, relationship } = input
  if (actor.kind === 'system') return ok(directoryRoles)
  if (actor.kind === 'application') return refuse({ type: 'ApplicationNotAllowed' })
  if (!input.ownActive) return refuse({ type: 'TenantNotFound', tenantId })
  if (actor.tenantId === tenantId) return ok(input.ownRoles)
  if (relationship === null) return refuse({ type: 'TenantNotFound', tenantId })
  if (!isInForce(relationship, now)) return refuse({ type: 'RelationshipMissing', tenantId })
  return ok(relationship.roles.filter((role) => input.technicianRoles.includes(role)))
}

function isInForce(relationship: DelegatedAccess, now: Date): boolean {
  const agreed = relationship.state === 'active' || relationship.state === 'expiring'
  return agreed && now.getTime() < relationship.endsAt.getTime()
}
