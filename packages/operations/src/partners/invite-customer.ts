import { directoryRoles } from '@reprieve/domain'
import { z } from 'zod'
import type { Answer } from '../answer.ts'
import type { OperationContext } from '../context.ts'
import type { Dependencies } from '../dependencies.ts'
import { Id } from '../input.ts'
import { changeAtBothSides, type ManageError } from '../run/change-at-both-sides.ts'
import { parseInput } from '../run/parse-input.ts'
import { changeRelationship } from '../steps/carry-out/change-relationship.ts'
import type { Relationship } from '../steps/load/load-relationship.ts'

export const InviteCustomerInput = z.strictObject({
  customerId: Id,
  partnerId: Id,
  /** The roles that the customer is asked to delegate. */
  roles: z.array(z.enum(directoryRoles)).min(1).max(directoryRoles.length).readonly(),
  /** Default: now. */
  startsAt: z.date().optional(),
  /** Length of the relationship from its start. An invitation can only be accepted before its end. */
  days: z.int().min(1).max(730),
})
export type InviteCustomerInput = z.input<typeof InviteCustomerInput>

/**
 * Asks a tenant for a relationship. It replaces an earlier one that has ended or was not accepted. The partner calls
 * it.
 */
export const inviteCustomer =
  (dependencies: Dependencies) =>
  async (
    context: OperationContext,
    given: InviteCustomerInput,
  ): Promise<Answer<Relationship, ManageError>> => {
    const input = parseInput(InviteCustomerInput, given)
    if (!input.ok) return input
    const { customerId, partnerId, roles, days, startsAt = dependencies.now() } = input.value
    const endsAt = new Date(startsAt.getTime() + days * 24 * 3_600_000)
    const sides = { customerId, partnerId }
    const offer = { roles: [...new Set(roles)], startsAt, endsAt }
    return changeAtBothSides(dependencies, context, {
      operation: 'inviteCustomer',
      sides,
      by: ['partnerId'],
      work: (now) => changeRelationship(sides, { change: 'invite', offer }, now),
    })
  }
