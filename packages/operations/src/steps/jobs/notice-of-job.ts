import type { statements } from '@reprieve/db'
import type { JobNotice } from '@reprieve/domain'
import { authorOf } from '../delivery/author-of.ts'
import { creatorOf } from './job.ts'

/** The notice about the end of a job. */
export const noticeOfJob = (job: statements.JobRow & { readonly state: JobNotice['state'] }): JobNotice => ({
  type: 'jobFinished',
  jobId: job.id,
  kind: job.kind,
  state: job.state,
  total: job.total,
  succeeded: job.succeeded,
  failed: job.failed,
  by: authorOf(creatorOf(job)),
})
