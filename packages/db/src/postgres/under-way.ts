/** Statements that were sent and are not awaited. Within a transaction, everything after a failure fails too. */
export interface UnderWay {
  /** Registers a statement that was sent; sends nothing itself. */
  add(sent: Promise<unknown>): void
  /** Says that a later statement has succeeded, and so have all before it. */
  forget(): void
  /** Whether the outcome of any statement is still unknown. */
  isUncertain(): boolean
  /** Resolves when all are answered; rejects with the first failure, in the order of sending. */
  settle(): Promise<void>
}

export function underWay(): UnderWay {
  let all: Promise<unknown>[] = []
  return {
    add: (sent) => {
      // `settle` reports the rejection. Until then it must not count as an unhandled one.
      sent.catch(() => {})
      all.push(sent)
    },
    forget: () => {
      all = []
    },
    isUncertain: () => all.length > 0,
    settle: async () => {
      const settling = all
      all = []
      // Not `Promise.all`, which rejects with the failure that arrives first: the driver may deliver a later one
      // sooner.
      const failed = (await Promise.allSettled(settling)).find(({ status }) => status === 'rejected')
      if (failed?.status === 'rejected') throw failed.reason
    },
  }
}
