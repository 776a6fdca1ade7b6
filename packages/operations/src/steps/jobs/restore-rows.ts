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
import { carryOut } from '../carry-out/carry-out.ts'
import { hashOfPlan, planFromStorage } from '../plan/plan-from-storage.ts'
import { nameAssignmentsByRow } from './new-name-assignments.ts'
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
 * Plans a portion of a job on top of earlier rows, and restores the users who can be restored, with the same plan and
 * steps as for a single user. It ends after a ready row that may not be carried out, because later rows depend on it.
 */
export function* restoreRows(portion: Portion): Transaction<readonly RowOutcome[]> {
  const { tenantId, jobId, strategy, firstRow, inputs, actor, caller, now, dependencies } = portion
  const { confirmDeletions } = portion
  const rows = inputs.map(({ userId, resolutions = [] }) => ({ userId, resolutions }))
  const request = { rows, strategy, firstRow }
  const { plan, snapshot } = yield* planFromStorage({ tenantId, request, caller, now, dependencies, jobId })
  const stale = plan.rows.findIndex((row, index) => isStale(row, inputs[index]))
  const asSeen = stale === -1 ? plan.rows : plan.rows.slice(0, stale)
  const { carriedOut, refusal } = yield* carryOut({
    rows: asSeen.filter((row) => row.outcome === 'ready'),
    snapshot,
    amended: false,
    confirmDeletions,
    actor,
    now,
  })
  const doneByRow = new Map(carriedOut.map((done) => [done.row, done]))
  const nameAssignmentsOf = nameAssignmentsByRow(snapshot)
  const outcomes: RowOutcome[] = []
  for (const [index, row] of plan.rows.entries()) {
    const done = { row: row.row, userId: row.userId, resolutions: inputs[index]?.resolutions ?? [] }
    if (row.outcome !== 'ready') {
      outcomes.push({ ...done, outcome: 'failed', error: errorOf(row) })
      continue
    }
    const carried = doneByRow.get(row)
    if (carried === undefined) {
      const error = refusal ?? staleError(row, tenantId)
      outcomes.push({ ...done, outcome: 'failed', error })
      break
    }
    const { effects } = row
    const { deleted: user, undo } = carried
    const nameAssignments = nameAssignmentsOf(effects.holders)
    outcomes.push({ ...done, outcome: 'restored', user, undo, effects, nameAssignments })
  }
  return outcomes
}

const errorOf = (row: Exclude<RestorePlanRow, ReadyRow>): RowError =>
  row.outcome === 'refused' ? { type: row.refusal, userId: row.userId } : { type: 'RestoreConflict', row }

/** Only a ready row can be stale. What prevents another row now says more. */
const isStale = (row: RestorePlanRow, input: JobInput | undefined): boolean =>
  row.outcome === 'ready' && input?.print !== undefined && input.print !== fingerprintOf(row)

function staleError(row: ReadyRow, tenantId: TenantId): RowError {
  const plan = { tenantId, rows: [row], summary: { total: 1, ready: 1, blocked: 0 } }
  return { type: 'PlanStale', plan, planHash: hashOfPlan(plan) }
}
