/** What a process answers when it is asked whether it can do its work. */
export type Health = (
  | { readonly status: 'ready' }
  | { readonly status: 'unavailable'; readonly reason: string }
) & {
  /** Where metrics are served, where that is not where the settings say. */
  readonly metrics?: string
}

/** `reason`: why the process cannot do its work, or null. `metricsNote`: see `ServingMetrics.note`. */
export const toHealth = (reason: string | null, metricsNote: string | null): Health => ({
  ...(reason === null ? { status: 'ready' } : { status: 'unavailable', reason }),
  ...(metricsNote !== null && { metrics: metricsNote }),
})
