import type { Answer } from '../answer.ts'
import type { OperationContext } from '../context.ts'
import type { Dependencies } from '../dependencies.ts'
import { SidesInput } from '../input.ts'
import { changeAtBothSides, type ManageError } from '../run/change-at-both-sides.ts'
import { parseInput } from '../run/parse-input.ts'
import { changeRelationship } from '../steps/carry-out/change-relationship.ts'
import type { Relationship } from '../steps/load/load-relationship.ts'

/** Ends a relationship or an invitation at once, for all technicians. Either side may call it. */
export const terminateRelationship =
  (dependencies: Dependencies) =>
  async (context: OperationContext, given: SidesInput): Promise<Answer<Relationship, ManageError>> => {
    const sides = parseInput(SidesInput, given)
    if (!sides.ok) return sides
    return changeAtBothSides(dependencies, context, {
      operation: 'terminateRelationship',
      sides: sides.value,
      by: ['customerId', 'partnerId'],
      work: (now) => changeRelationship(sides.value, { change: 'terminate' }, now),
    })
  }
