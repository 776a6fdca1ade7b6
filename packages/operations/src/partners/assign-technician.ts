import { row, statements, write } from '@reprieve/db'
import { type DirectoryRole, directoryRoles, ok, refuse, type UserId } from '@reprieve/domain'
import { z } from 'zod'
import type { Answer } from '../answer.ts'
import type { OperationContext } from '../context.ts'
import type { Dependencies } from '../dependencies.ts'
import { Id, SidesInput } from '../input.ts'
import { changeAtBothSides, type ManageError } from '../run/change-at-both-sides.ts'
import { parseInput } from '../run/parse-input.ts'
import type { Sides } from '../steps/load/load-relationship.ts'
import { checkDelegatedRoles } from '../steps/plan/check-delegated-roles.ts'

export const AssignTechnicianInput = SidesInput.extend({
  /** A person of the partner. */
  userId: Id,
  /** Roles out of those that the customer delegates. An empty list removes the technician. */
  roles: z.array(z.enum(directoryRoles)).max(directoryRoles.length).readonly(),
})
export type AssignTechnicianInput = z.input<typeof AssignTechnicianInput>

export interface TechnicianAssigned extends Sides {
  readonly userId: UserId
  readonly roles: readonly DirectoryRole[]
}

/** Sets the roles of one of the partner's people at the customer, in place of earlier ones. The partner calls it. */
export const assignTechnician =
  (dependencies: Dependencies) =>
  async (
    context: OperationContext,
    given: AssignTechnicianInput,
  ): Promise<Answer<TechnicianAssigned, ManageError>> => {
    const input = parseInput(AssignTechnicianInput, given)
    if (!input.ok) return input
    const { customerId, partnerId, userId } = input.value
    const sides = { customerId, partnerId }
    const roles = [...new Set(input.value.roles)]
    // A person who leaves the partner meanwhile gains nothing, because the account is checked on every call.
    const person = await dependencies.storage.read(() =>
      row(statements.userById, { tenantId: partnerId, id: userId }),
    )
    return changeAtBothSides<TechnicianAssigned>(dependencies, context, {
      operation: 'assignTechnician',
      sides,
      by: ['partnerId'],
      *work(now) {
        if (person?.state !== 'active') return refuse({ type: 'UserNotFound', userId })
        const allowed = yield* checkDelegatedRoles(sides, roles, now)
        if (!allowed.ok) return allowed
        const key = { tenantId: customerId, partnerId, userId }
        const before = yield* row(statements.delegationOfTechnician, key)
        yield* write(statements.removeAssignment, key)
        if (roles.length > 0) yield* write(statements.insertAssignment, { ...key, roles })
        const told = { before: { userId, roles: before?.technicianRoles ?? [] }, after: { userId, roles } }
        return ok({ value: { ...sides, userId, roles }, ...told })
      },
    })
  }
