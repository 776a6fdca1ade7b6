/** The answer of a process to a health check. */
export type Health = (
  | { readonly status: 'ready' }
  | { readonly status: 'unavailable'; readonly reason: string }
) & {
  /** Where metrics are served, if that differs from the settings. */
  readonly metrics?: string
}

/**
 * Builds the answer. `reason` says why the process cannot do its work, or is null; for `metricsNote` see
 * `ServingMetrics.note`.
 */
export const toHealth = (reason: string | null, metricsNote: string | null): Health => ({
  ...(reason === null ? { status: 'ready' } : { status: 'unavailable', reason }),
  ...(metricsNote !== null && { metrics: metricsNote }),
})
