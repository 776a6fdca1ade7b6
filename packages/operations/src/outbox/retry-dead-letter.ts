import { statements, write } from '@reprieve/db'
import { ok, refuse } from '@reprieve/domain'
import type { Refusal, WriteError } from '../answer.ts'
import { defineOperation } from '../run/define-operation.ts'
import { DeadLetterInput, loadDeadLetter } from '../steps/delivery/dead-letter.ts'

export interface DeadLetterRetried {
  readonly deadLetterId: string
}

export type DeadLetterError = WriteError | Refusal<'DeadLetterNotFound'>

/** Delivers it as if it were new, under the same id. Contents that are no longer stored cannot be sent again. */
export const retryDeadLetter = defineOperation<DeadLetterRetried, DeadLetterError>()({
  name: 'retryDeadLetter',
  requires: 'tenant.settings',
  input: DeadLetterInput,
  targetOf: ({ deadLetterId }) => deadLetterId,
  *run({ context: { tenantId }, input: { deadLetterId }, now }) {
    const found = yield* loadDeadLetter(tenantId, deadLetterId)
    if (!found.ok) return found
    if (found.value.payload === null) return refuse({ type: 'DeadLetterNotFound', deadLetterId })
    const waiting = { state: 'waiting', attempts: 0, lastError: null, nextAttemptAt: now } as const
    yield* write(statements.updateOutboxRow, { ...found.value, ...waiting })
    return ok({ value: { deadLetterId }, audit: { targetId: deadLetterId, targetName: null } })
  },
})
