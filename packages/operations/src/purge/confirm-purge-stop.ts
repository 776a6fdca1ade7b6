import { row, statements, write } from '@reprieve/db'
import { ok, refuse } from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal, WriteError } from '../answer.ts'
import { Id } from '../input.ts'
import { defineOperation } from '../run/define-operation.ts'
import { idOf } from '../steps/access/name-of.ts'
import type { PurgeStop } from '../steps/purge/sweep.ts'

export const ConfirmPurgeStopInput = z.strictObject({ stopId: Id })
export type ConfirmPurgeStopInput = z.input<typeof ConfirmPurgeStopInput>

export type ConfirmPurgeStopError = WriteError | Refusal<'PurgeStopNotFound'>

/**
 * Lets the next sweep purge the users who had expired when it was stopped, and nobody else (R43). A repetition changes
 * nothing.
 */
export const confirmPurgeStop = defineOperation<PurgeStop, ConfirmPurgeStopError>()({
  name: 'confirmPurgeStop',
  requires: 'users.purge',
  input: ConfirmPurgeStopInput,
  targetOf: ({ stopId }) => stopId,
  *run({ context: { tenantId, actor }, input: { stopId }, now }) {
    const stop = yield* row(statements.purgeStopById, { tenantId, id: stopId })
    if (stop === undefined) return refuse({ type: 'PurgeStopNotFound', stopId })
    if (stop.state !== 'open') return ok({ value: stop, audit: null })
    const confirmed: PurgeStop = { ...stop, state: 'confirmed', confirmedAt: now, confirmedBy: idOf(actor) }
    yield* write(statements.setPurgeStopState, confirmed)
    const { expired, inBin, stoppedAt } = stop
    return ok({
      value: confirmed,
      audit: {
        targetId: stopId,
        targetName: null,
        before: { state: 'open' },
        after: { state: 'confirmed' },
        details: { expired, inBin, stoppedAt: stoppedAt.toISOString() },
      },
    })
  },
})
