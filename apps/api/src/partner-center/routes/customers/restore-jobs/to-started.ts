import type { z } from '@hono/zod-openapi'
import { ok, type Result } from '@reprieve/domain'
import type { Job } from '@reprieve/operations'
import type { ApiError } from '../../../errors.ts'
import { type RestoreJob, toJobUri, toRestoreJob } from '../../../wire/restore-job.ts'
import type { AnswerHeaders } from '../../route.ts'

type Started = Result<z.input<typeof RestoreJob>, ApiError> & { readonly headers?: AnswerHeaders }

/** A started job, with the address of its state. */
export const toStarted = (started: Result<Job, ApiError>): Started => {
  if (!started.ok) return started
  const { tenantId, id } = started.value
  return { ...ok(toRestoreJob(started.value)), headers: { Location: `/v1${toJobUri(tenantId, id)}` } }
}
