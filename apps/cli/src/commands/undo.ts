import type { RestoreEffects, RestorePlanRow } from '@reprieve/domain'
import { describeError } from '@reprieve/i18n'
import { toShownText } from '@reprieve/i18n/shown-text'
import { asOperator } from '../as-operator.ts'
import { ExpectedError } from '../expected-error.ts'
import { linesLost } from '../lines-lost.ts'
import { printRow, printSentence, type RowOptions } from '../print.ts'
import { tenantIdOf } from '../tenant-id-of.ts'
import { unwrap } from '../unwrap.ts'
import { withOperations } from '../with-operations.ts'
import { printJob } from './jobs.ts'

export interface UndoOptions extends RowOptions {
  /** A domain of the tenant, or its id. */
  readonly tenant: string
  readonly actor: string
  readonly from: Date
  readonly to: Date
  readonly names: 'fail' | 'proposed'
  readonly planHash?: string
  readonly preview?: true
}

/**
 * Restores everything that one person deleted within a period, as a job for the worker. With `preview`, it only shows
 * what it would do.
 */
export async function undo({
  tenant,
  preview,
  json,
  names,
  planHash,
  ...incident
}: UndoOptions): Promise<void> {
  const asked = { ...incident, strategy: { names } }
  await withOperations(async (operations) => {
    const context = asOperator(await tenantIdOf(operations, tenant))
    if (!preview) {
      const input = { ...asked, ...(planHash !== undefined && { planHash }) }
      printJob({ json }, unwrap(await operations.startIncidentUndo(context, input)))
      return
    }
    const { plan, planHash: hash } = unwrap(await operations.previewIncidentUndo(context, asked))
    if (plan.rows.length === 0) throw new ExpectedError(describeError('en', { type: 'NothingToRestore' }))
    for (const row of plan.rows) printPlanRow({ json }, row)
    const { total, ready, blocked } = plan.summary
    if (json) printRow({ json }, { total, ready, blocked, planHash: hash })
    printSentence({ json }, `${total} users: ${ready} ready, ${blocked} blocked; --plan-hash ${hash}`)
  })
}

function printPlanRow(output: RowOptions, planned: RestorePlanRow): void {
  const { row, userId, outcome } = planned
  const { userPrincipalName, reasons } = outcomeOf(planned)
  const name = outcome === 'refused' ? [] : [toShownText(userPrincipalName ?? '')]
  const cells = [`row ${row}`, userId, outcome, ...name, ...reasons.map(toShownText)]
  printRow(output, { row, userId, outcome, userPrincipalName, reasons }, cells.join('\t'))
}

function outcomeOf(row: RestorePlanRow): {
  readonly userPrincipalName: string | null
  readonly reasons: readonly string[]
} {
  if (row.outcome === 'refused') return { userPrincipalName: null, reasons: [row.refusal] }
  const conflicts = row.outcome === 'blocked' ? row.open : row.conflicts
  return {
    userPrincipalName: row.outcome === 'ready' ? row.effects.userPrincipalName : null,
    reasons: [
      ...conflicts.map(({ kind, value }) => `${kind} ${value}`),
      ...(row.outcome === 'ready' ? lossesOf(row.effects) : []),
    ],
  }
}

/** What does not come back, or stays changed, although there is no conflict (R35). */
const lossesOf = ({ licences, manager, reports, signIn, hold }: RestoreEffects): readonly string[] => [
  ...licences.notReturned.flatMap(({ skuId, reason }) =>
    reason === 'by-group' ? [`licence.by-group ${skuId}`] : [],
  ),
  ...linesLost({ manager, reports }),
  ...(signIn === 'possible' ? [] : [`sign-in.${signIn}`]),
  ...(hold === null ? [] : [`hold ${hold.reason}`]),
]
