import type { OperationError } from '../errors.ts'
import type { TenantId } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import { type DirectoryRole, directoryRoles } from '../role/directory-role.ts'
import type { Actor } from './actor.ts'
import { checkVisibility, type NotVisible } from './check-visibility.ts'
import type { DelegatedAccess } from './delegated-access.ts'

/** Everything that determines an actor's roles in a tenant. */
export interface RolesInput {
  readonly actor: Actor
  readonly tenantId: TenantId
  /** The actor's roles in the tenant that its account belongs to. */
  readonly ownRoles: readonly DirectoryRole[]
  /** Whether the actor's account is active. */
  readonly ownActive: boolean
  /** The partner relationship; null if there has never been one. */
  readonly relationship: DelegatedAccess | null
  /** Roles that the partner has assigned to this person for its customers. */
  readonly technicianRoles: readonly DirectoryRole[]
}

type NoRoles = NotVisible | Extract<OperationError, { readonly type: 'ApplicationNotAllowed' }>

/**
 * The roles that an actor has in a tenant at `now`. It refuses an actor who may not see the tenant, and the refusal
 * reveals nothing about it (R48).
 */
export function effectiveRoles(input: RolesInput, now: Date): Result<readonly DirectoryRole[], NoRoles> {
  const { actor, tenantId, relationship } = input
  if (actor.kind === 'system') return ok(directoryRoles)
  if (actor.kind === 'application') return refuse({ type: 'ApplicationNotAllowed' })
  if (!input.ownActive) return refuse({ type: 'TenantNotFound', tenantId })
  if (actor.tenantId === tenantId) return ok(input.ownRoles)
  const visibility = checkVisibility(tenantId, relationship, now)
  if (!visibility.ok) return visibility
  return ok(visibility.value.roles.filter((role) => input.technicianRoles.includes(role)))
}
