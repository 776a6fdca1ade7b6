import type { OperationError } from '@reprieve/domain'
import { TRPCClientError } from '@trpc/client'
import type { AppRouter } from '../server/routers/app-router.ts'

/** The server's answer in place of a value. */
export interface ServerAnswer {
  readonly code: string
  /** Null if no operation refused: it is a fault, or the request could not be read. */
  readonly refusal: OperationError | null
  /** The refusal in the visitor's language. */
  readonly text: string | null
  readonly correlationId: string
}

/** Null if the server gave no answer at all. */
export function refusalOf(error: unknown): ServerAnswer | null {
  if (!(error instanceof TRPCClientError)) return null
  const answered: TRPCClientError<AppRouter> = error
  return answered.data ?? null
}

/** The first name in the path of the member that an operation found invalid; null for any other answer. */
export function invalidMemberOf(error: unknown): string | null {
  const refusal = refusalOf(error)?.refusal
  return refusal?.type === 'InvalidInput' ? refusal.path.split('.')[0] || null : null
}
