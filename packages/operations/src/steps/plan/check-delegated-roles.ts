import type { Transaction } from '@reprieve/db'
import { type DirectoryRole, ok, type Result, refuse, relationshipStateOf } from '@reprieve/domain'
import type { Refusal } from '../../answer.ts'
import { loadRelationship, type Sides } from '../load/load-relationship.ts'

/** Checks that a technician may have these roles at the customer: only roles that the customer delegates now. */
export function* checkDelegatedRoles(
  sides: Sides,
  roles: readonly DirectoryRole[],
  now: Date,
): Transaction<Result<null, Refusal<'RelationshipStanding' | 'InvalidInput'>>> {
  const relationship = yield* loadRelationship(sides)
  const relationshipState = relationshipStateOf(relationship, now)
  if (relationship === null || relationshipState === 'terminated' || relationshipState === 'ended') {
    return refuse({ type: 'RelationshipStanding', tenantId: sides.customerId, relationshipState })
  }
  if (roles.every((role) => relationship.roles.includes(role))) return ok(null)
  return refuse({
    type: 'InvalidInput',
    path: 'roles',
    problem: 'has a role that the customer does not delegate',
  })
}
