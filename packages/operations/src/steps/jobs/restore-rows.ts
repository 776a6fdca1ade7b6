import type { JobInput, Transaction } from '@reprieve/db'
import type {
  Actor,
  JobId,
  ReadyRow,
  RestoreCaller,
  RestorePlanRow,
  RestoreStrategy,
  TenantId,
} from '@reprieve/domain'
import type { Dependencies } from '../../dependencies.ts'
import { applyRestores } from '../carry-out/apply-restores.ts'
import { checkDeletionGuard } from '../plan/check-deletion-guard.ts'
import { hashOfPlan, planFromStorage } from '../plan/plan-from-storage.ts'
import { claimsByRow } from './new-claims.ts'
import { fingerprintOf } from './prepare-rows.ts'
import type { RowError, RowOutcome } from './row-outcome.ts'

interface Portion {
  readonly tenantId: TenantId
  readonly jobId: JobId
  readonly strategy: RestoreStrategy
  readonly confirmDeletions: boolean
  readonly firstRow: number
  readonly inputs: readonly JobInput[]
  readonly actor: Actor
  readonly caller: RestoreCaller
  readonly now: Date
  readonly dependencies: Pick<Dependencies, 'tenantsOfOutsideIssuers'>
}

/**
 * Plans a portion of a job on top of the rows before it, and restores who can be restored: the same plan and the same
 * steps as for one user. Ends behind a ready row that may not be carried out after all, since the rows behind it rest on it.
 */
export function* restoreRows(portion: Portion): Transaction<readonly RowOutcome[]> {
  const { tenantId, jobId, strategy, firstRow, inputs, actor, caller, now, dependencies } = portion
  const rows = inputs.map(({ userId, resolutions = [] }) => ({ userId, resolutions }))
  const request = { rows, strategy, firstRow }
  const { plan, snapshot } = yield* planFromStorage({ tenantId, request, caller, now, dependencies, jobId })
  const claimsOf = claimsByRow(snapshot)
  const outcomes: RowOutcome[] = []
  let deletions = 0
  for (const [index, row] of plan.rows.entries()) {
    const input = inputs[index]
    const done = { row: row.row, userId: row.userId, resolutions: input?.resolutions ?? [] }
    if (row.outcome !== 'ready') {
      outcomes.push({ ...done, outcome: 'failed', error: errorOf(row) })
      continue
    }
    deletions += row.effects.holders.filter(({ change }) => change === 'replaced').length
    const error = staleError(row, input, tenantId) ?? (yield* guardError(portion, row, deletions))
    if (error !== null) {
      outcomes.push({ ...done, outcome: 'failed', error })
      break
    }
    const user = snapshot.deletedUsers.get(row.userId)
    if (user === undefined) throw new Error('The plan restores a user that is not there')
    const { effects } = row
    outcomes.push({ ...done, outcome: 'restored', user, effects, claims: claimsOf(effects.holders) })
  }
  const restores = outcomes.flatMap((done) => (done.outcome === 'restored' ? [done] : []))
  if (restores.length > 0) yield* applyRestores({ restores, snapshot, amended: false, actor, now })
  return outcomes
}

const errorOf = (row: Exclude<RestorePlanRow, ReadyRow>): RowError =>
  row.outcome === 'refused' ? { type: row.refusal, userId: row.userId } : { type: 'RestoreConflict', row }

/** Only a ready row can be stale: what is in the way of another one now says more. */
function staleError(row: ReadyRow, input: JobInput | undefined, tenantId: TenantId): RowError | null {
  if (input?.print === undefined || input.print === fingerprintOf(row)) return null
  const plan = { tenantId, rows: [row], summary: { total: 1, ready: 1, blocked: 0 } }
  return { type: 'PlanStale', plan, planHash: hashOfPlan(plan) }
}

/** `deletions` are the portion's, with the row's own: what the guard counts is what is deleted already. */
function* guardError(
  { tenantId, confirmDeletions: confirmed, now }: Portion,
  { effects }: ReadyRow,
  deletions: number,
): Transaction<RowError | null> {
  if (!effects.holders.some(({ change }) => change === 'replaced')) return null
  const allowed = yield* checkDeletionGuard({ tenantId, count: deletions, now, confirmed })
  return allowed.ok ? null : allowed.error
}
