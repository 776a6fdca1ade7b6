interface Counted {
  readonly counts: { readonly total: number; readonly succeeded: number; readonly failed: number }
}

/** The numbers that the texts about the state of an import tell. */
export const importCounts = ({ counts: { total, succeeded, failed } }: Counted) => ({
  total,
  succeeded,
  failed,
  done: succeeded + failed,
})
