import { type GroupPlan, ok } from '@reprieve/domain'
import type { Refusal } from '../answer.ts'
import { defineQuery } from '../run/define-query.ts'
import { RestoreRecipientInput } from '../steps/recipients/recipient-inputs.ts'
import { planRecipient } from '../steps/recipients/restore-recipient.ts'

type Refused = Refusal<'RecipientNotFound' | 'RecipientNotDeleted'>

/** Previews `restoreSharedMailbox`: what it would do, and everything in its way (R16a, R21). */
export const previewSharedMailboxRestore = defineQuery<GroupPlan, Refused>()({
  requires: 'users.restore',
  input: RestoreRecipientInput,
  *run(asked) {
    const planned = yield* planRecipient('shared-mailbox', asked)
    return planned.ok ? ok(planned.value.plan) : planned
  },
})
