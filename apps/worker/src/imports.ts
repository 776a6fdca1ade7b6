import type { Log } from '@reprieve/observe'
import { type ImportWork, type Operations, workOnImports } from '@reprieve/operations'

export interface ImportsDependencies {
  readonly operations: Pick<
    Operations,
    | 'takeImportRows'
    | 'recordImportRows'
    | 'importPerson'
    | 'previewImport'
    | 'importGroup'
    | 'importBelonging'
    | 'deleteUser'
  >
  /** Id of this process, different in each. */
  readonly workerId: string
  /** The time after which another worker continues the import of a dead one. */
  readonly leaseSeconds: number
  readonly log: Pick<Log, 'info' | 'error'>
}

/** Rows in progress at once, which share commits. An import that is stopped ends after at most so many. */
const rowsAtOnce = 64

/** Works on imports, some rows of each tenant in turn, until none are left. It stops between two portions (R55). */
export function importsRound({
  operations,
  workerId,
  leaseSeconds,
  log,
}: ImportsDependencies): (signal: AbortSignal) => Promise<void> {
  let after: string | undefined
  return async (signal) => {
    while (!signal.aborted) {
      const place = after === undefined ? {} : { after }
      const work = await workOnImports(operations, { workerId, rows: rowsAtOnce, leaseSeconds, ...place })
      if (work === null) return
      after = work.job.tenantId
      report(log, work)
    }
  }
}

function report(log: ImportsDependencies['log'], { job, faults }: ImportWork): void {
  const about = { tenantId: job.tenantId, jobId: job.id }
  for (const { row, error } of faults) log.error({ ...about, row, err: error }, 'a row of an import failed')
  if (job.state === 'succeeded') log.info({ ...about, ...job.counts }, 'finished an import')
}
