import { statements, type Transaction, write } from '@reprieve/db'
import { ok, planRelationship, type RelationshipChange, refuse, stateAt } from '@reprieve/domain'
import type { Answer } from '../answer.ts'
import type { OperationContext } from '../context.ts'
import type { Dependencies } from '../dependencies.ts'
import { changeAtBothSides, type ManageError } from './change-at-both-sides.ts'
import {
  loadRelationship,
  type Relationship,
  type Sides,
  toAuditedRelationship,
} from './load-relationship.ts'

interface Asked {
  readonly operation: string
  readonly sides: Sides
  /** Whose people may ask for it. */
  readonly by: readonly (keyof Sides)[]
  readonly change: RelationshipChange
}

/** Changes a relationship as the domain allows it. Technicians of one that is over are not those of the next. */
export const changeRelationship = (
  dependencies: Dependencies,
  context: OperationContext,
  { operation, sides, by, change }: Asked,
): Promise<Answer<Relationship, ManageError>> =>
  changeAtBothSides(dependencies, context, {
    operation,
    sides,
    by,
    *work(now) {
      const before = yield* loadRelationship(sides)
      const planned = planRelationship(before, change, now)
      if (!planned.ok) {
        const { customerId: tenantId } = sides
        return refuse({ type: 'RelationshipStanding', tenantId, standing: planned.error })
      }
      const after = { ...planned.value, ...sides }
      yield* store(after, change)
      const audited = { before: toAuditedRelationship(before), after: toAuditedRelationship(after) }
      return ok({ value: { ...after, state: stateAt(after, now) }, ...audited })
    },
  })

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
