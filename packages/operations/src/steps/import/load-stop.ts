import { rows, statements, type Transaction } from '@reprieve/db'
import type { JobId, TenantId } from '@reprieve/domain'
import type { Refusal } from '../../answer.ts'

/** The refusal of the deletion guard that the row before this one has had; null if it has had none. */
export function* loadStop(
  tenantId: TenantId,
  jobId: JobId,
  row: number,
): Transaction<Refusal<'DeletionGuard'> | null> {
  const parameters = { tenantId, jobId, key: row, limit: 1 }
  const [before] = yield* rows(statements.jobRowPages.descending, parameters)
  const result = before?.result as { readonly type?: string } | null | undefined
  return result?.type === 'DeletionGuard' ? (result as Refusal<'DeletionGuard'>) : null
}
