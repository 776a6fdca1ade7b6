import { ok, type Result } from '@reprieve/domain'
import type { Job } from '@reprieve/operations'
import type { ApiError } from '../../../errors.ts'
import { toJobUri, toRestoreJob } from '../../../wire/restore-job.ts'
import type { Handled } from '../../route.ts'

/** A job that was started, with the address that it is asked after at. */
export const toStarted = (started: Result<Job, ApiError>): Awaited<Handled> => {
  if (!started.ok) return started
  const { tenantId, id } = started.value
  return { ...ok(toRestoreJob(started.value)), headers: { Location: `/v1${toJobUri(tenantId, id)}` } }
}
