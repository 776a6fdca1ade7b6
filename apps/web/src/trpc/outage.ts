import { TRPCClientError } from '@trpc/client'
import { refusalOf } from './refusal.ts'

/** Whether nobody could be asked: no answer came, or the server cannot reach the directory. It passes by itself. */
export const isOutage = (error: unknown): boolean =>
  error instanceof TRPCClientError && (refusalOf(error)?.code ?? unavailable) === unavailable

const unavailable = 'SERVICE_UNAVAILABLE'

/** For what may be sent again, however often: goes on until somebody answers. */
export const untilAnswered = {
  retry: (_failures: number, error: unknown): boolean => isOutage(error),
  retryDelay: (failures: number): number => Math.min(500 * 2 ** failures, 5_000),
}

/** Why there is no answer yet, or none that is good. */
export const failureOf = ({
  error,
  failureReason,
}: {
  readonly error: unknown
  readonly failureReason: unknown
}): unknown => error ?? (isOutage(failureReason) ? failureReason : null)
