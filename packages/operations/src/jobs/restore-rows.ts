import type { JobInput, Statements } from '@reprieve/db'
import type {
  Actor,
  JobId,
  RestoreCaller,
  RestorePlanRow,
  RestoreSnapshot,
  RestoreStrategy,
  TenantId,
} from '@reprieve/domain'
import { applyRestores } from '../users/apply-restores.ts'
import { hashOfPlan, planFromStorage } from '../users/plan-from-storage.ts'
import { claimsByRow } from './new-claims.ts'
import { printOf } from './prepare-rows.ts'
import type { RowOutcome } from './row-outcome.ts'

interface Portion {
  readonly tenantId: TenantId
  readonly jobId: JobId
  readonly strategy: RestoreStrategy
  readonly firstRow: number
  readonly inputs: readonly JobInput[]
  readonly actor: Actor
  readonly caller: RestoreCaller
  readonly now: Date
}

/**
 * Plans a portion of a job on top of the rows before it, and restores who can be restored: the same plan and the same
 * steps as for one user. Ends behind a row whose plan is not the one that was seen, since the rows behind it rest on it.
 */
export function* restoreRows(portion: Portion): Statements<readonly RowOutcome[]> {
  const { tenantId, jobId, strategy, firstRow, inputs, actor, caller, now } = portion
  const rows = inputs.map(({ userId, resolutions = [] }) => ({ userId, resolutions }))
  const request = { rows, strategy, firstRow }
  const { plan, snapshot } = yield* planFromStorage({ tenantId, request, caller, now, jobId })
  const stale = plan.rows.findIndex((row, index) => isStale(row, inputs[index]))
  const decided = stale < 0 ? plan.rows : plan.rows.slice(0, stale + 1)
  const claimsOf = claimsByRow(snapshot)
  const outcomes = decided.map((row, index) => toOutcome(row, inputs[index], snapshot, claimsOf))
  const restores = outcomes.flatMap((done) => (done.outcome === 'restored' ? [done] : []))
  if (restores.length > 0) yield* applyRestores({ restores, snapshot, actor, now })
  return outcomes
}

// What is in its way now fails a row by itself, and says more.
const isStale = (row: RestorePlanRow, input: JobInput | undefined): boolean =>
  row.outcome === 'ready' && input?.print !== undefined && input.print !== printOf(row)

function toOutcome(
  row: RestorePlanRow,
  input: JobInput | undefined,
  { deletedUsers, tenant }: RestoreSnapshot,
  claimsOf: ReturnType<typeof claimsByRow>,
): RowOutcome {
  const done = { row: row.row, userId: row.userId, resolutions: input?.resolutions ?? [] }
  const failed = { ...done, outcome: 'failed' } as const
  if (row.outcome === 'refused') return { ...failed, error: { type: row.refusal, userId: row.userId } }
  if (row.outcome === 'blocked') return { ...failed, error: { type: 'RestoreConflict', row } }
  if (isStale(row, input)) {
    const plan = { tenantId: tenant.id, rows: [row], summary: { total: 1, ready: 1, blocked: 0 } }
    return { ...failed, error: { type: 'PlanStale', plan, planHash: hashOfPlan(plan) } }
  }
  const user = deletedUsers.get(row.userId)
  if (user === undefined) throw new Error('The plan restores a user that is not there')
  const { effects } = row
  return { ...done, outcome: 'restored', user, effects, claims: claimsOf(effects.holders) }
}
