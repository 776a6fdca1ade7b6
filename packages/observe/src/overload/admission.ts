/** A request that asks to be let in. Exactly one of the two is called, once, perhaps later. */
export interface Applicant {
  readonly start: () => void
  readonly refuse: () => void
}

export interface AdmissionLimits {
  /** Requests that are worked on at once. */
  readonly atOnce: number
  /** The longest that a request may wait for its turn. */
  readonly longestWaitMs: number
}

export interface Admission {
  /** Lets a request in, has it wait, or refuses it. The answer is to be called when the request has ended, however it has. */
  apply(applicant: Applicant): () => void
  readonly waiting: () => number
  readonly inside: () => number
}

/** A bound for the memory of a moment before the pace is known; the wait is what usually bounds the queue. */
const waitingAtMost = 2_000
/** Requests that begin in one turn of the event loop, so that turns stay short and whoever is not counted is served between. */
const startedInOneTurn = 4
/** Whoever has been inside for so long waits for something other than this process and makes room, or slow senders could fill it. */
const insideAtMostMs = 1_000
const sweepEveryMs = 50
/** How long requests that end are counted before their number says how fast it goes: many end together. */
const countedForMs = 200

interface Waiting {
  readonly applicant: Applicant
  readonly since: number
}

/**
 * The rule by which a server that is asked for more than it can do refuses early instead of answering late. So many requests
 * are worked on at once; others wait, first come first served. Who would wait for longer than the limit, by the pace at which
 * requests end, is refused at once, and so is who has waited that long.
 */
export function createAdmission({ atOnce, longestWaitMs }: AdmissionLimits): Admission {
  // Both keep the order in which things were put into them.
  const waiting = new Map<object, Waiting>()
  const insideSince = new Map<object, number>()
  let msPerRequest = 0
  /** Requests that have ended since a moment since when somebody has always been waiting. */
  let ended: { readonly sinceMs: number; count: number } | null = null
  let turnIsPlanned = false
  let sweeper: NodeJS.Timeout | undefined

  const enter = (ticket: object, applicant: Applicant): void => {
    insideSince.set(ticket, performance.now())
    applicant.start()
  }

  const planTurn = (): void => {
    if (turnIsPlanned || waiting.size === 0 || insideSince.size >= atOnce) return
    turnIsPlanned = true
    setImmediate(() => {
      turnIsPlanned = false
      takeTurn()
    })
  }

  const takeTurn = (): void => {
    refuseLate()
    let started = 0
    for (const [ticket, { applicant }] of waiting) {
      if (started >= startedInOneTurn || insideSince.size >= atOnce) break
      waiting.delete(ticket)
      enter(ticket, applicant)
      started += 1
    }
    planTurn()
  }

  const refuseLate = (): void => {
    const now = performance.now()
    for (const [ticket, { applicant, since }] of waiting) {
      if (now - since <= longestWaitMs) break
      waiting.delete(ticket)
      applicant.refuse()
    }
  }

  const sweep = (): void => {
    refuseLate()
    const now = performance.now()
    for (const [ticket, since] of insideSince) {
      if (now - since <= insideAtMostMs) break
      insideSince.delete(ticket)
    }
    planTurn()
    if (waiting.size > 0 || insideSince.size > 0) return
    clearInterval(sweeper)
    sweeper = undefined
  }

  const keepPace = (): void => {
    const now = performance.now()
    if (waiting.size === 0) {
      ended = null
      return
    }
    if (ended === null) {
      ended = { sinceMs: now, count: 0 }
      return
    }
    ended.count += 1
    const elapsedMs = now - ended.sinceMs
    if (elapsedMs < countedForMs) return
    msPerRequest = elapsedMs / ended.count
    ended = { sinceMs: now, count: 0 }
  }

  return {
    apply: (applicant) => {
      const ticket = {}
      if (waiting.size >= waitingAtMost || msPerRequest * waiting.size > longestWaitMs) {
        applicant.refuse()
        return () => {}
      }
      waiting.set(ticket, { applicant, since: performance.now() })
      planTurn()
      if (sweeper === undefined) {
        sweeper = setInterval(sweep, sweepEveryMs)
        sweeper.unref()
      }
      return () => {
        if (waiting.delete(ticket)) return
        if (insideSince.delete(ticket)) keepPace()
        planTurn()
      }
    },
    waiting: () => waiting.size,
    inside: () => insideSince.size,
  }
}
