import { type OperationError, ok, refuse } from '@reprieve/domain'
import { canImportBin, type ImportDeletedPlan } from '@reprieve/domain/import'
import { z } from 'zod'
import type { WriteError } from '../answer.ts'
import { defineOperation } from '../run/define-operation.ts'
import { carryOutDeleted } from '../steps/import/carry-out-deleted.ts'
import { DeletedInput } from '../steps/import/deleted-input.ts'
import { Source } from '../steps/import/person-input.ts'
import { planDeleted } from '../steps/import/plan-deleted.ts'

const ImportDeletedUserInput = z.strictObject({ source: Source, given: DeletedInput })

export interface DeletedUserImported {
  readonly plan: ImportDeletedPlan
}

/**
 * Puts somebody of the bin of an export into the bin here, with the time of the deletion and the end of the window (R59).
 * Only the operator may. Carry it out for everybody once, and then once more: the second time completes the reporting lines
 * of people whose manager stands behind them in the export.
 */
export const importDeletedUser = defineOperation<DeletedUserImported, WriteError | OperationError>()({
  name: 'importDeletedUser',
  requires: 'users.delete',
  input: ImportDeletedUserInput,
  mailboxes: 'make',
  targetOf: () => null,
  *run(call) {
    const { source, given } = call.input
    if (!canImportBin(call.context.actor)) return refuse({ type: 'NotPermitted', permission: 'users.delete' })
    const planned = yield* planDeleted(call, source, given)
    const { plan, user } = planned
    if (plan.outcome === 'refused') return refuse(plan.error)
    yield* carryOutDeleted(call, source, given, planned)
    if (user === null) return ok({ value: { plan }, audit: null })
    const { id: targetId, userPrincipalName: targetName, deletedAt, purgeAt, notes } = user
    const times = { deletedAt: deletedAt.toISOString(), purgeAt: purgeAt.toISOString() }
    return ok({
      value: { plan },
      mailboxesOf: plan.outcome === 'create' ? [targetId] : [],
      audit: {
        targetId,
        targetName,
        after: { state: 'deleted', ...times },
        details: { source, externalId: given.person.externalId, notes },
      },
    })
  },
})
