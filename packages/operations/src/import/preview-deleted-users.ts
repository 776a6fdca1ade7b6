import { ok, refuse } from '@reprieve/domain'
import { canImportBin, type ImportDeletedPlan } from '@reprieve/domain/import'
import { z } from 'zod'
import type { Refusal } from '../answer.ts'
import { defineQuery } from '../run/define-query.ts'
import { DeletedInput } from '../steps/import/deleted-input.ts'
import { Source } from '../steps/import/person-input.ts'
import { planDeleted } from '../steps/import/plan-deleted.ts'

/** A portion of a source: whoever reads a large one asks for one after the other. */
const PreviewDeletedUsersInput = z.strictObject({
  source: Source,
  deleted: z.array(DeletedInput).min(1).max(500),
})

/** What `importDeletedUser` would do about people in the bin of an export, in their order. Changes nothing (R55). */
export const previewDeletedUsers = defineQuery<readonly ImportDeletedPlan[], Refusal<'NotPermitted'>>()({
  requires: 'users.delete',
  input: PreviewDeletedUsersInput,
  *run({ context, input: { source, deleted }, ...asked }) {
    if (!canImportBin(context.actor)) return refuse({ type: 'NotPermitted', permission: 'users.delete' })
    const plans: ImportDeletedPlan[] = []
    for (const given of deleted) plans.push((yield* planDeleted({ context, ...asked }, source, given)).plan)
    return ok(plans)
  },
})
