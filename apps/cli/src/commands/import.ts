import type { SourceFormat } from '@reprieve/import'
import { asOperator } from '../as-operator.ts'
import { exitCodes } from '../exit-codes.mjs'
import { describePlan, describeProblem } from '../import/describe-item.ts'
import { openSource } from '../import/open-source.ts'
import { type PlannedItem, planSource } from '../import/plan-source.ts'
import { printRow, printSentence, type RowOptions } from '../print.ts'
import { readSettings } from '../read-settings.ts'
import { showProgress } from '../show-progress.ts'
import { tenantIdOf } from '../tenant-id-of.ts'
import { withDirectory } from '../with-directory.ts'

export interface ImportOptions extends RowOptions {
  /** A domain of the tenant, or its id. */
  readonly tenant: string
  readonly format?: SourceFormat
}

/** Prints what an import of a file would do, a line for each row that is no template's. Changes nothing. */
export async function importPeople(file: string, options: ImportOptions): Promise<void> {
  const counts = new Map<string, number>()
  const count = (outcome: string) => counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
  const ignored: string[] = []
  await withDirectory(readSettings(), async ({ operations, storage }) => {
    const context = asOperator(await tenantIdOf(storage, options.tenant))
    await showProgress('Reading the file', async ({ tell }) => {
      let rows = 0
      for await (const item of planSource(operations, context, openSource(file, options.format))) {
        if (item.kind === 'ignored') ignored.push(item.column)
        else {
          count(printItem(options, item))
          rows += 1
          tell(`${rows.toLocaleString('en')} rows`)
        }
      }
    })
  })
  const said = [...counts].map(([outcome, number]) => `${number} ${outcome}`).join(', ')
  printSentence(options, said === '' ? 'The file tells of nobody.' : `${said}.`)
  if (ignored.length > 0) printSentence(options, `Ignored, as no part of a user: ${ignored.join(', ')}.`)
  if (counts.has('refused') || counts.has('unreadable')) process.exitCode = exitCodes.couldNotRun
}

function printItem(options: ImportOptions, item: Exclude<PlannedItem, { readonly kind: 'ignored' }>): string {
  const { line } = item
  if (item.kind !== 'person') {
    const reason = item.kind === 'skipped' ? item.why : describeProblem(item.column, item.problem)
    printRow(options, { line, outcome: item.kind, userPrincipalName: null, id: null, reason })
    return item.kind
  }
  const { plan, person } = item
  const { outcome } = plan
  const id = 'userId' in plan ? plan.userId : null
  const userPrincipalName = 'userPrincipalName' in plan ? plan.userPrincipalName : person.userPrincipalName
  printRow(options, { line, outcome, userPrincipalName, id, reason: describePlan(plan) })
  return outcome
}
