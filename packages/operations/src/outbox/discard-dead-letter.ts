import { statements, write } from '@reprieve/db'
import { ok } from '@reprieve/domain'
import { defineOperation } from '../run/define-operation.ts'
import { DeadLetterInput, loadDeadLetter } from '../steps/delivery/dead-letter.ts'
import type { DeadLetterError } from './retry-dead-letter.ts'

export interface DeadLetterDiscarded {
  readonly deadLetterId: string
}

/** Removes a delivery that was given up. */
export const discardDeadLetter = defineOperation<DeadLetterDiscarded, DeadLetterError>()({
  name: 'discardDeadLetter',
  requires: 'tenant.settings',
  input: DeadLetterInput,
  targetOf: ({ deadLetterId }) => deadLetterId,
  *run({ context: { tenantId }, input: { deadLetterId } }) {
    const found = yield* loadDeadLetter(tenantId, deadLetterId)
    if (!found.ok) return found
    yield* write(statements.removeFromOutbox, { tenantId, id: deadLetterId })
    return ok({ value: { deadLetterId }, audit: { targetId: deadLetterId, targetName: null } })
  },
})
