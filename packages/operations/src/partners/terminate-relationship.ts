import type { Answer } from '../answer.ts'
import type { OperationContext } from '../context.ts'
import type { Dependencies } from '../dependencies.ts'
import { parseInput } from '../parse-input.ts'
import type { ManageError } from './change-at-both-sides.ts'
import { changeRelationship } from './change-relationship.ts'
import type { Relationship } from './load-relationship.ts'
import { SidesInput } from './sides-input.ts'

/** Ends a relationship, or an invitation, at once and for all technicians. By either side. */
export const terminateRelationship =
  (dependencies: Dependencies) =>
  async (context: OperationContext, given: SidesInput): Promise<Answer<Relationship, ManageError>> => {
    const sides = parseInput(SidesInput, given)
    if (!sides.ok) return sides
    return changeRelationship(dependencies, context, {
      operation: 'terminateRelationship',
      sides: sides.value,
      by: ['customerId', 'partnerId'],
      change: { change: 'terminate' },
    })
  }
