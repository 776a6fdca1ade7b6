import { row, statements, type Transaction } from '@reprieve/db'
import { type OperationError, type Result, refuse } from '@reprieve/domain'
import type { Answer } from '../answer.ts'
import type { OperationContext } from '../context.ts'
import type { Dependencies } from '../dependencies.ts'
import { appendAuditRecord } from '../steps/audit/append-audit-record.ts'
import { findFirstAnswer, keepAnswer, type RequestKey } from './first-answer.ts'

interface RefusedAttempt<Error> {
  readonly context: OperationContext
  readonly operation: string
  readonly now: Date
  readonly targetId: string | null
  readonly error: Error
  /** Null if the refusal does not become the answer to the request id. */
  readonly requestKey: RequestKey | null
}

/**
 * Records a refused attempt (R49) in a separate transaction, after the attempt's own was undone. A tenant that does not
 * exist gets no record. If the same request was answered meanwhile, that answer stands.
 */
export async function recordRefusal<Error extends OperationError>(
  dependencies: Dependencies,
  attempt: RefusedAttempt<Error>,
): Promise<Answer<never, Error>> {
  const { context, now, error, requestKey, targetId } = attempt
  const refusal = refuse(error)
  const outcome = await dependencies.storage.transaction(context.tenantId, function* () {
    const tenant = yield* row(statements.tenantWithDomains, { tenantId: context.tenantId })
    if (tenant === undefined) return { answer: refusal }
    const first = requestKey === null ? null : yield* findFirstAnswer(requestKey)
    if (first?.found === 'same') {
      // The stored answer to the same request is one that this operation can give.
      const kept = first.answer as Result<never, Error>
      if (mayLearn(error, kept)) return { answer: { ...kept, replayed: true as const } }
    }
    yield* appendRefused(dependencies, attempt)
    if (requestKey !== null && first?.found === 'none') {
      yield* keepAnswer(requestKey, { answer: refusal, at: now, targetId })
    }
    return { answer: refusal }
  })
  return outcome.answer
}

/** A caller who has lost the permission does not learn the answer from before (R44). */
const mayLearn = (error: OperationError, kept: Result<unknown, OperationError>): boolean =>
  error.type !== 'NotPermitted' || (!kept.ok && kept.error.type === 'NotPermitted')

function* appendRefused(
  dependencies: Dependencies,
  { context, operation, now, targetId, error }: RefusedAttempt<OperationError>,
): Transaction<void> {
  yield* appendAuditRecord(dependencies, {
    tenantId: context.tenantId,
    id: dependencies.newId(),
    at: now,
    actor: context.actor,
    operation,
    outcome: 'failed',
    error: error.type,
    targetId,
    targetName: null,
    requestId: context.requestId ?? null,
    correlationId: context.correlationId ?? null,
  })
}
