import type { CountedImport, ImportJob } from '@reprieve/operations'
import { toActorShown } from '../audit/to-entry.ts'

/** An import as the browser receives it. */
export const toImportShown = ({
  id,
  state,
  source,
  fileName,
  counts,
  createdBy,
  createdAt,
  finishedAt,
}: ImportJob) => ({
  kind: 'import' as const,
  id,
  displayName: id,
  state,
  source,
  fileName,
  counts,
  startedBy: toActorShown(createdBy),
  createdAt: createdAt.toISOString(),
  finishedAt: finishedAt?.toISOString() ?? null,
})

export type ImportShown = ReturnType<typeof toImportShown>

/** An import with how many of its rows have had which outcome. */
export const toCountedImport = (job: CountedImport) => ({ ...toImportShown(job), outcomes: job.outcomes })

export type CountedImportShown = ReturnType<typeof toCountedImport>
