import { performance as performanceOfProcess } from 'node:perf_hooks'

/** A request that asks to be let in. Exactly one of the two is called, once, perhaps later. */
export interface Applicant {
  readonly start: () => void
  readonly refuse: () => void
  /** Whether all that is left to do is the client's: to send its body or to take its answer. Never, by default. */
  readonly waitsForClient?: () => boolean
}

export interface AdmissionLimits {
  /** Requests that are worked on at once; fewer while they take longer than a wait for it may. */
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
/** Whoever has been inside for so long makes room if it does not wait for this process, or slow clients could fill it. */
const insideAtMostMs = 1_000
const sweepEveryMs = 50
/** How long requests that end are counted before they say how fast it goes: many end together. */
const countedForMs = 200
/** What is left of the places when requests have taken too long. */
const share = 0.7

interface Inside {
  readonly applicant: Applicant
  readonly since: number
}

interface Waiting {
  readonly applicant: Applicant
  readonly since: number
}

/**
 * The rule by which a server that is asked for more than it can do refuses early instead of answering late. So many requests
 * are worked on at once; others wait, first come first served. Who would wait for longer than the limit, by the pace at which
 * requests end, is refused at once, and so is who has waited that long. While the process is busy and requests take longer
 * inside than they may wait outside, there are fewer places.
 */
export function createAdmission(
  { atOnce, longestWaitMs }: AdmissionLimits,
  isBusy: () => boolean = measureBusyness(),
): Admission {
  // Both keep the order in which things were put into them.
  const waiting = new Map<object, Waiting>()
  const inside = new Map<object, Inside>()
  // One at a time would leave the processor idle wherever a request waits for another turn of the event loop.
  const fewest = Math.ceil(atOnce / 4)
  let places = atOnce
  let tookTooLong = false
  let placesSetAt = 0
  let msPerRequest = 0
  /** Requests that have ended since a moment since when somebody has always been waiting. */
  let ended: { readonly sinceMs: number; count: number } | null = null
  let turnIsPlanned = false
  let sweeper: NodeJS.Timeout | undefined

  const enter = (ticket: object, applicant: Applicant): void => {
    inside.set(ticket, { applicant, since: performance.now() })
    applicant.start()
  }

  const planTurn = (): void => {
    if (turnIsPlanned || waiting.size === 0 || inside.size >= places) return
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
      if (started >= startedInOneTurn || inside.size >= places) break
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
    const busy = isBusy()
    for (const [ticket, { applicant, since }] of inside) {
      if (now - since > longestWaitMs && applicant.waitsForClient?.() !== true) tookTooLong = true
      if (now - since <= insideAtMostMs) break
      if (!busy || applicant.waitsForClient?.() === true) inside.delete(ticket)
    }
    const periods = Math.floor((now - placesSetAt) / countedForMs)
    if (periods > 0) {
      placesSetAt = now
      const fewer = Math.max(fewest, Math.floor(places * share))
      places = busy && tookTooLong ? fewer : Math.min(atOnce, places + periods)
      tookTooLong = false
    }
    planTurn()
    if (waiting.size > 0 || inside.size > 0) return
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
        const entered = inside.get(ticket)
        if (entered !== undefined) {
          inside.delete(ticket)
          if (performance.now() - entered.since > longestWaitMs) tookTooLong = true
          keepPace()
        }
        planTurn()
      }
    },
    waiting: () => waiting.size,
    inside: () => inside.size,
  }
}

/** Whether the event loop or the processor has had more to do than to wait, lately. */
function measureBusyness(): () => boolean {
  let loop = performanceOfProcess.eventLoopUtilization()
  let processor = process.cpuUsage()
  let measuredAt = performance.now()
  let busy = false
  return () => {
    const elapsedMs = performance.now() - measuredAt
    if (elapsedMs < countedForMs) return busy
    const { user, system } = process.cpuUsage(processor)
    const { utilization } = performanceOfProcess.eventLoopUtilization(loop)
    busy = utilization > 0.5 || (user + system) / 1000 / elapsedMs > 0.5
    loop = performanceOfProcess.eventLoopUtilization()
    processor = process.cpuUsage()
    measuredAt = performance.now()
    return busy
  }
}
