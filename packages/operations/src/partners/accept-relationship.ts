import type { Answer } from '../answer.ts'
import type { OperationContext } from '../context.ts'
import type { Dependencies } from '../dependencies.ts'
import { parseInput } from '../parse-input.ts'
import type { ManageError } from './change-at-both-sides.ts'
import { changeRelationship } from './change-relationship.ts'
import type { Relationship } from './load-relationship.ts'
import { SidesInput } from './sides-input.ts'

/** An invitation becomes a relationship in force. By the customer. */
export const acceptRelationship =
  (dependencies: Dependencies) =>
  async (context: OperationContext, given: SidesInput): Promise<Answer<Relationship, ManageError>> => {
    const sides = parseInput(SidesInput, given)
    if (!sides.ok) return sides
    return changeRelationship(dependencies, context, {
      operation: 'acceptRelationship',
      sides: sides.value,
      by: ['customerId'],
      change: { change: 'accept' },
    })
  }
