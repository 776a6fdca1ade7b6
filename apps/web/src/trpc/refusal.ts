import type { OperationError } from '@reprieve/domain'
import { TRPCClientError } from '@trpc/client'
import type { AppRouter } from '../server/routers/app-router.ts'

/** What the server answered instead of a value. */
export interface ServerAnswer {
  readonly code: string
  /** Null where no operation refused: a fault, or an unreadable request. */
  readonly refusal: OperationError | null
  /** The refusal in the visitor's language. */
  readonly text: string | null
  readonly correlationId: string
}

/** Null where the server gave no answer at all. */
export function refusalOf(error: unknown): ServerAnswer | null {
  if (!(error instanceof TRPCClientError)) return null
  const answered: TRPCClientError<AppRouter> = error
  return answered.data ?? null
}
