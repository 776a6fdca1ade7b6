import { statements, type Transaction, write } from '@reprieve/db'
import { ok, planRelationship, type RelationshipChange, type Result, refuse, stateAt } from '@reprieve/domain'
import type { Refusal } from '../../answer.ts'
import type { AuditEntry } from '../audit/append-audit-record.ts'
import {
  loadRelationship,
  type Relationship,
  type Sides,
  toAuditedRelationship,
} from '../load/load-relationship.ts'

interface RelationshipChanged extends Pick<AuditEntry, 'before' | 'after'> {
  readonly value: Relationship
}

/**
 * Changes a relationship as the domain allows, in the customer's transaction. Technicians of a relationship that has
 * ended do not carry over to the next one.
 */
export function* changeRelationship(
  sides: Sides,
  change: RelationshipChange,
  now: Date,
): Transaction<Result<RelationshipChanged, Refusal<'RelationshipStanding'>>> {
  const before = yield* loadRelationship(sides)
  const planned = planRelationship(before, change, now)
  if (!planned.ok) {
    const { customerId: tenantId } = sides
    return refuse({ type: 'RelationshipStanding', tenantId, relationshipState: planned.error })
  }
  const after = { ...planned.value, ...sides }
  yield* store(after, change)
  const audited = { before: toAuditedRelationship(before), after: toAuditedRelationship(after) }
  return ok({ value: { ...after, state: stateAt(after, now) }, ...audited })
}

function* store(
  { customerId: tenantId, partnerId, state, roles, startsAt, endsAt }: Relationship,
  { change }: RelationshipChange,
): Transaction<void> {
  const key = { tenantId, partnerId }
  if (change !== 'accept') yield* write(statements.removeAssignments, key)
  if (change !== 'invite') {
    yield* write(statements.setRelationshipState, { ...key, state, endsAt })
    return
  }
  yield* write(statements.removeRelationship, key)
  yield* write(statements.insertRelationship, { ...key, state, roles, startsAt, endsAt })
}
