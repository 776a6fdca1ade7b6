/** What was sent and is not waited for. Within a transaction, what comes after a failure fails too. */
export interface UnderWay {
  /** Keeps account of what was sent; sends nothing itself. */
  add(sent: Promise<unknown>): void
  /** Something sent later has succeeded, and so has everything before it. */
  forget(): void
  /** Whether something was sent of which nobody knows yet how it ended. */
  isUncertain(): boolean
  /** Resolves when all is answered; rejects with what failed first, in the order of sending. */
  settle(): Promise<void>
}

export function underWay(): UnderWay {
  let all: Promise<unknown>[] = []
  return {
    add: (sent) => {
      // Heard by `settle`; until then it must not count as one that nobody listens to.
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
      // Not `Promise.all`, which rejects with what it hears of first: the driver has shorter and longer ways.
      const failed = (await Promise.allSettled(settling)).find(({ status }) => status === 'rejected')
      if (failed?.status === 'rejected') throw failed.reason
    },
  }
}
