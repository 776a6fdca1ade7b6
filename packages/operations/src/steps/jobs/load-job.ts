import { row, statements, type Transaction } from '@reprieve/db'
import { type JobId, ok, type Result, refuse, type TenantId } from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal } from '../../answer.ts'
import { Id } from '../../input.ts'

export const JobIdInput = z.strictObject({ jobId: Id })
export type JobIdInput = z.input<typeof JobIdInput>

export function* loadJob(
  tenantId: TenantId,
  jobId: JobId,
): Transaction<Result<statements.JobRow, Refusal<'JobNotFound'>>> {
  const found = yield* row(statements.jobById, { tenantId, id: jobId })
  return found === undefined ? refuse({ type: 'JobNotFound', jobId }) : ok(found)
}

/** Whether rows of the job may still be done. */
export const isOpen = ({ state }: Pick<statements.JobRow, 'state'>): boolean =>
  state === 'queued' || state === 'running'
