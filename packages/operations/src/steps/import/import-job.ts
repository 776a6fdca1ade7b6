import type { JobState, statements, Transaction } from '@reprieve/db'
import type { Actor, JobId, TenantId } from '@reprieve/domain'
import { withNames } from '../access/with-names.ts'

/** An import that a worker carries out (R55). */
export interface ImportJob {
  readonly id: JobId
  readonly tenantId: TenantId
  readonly state: JobState
  /** The administrator's name for the directory that the people come from. */
  readonly source: string
  readonly fileName: string | null
  /** Numbers of finished rows, except `total`. The remaining rows of a stopped import stay pending. */
  readonly counts: {
    readonly total: number
    readonly pending: number
    readonly succeeded: number
    readonly failed: number
  }
  readonly createdBy: Actor
  readonly createdAt: Date
  /** Null while the import waits or runs. */
  readonly finishedAt: Date | null
}

/** The contents of the column `jobs.request` of an import. */
export interface ImportRequest extends Pick<ImportJob, 'source' | 'fileName'> {
  readonly requestId: string | null
  readonly correlationId: string | null
}

/** Only `startImport` writes jobs of the kind `import`, so their column holds these values. */
export const importRequestOf = (row: statements.JobRow): ImportRequest => row.request as ImportRequest

export function toImportJob(row: statements.JobRow): ImportJob {
  const { id, tenantId, state, total, succeeded, failed, createdAt, finishedAt } = row
  const { source, fileName } = importRequestOf(row)
  const counts = { total, pending: total - succeeded - failed, succeeded, failed }
  const createdBy = row.createdBy as Actor
  return { id, tenantId, state, source, fileName, counts, createdBy, createdAt, finishedAt }
}

/** Adds the names of the people who started the imports. */
export function* toNamedImports(
  tenantId: TenantId,
  list: readonly statements.JobRow[],
): Transaction<readonly ImportJob[]> {
  const jobs = list.map(toImportJob)
  const creators = yield* withNames(
    tenantId,
    jobs.map(({ createdBy }) => createdBy),
  )
  return jobs.map((job, index) => ({ ...job, createdBy: creators[index] ?? job.createdBy }))
}
