import { createHash } from 'node:crypto'
import type { JobInput, Transaction } from '@reprieve/db'
import {
  canonicalPlan,
  ok,
  type RestorePlanRow,
  type RestoreRow,
  type RestoreStrategy,
  type Result,
  refuse,
} from '@reprieve/domain'
import type { Refusal } from '../../answer.ts'
import type { OperationContext } from '../../context.ts'
import type { Dependencies } from '../../dependencies.ts'
import { loadCaller, loadForeignAccount } from '../access/load-caller.ts'
import { hashOfPlan, planFromStorage } from '../plan/plan-from-storage.ts'

interface Asked {
  readonly rows: readonly RestoreRow[]
  readonly strategy: RestoreStrategy
  readonly planHash?: string | undefined
}

/**
 * The rows as a job stores them. If the caller has seen a plan, the plan is made again here, outside the transaction,
 * because the job is carried out later anyway. Each row then stores the fingerprint of its part, and fails if its plan
 * differs by then.
 */
export async function prepareRows(
  dependencies: Dependencies,
  context: OperationContext,
  { rows, strategy, planHash: seenHash }: Asked,
): Promise<Result<readonly JobInput[], Refusal<'PlanStale'>>> {
  if (seenHash === undefined || rows.length === 0) return ok(rows.map((row) => toInput(row)))
  const { tenantId } = context
  const { storage } = dependencies
  const now = dependencies.now()
  const foreignAccount = await loadForeignAccount(storage, context)
  return storage.read(function* (): Transaction<Result<readonly JobInput[], Refusal<'PlanStale'>>> {
    const caller = yield* loadCaller(context, foreignAccount, now)
    // The operation itself refuses a caller who may not see the tenant.
    if (!caller.ok) return ok([])
    const { plan } = yield* planFromStorage({
      tenantId,
      request: { rows, strategy },
      caller: caller.value,
      now,
      dependencies,
    })
    const planHash = hashOfPlan(plan)
    if (planHash !== seenHash) return refuse({ type: 'PlanStale', plan, planHash })
    return ok(rows.map((row, index) => toInput(row, plan.rows[index])))
  })
}

/** Identifies the plan of a row. It is short, because a job stores one for each row. */
export const fingerprintOf = (row: RestorePlanRow): string =>
  createHash('sha256').update(canonicalPlan(row)).digest('base64url').slice(0, 22)

const toInput = ({ userId, resolutions }: RestoreRow, seen?: RestorePlanRow): JobInput => ({
  userId,
  ...(resolutions.length > 0 && { resolutions }),
  ...(seen !== undefined && { print: fingerprintOf(seen) }),
})
