import { TRPCClientError } from '@trpc/client'
import { refusalOf } from './refusal.ts'

/** Whether the call reached nobody: no answer came, or the server cannot reach the directory. It passes by itself. */
export const isOutage = (error: unknown): boolean =>
  error instanceof TRPCClientError && (refusalOf(error)?.code ?? unavailable) === unavailable

const unavailable = 'SERVICE_UNAVAILABLE'

/** For calls that may be repeated any number of times: they continue until they are answered. */
export const untilAnswered = {
  retry: (_failures: number, error: unknown): boolean => isOutage(error),
  retryDelay: (failures: number): number => Math.min(500 * 2 ** failures, 5_000),
}

/** Why there is no valid answer yet. */
export const failureOf = ({
  error,
  failureReason,
}: {
  readonly error: unknown
  readonly failureReason: unknown
}): unknown => error ?? (isOutage(failureReason) ? failureReason : null)
