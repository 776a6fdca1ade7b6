import { row, statements } from '@reprieve/db'
import { type Actor, ok, type RestoreEffects, refuse } from '@reprieve/domain'
import type { Refusal } from '../answer.ts'
import { UserIdInput } from '../input.ts'
import { defineQuery } from '../run/define-query.ts'
import { readAuditRecords } from '../steps/audit/read-audit-records.ts'
import { type RecordedEffects, toRecorded } from '../steps/audit/recorded-effects.ts'
import { loadUser } from '../steps/load/load-user.ts'

/** The outcome of the latest restore of a user (R35). */
export interface RestoreResult {
  readonly restoredAt: Date
  readonly restoredBy: Actor
  readonly effects: RecordedEffects
}

/** Gets what the latest restore of a user brought back, and what it could not. */
export const getRestoreResult = defineQuery<RestoreResult, Refusal<'UserNotFound'>>()({
  requires: 'users.read',
  input: UserIdInput,
  *run({ context, input: { userId }, now }) {
    const { tenantId } = context
    const user = yield* loadUser(tenantId, userId, now)
    if (!user.ok) return user
    const found = yield* row(statements.latestSuccess, {
      tenantId,
      targetId: userId,
      operation: 'restoreUser',
    })
    if (found === undefined) return refuse({ type: 'UserNotFound', userId })
    const [record] = yield* readAuditRecords(tenantId, [found])
    // The details were purged together with a holder whom they mention.
    if (!record?.details) return refuse({ type: 'UserNotFound', userId })
    // Only `restoreUser` writes the details of these records.
    const { effects } = record.details as { readonly effects: RestoreEffects }
    return ok({ restoredAt: record.at, restoredBy: record.actor, effects: toRecorded(effects) })
  },
})
