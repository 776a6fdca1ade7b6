import type { Job } from '@reprieve/operations'
import { toActorShown } from '../audit/to-entry.ts'

/** A bulk restore as the browser receives it. */
export const toJobShown = ({ id, state, origin, counts, createdBy, createdAt, finishedAt }: Job) => ({
  kind: 'restore' as const,
  id,
  displayName: id,
  state,
  origin: origin.kind,
  retryOf: origin.kind === 'retry' ? origin.of : null,
  counts,
  startedBy: toActorShown(createdBy),
  createdAt: createdAt.toISOString(),
  finishedAt: finishedAt?.toISOString() ?? null,
})

export type JobShown = ReturnType<typeof toJobShown>
