import { describeError } from '@reprieve/i18n'
import type { Job, JobRowEntry } from '@reprieve/operations'
import { asOperator } from '../as-operator.ts'
import { granted } from '../granted.ts'
import { print } from '../print.ts'
import { tenantIdOf } from '../tenant-id-of.ts'
import { withOperations } from '../with-operations.ts'

export interface OfTenant {
  /** A domain of the tenant, or its id. */
  readonly tenant: string
}

/** Prints a tenant's bulk restores, the latest first: id, state, restored, failed, pending, start; tabs between. */
export async function listJobs({ tenant }: OfTenant): Promise<void> {
  const page = { size: 100 }
  const jobs = await withOperations(async (operations, storage) =>
    granted(await operations.listJobs(asOperator(await tenantIdOf(storage, tenant)), { page })),
  )
  for (const job of jobs.items) print(lineOf(job))
}

/** Prints one bulk restore, and the rows that have failed with the reason of each. */
export async function showJob(jobId: string, { tenant }: OfTenant): Promise<void> {
  await withOperations(async (operations, storage) => {
    const context = asOperator(await tenantIdOf(storage, tenant))
    print(lineOf(granted(await operations.getJob(context, { jobId }))))
    let after: { readonly key: string | number; readonly id: string } | null | undefined
    while (after !== null) {
      const page = { size: 500, ...(after && { after }) }
      const rows = granted(await operations.listJobRows(context, { jobId, outcome: 'failed', page }))
      for (const row of rows.items) print(failureOf(row))
      after = rows.next
    }
  })
}

/** Ends a bulk restore between two rows. */
export async function cancelJob(jobId: string, { tenant }: OfTenant): Promise<void> {
  await withOperations(async (operations, storage) => {
    const context = asOperator(await tenantIdOf(storage, tenant))
    print(lineOf(granted(await operations.cancelJob(context, { jobId }))))
  })
}

/** How the command line prints a job. */
export const lineOf = ({ id, state, counts, createdAt }: Job): string =>
  [
    ...[id, state, `${counts.restored} restored`, `${counts.failed} failed`, `${counts.pending} pending`],
    createdAt.toISOString(),
  ].join('\t')

const failureOf = ({ row, userId, error }: JobRowEntry): string =>
  [`row ${row}`, userId, error?.type ?? '', error === null ? '' : describeError('en', error)].join('\t')
