import { type JobKind, row, statements, type Transaction } from '@reprieve/db'
import { type JobId, ok, type Result, refuse, type TenantId } from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal } from '../../answer.ts'
import { Id } from '../../input.ts'

export const JobIdInput = z.strictObject({ jobId: Id })
export type JobIdInput = z.input<typeof JobIdInput>

/** A bulk restore, or with `kind` another job. A job of another kind counts as not found. */
export function* loadJob(
  tenantId: TenantId,
  jobId: JobId,
  kind: JobKind = 'restore',
): Transaction<Result<statements.JobRow, Refusal<'JobNotFound'>>> {
  const found = yield* row(statements.jobById, { tenantId, id: jobId })
  return found?.kind !== kind ? refuse({ type: 'JobNotFound', jobId }) : ok(found)
}

/** Whether rows of the job may still be done. */
export const isOpen = ({ state }: Pick<statements.JobRow, 'state'>): boolean =>
  state === 'queued' || state === 'running'
