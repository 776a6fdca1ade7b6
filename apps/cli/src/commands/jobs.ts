import { describeError } from '@reprieve/i18n'
import type { Job, JobRowEntry } from '@reprieve/operations'
import { asOperator } from '../as-operator.ts'
import { printRow, type RowOptions } from '../print.ts'
import { tenantIdOf } from '../tenant-id-of.ts'
import { unwrap } from '../unwrap.ts'
import { withOperations } from '../with-operations.ts'
import type { OfTenantOptions } from '../with-tenant.ts'

/** Prints a tenant's bulk restores, latest first: id, state, restored, failed, pending, start. */
export async function listJobs({ tenant, ...output }: OfTenantOptions): Promise<void> {
  const page = { size: 100 }
  const jobs = await withOperations(async (operations) =>
    unwrap(await operations.listJobs(asOperator(await tenantIdOf(operations, tenant)), { page })),
  )
  for (const job of jobs.items) printJob(output, job)
}

/** Prints one bulk restore, and its failed rows with the reason of each. */
export async function showJob(jobId: string, { tenant, ...output }: OfTenantOptions): Promise<void> {
  await withOperations(async (operations) => {
    const context = asOperator(await tenantIdOf(operations, tenant))
    printJob(output, unwrap(await operations.getJob(context, { jobId })))
    let after: { readonly key: string | number; readonly id: string } | null | undefined
    while (after !== null) {
      const page = { size: 500, ...(after && { after }) }
      const rows = unwrap(await operations.listJobRows(context, { jobId, outcome: 'failed', page }))
      for (const row of rows.items) printFailure(output, row)
      after = rows.next
    }
  })
}

/** Ends a bulk restore between two rows. */
export async function cancelJob(jobId: string, { tenant, ...output }: OfTenantOptions): Promise<void> {
  await withOperations(async (operations) => {
    const context = asOperator(await tenantIdOf(operations, tenant))
    printJob(output, unwrap(await operations.cancelJob(context, { jobId })))
  })
}

/** Prints a job. */
export function printJob(output: RowOptions, { id, state, counts, createdAt }: Job): void {
  const { restored, failed, pending } = counts
  const line = [id, state, `${restored} restored`, `${failed} failed`, `${pending} pending`]
  printRow(
    output,
    { id, state, restored, failed, pending, createdAt },
    [...line, createdAt.toISOString()].join('\t'),
  )
}

function printFailure(output: RowOptions, { row, userId, error }: JobRowEntry): void {
  const failure = { userId, error: error?.type ?? null, message: error && describeError('en', error) }
  printRow(
    output,
    { row, ...failure },
    [`row ${row}`, ...Object.values(failure).map((value) => value ?? '')].join('\t'),
  )
}
