import type { RestorePlanRow } from '@reprieve/domain'
import { describeError } from '@reprieve/i18n'
import { asOperator } from '../as-operator.ts'
import { ExpectedError } from '../expected-error.ts'
import { granted } from '../granted.ts'
import { print } from '../print.ts'
import { tenantIdOf } from '../tenant-id-of.ts'
import { withOperations } from '../with-operations.ts'
import { lineOf } from './jobs.ts'

export interface UndoOptions {
  /** A domain of the tenant, or its id. */
  readonly tenant: string
  readonly actor: string
  readonly from: Date
  readonly to: Date
  readonly names: 'fail' | 'proposed'
  readonly planHash?: string
  readonly preview?: true
}

/** Restores everything that one person deleted in a time, as a job for the worker; with `preview` only shows what it would do. */
export async function undo({ tenant, preview, names, planHash, ...incident }: UndoOptions): Promise<void> {
  const asked = { ...incident, strategy: { names } }
  await withOperations(async (operations, storage) => {
    const context = asOperator(await tenantIdOf(storage, tenant))
    if (!preview) {
      const input = { ...asked, ...(planHash !== undefined && { planHash }) }
      print(lineOf(granted(await operations.startIncidentUndo(context, input))))
      return
    }
    const { plan, planHash: hash } = granted(await operations.previewIncidentUndo(context, asked))
    if (plan.rows.length === 0) throw new ExpectedError(describeError('en', { type: 'NothingToRestore' }))
    for (const row of plan.rows) print(lineOfRow(row))
    const { total, ready, blocked } = plan.summary
    print(`${total} users: ${ready} ready, ${blocked} blocked; --plan-hash ${hash}`)
  })
}

function lineOfRow(row: RestorePlanRow): string {
  const about = [`row ${row.row}`, row.userId, row.outcome]
  if (row.outcome === 'refused') return [...about, row.refusal].join('\t')
  const reasons = row.outcome === 'blocked' ? row.open : row.conflicts
  const name = row.outcome === 'ready' ? row.effects.userPrincipalName : ''
  return [...about, name, ...reasons.map(({ kind, value }) => `${kind} ${value}`)].join('\t')
}
