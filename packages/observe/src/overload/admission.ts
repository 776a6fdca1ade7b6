import { performance as performanceOfProcess } from 'node:perf_hooks'

/** A request that asks for admission. Exactly one of the two functions is called, once, perhaps later. */
export interface Applicant {
  readonly start: () => void
  readonly refuse: () => void
  /** Whether only the client has something left to do: to send its body, or to take its answer. Default: never. */
  readonly waitsForClient?: () => boolean
}

export interface AdmissionLimits {
  /** Number of requests that are handled at once. It is reduced while they take longer than a request may wait. */
  readonly atOnce: number
  /** The longest time that a request may wait for its turn. */
  readonly longestWaitMs: number
}

export interface Admission {
  /**
   * Admits a request, makes it wait, or refuses it. Call the returned function when the request has ended, in whatever
   * way.
   */
  apply(applicant: Applicant): () => void
  /** Tells that a connection was accepted, so that others that the system holds are accepted before requests start. */
  noteConnection(): void
  readonly waiting: () => number
  readonly inside: () => number
}

/** Limits memory for the moment before the pace is known. The waiting time is what usually limits the queue. */
const waitingAtMost = 2_000
/** The server counts as crowded for this long after a connection was accepted or a request was refused. */
const crowdedForMs = 25
/**
 * Number of waiting requests that start in one turn of the event loop of a crowded server. It keeps turns short, so that
 * exempt requests are served in between.
 */
const startedWhileCrowded = 4
/**
 * The same while the server is calm. With fewer requests inside than this and nobody waiting, a request even starts in
 * the turn in which it came. Requests that come together then share a commit.
 */
const startedWhileCalm = 16
/**
 * Number of requests that are refused in one turn. A client that asks again at once is thereby slowed down; refusals
 * without a bound fill the turns, and the requests that could be served wait for them.
 */
const refusedInOneTurn = 8
/**
 * For how long after a turn that did something the next one is put off while connections keep coming. The event loop
 * accepts one connection in each turn. A thousand clients would otherwise be accepted, and a health check among them
 * answered, only after a thousand turns full of requests.
 */
const acceptingForMs = 5
/**
 * A request that has been inside this long makes room unless it waits for this process. Otherwise, slow clients could
 * fill all places.
 */
const insideAtMostMs = 1_000
const sweepEveryMs = 50
/** For how long ending requests are counted before they define the pace, because many end together. */
const countedForMs = 200
/** The share of the places that remains when requests have taken too long. */
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
 * Makes a server that gets more requests than it can handle refuse early instead of answering late. A few requests start
 * as soon as they come. A limited number of requests is handled at once; others wait in order of arrival. A request is refused in one of the next turns of the event
 * loop if it would wait longer than the limit, judged by the pace at which requests end, and also once it has waited that
 * long. While the process is
 * busy and requests take longer inside than they may wait outside, the number of places shrinks.
 */
export function createAdmission(
  { atOnce, longestWaitMs }: AdmissionLimits,
  isBusy: () => boolean = measureBusyness(),
): Admission {
  // The collections keep the order of insertion.
  const waiting = new Map<object, Waiting>()
  const inside = new Map<object, Inside>()
  /** Requests that are refused as soon as there is a turn for it. */
  const refused = new Map<object, Waiting>()
  // With only one place, the processor would be idle whenever a request waits for another turn of the event loop.
  const fewest = Math.ceil(atOnce / 4)
  let places = atOnce
  let tookTooLong = false
  let placesSetAt = 0
  let msPerRequest = 0
  /** The requests that have ended since a moment from which on somebody was always waiting. */
  let ended: { readonly sinceMs: number; count: number } | null = null
  let turnIsPlanned = false
  let connectionCame = false
  let crowdedAt = Number.NEGATIVE_INFINITY
  let actedAt = Number.NEGATIVE_INFINITY
  let sweeper: NodeJS.Timeout | undefined

  const enter = (ticket: object, applicant: Applicant): void => {
    inside.set(ticket, { applicant, since: performance.now() })
    applicant.start()
  }

  const isCrowded = (): boolean => performance.now() - crowdedAt < crowdedForMs

  const canStartAtOnce = (): boolean =>
    waiting.size === 0 &&
    refused.size === 0 &&
    inside.size < Math.min(startedWhileCalm, fewest) &&
    !isCrowded()

  const enqueue = (ticket: object, applicant: Applicant): void => {
    const isTooMuch = waiting.size >= waitingAtMost || msPerRequest * waiting.size > longestWaitMs
    const queue = isTooMuch ? refused : waiting
    queue.set(ticket, { applicant, since: performance.now() })
    planTurn()
  }

  const planTurn = (): void => {
    const canStart = waiting.size > 0 && inside.size < places
    if (turnIsPlanned || !(canStart || refused.size > 0)) return
    turnIsPlanned = true
    setImmediate(() => {
      turnIsPlanned = false
      takeTurn()
    })
  }

  const takeTurn = (): void => {
    giveUpLate()
    const isAccepting = connectionCame && performance.now() - actedAt < acceptingForMs
    connectionCame = false
    if (!isAccepting) {
      startSome()
      refuseSome()
      actedAt = performance.now()
    }
    planTurn()
  }

  const startSome = (): void => {
    const atMost = isCrowded() ? startedWhileCrowded : startedWhileCalm
    let started = 0
    for (const [ticket, { applicant }] of waiting) {
      if (started >= atMost || inside.size >= places) return
      waiting.delete(ticket)
      enter(ticket, applicant)
      started += 1
    }
  }

  const refuseSome = (): void => {
    const now = performance.now()
    let count = 0
    for (const [ticket, { applicant, since }] of refused) {
      if (count >= refusedInOneTurn && now - since <= longestWaitMs) return
      refused.delete(ticket)
      crowdedAt = now
      applicant.refuse()
      count += 1
    }
  }

  const giveUpLate = (): void => {
    const now = performance.now()
    for (const [ticket, late] of waiting) {
      if (now - late.since <= longestWaitMs) break
      waiting.delete(ticket)
      refused.set(ticket, late)
    }
  }

  const sweep = (): void => {
    giveUpLate()
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
    if (waiting.size > 0 || inside.size > 0 || refused.size > 0) return
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
      if (canStartAtOnce()) enter(ticket, applicant)
      else enqueue(ticket, applicant)
      if (sweeper === undefined) {
        sweeper = setInterval(sweep, sweepEveryMs)
        sweeper.unref()
      }
      return () => {
        if (waiting.delete(ticket) || refused.delete(ticket)) return
        const entered = inside.get(ticket)
        if (entered !== undefined) {
          inside.delete(ticket)
          if (performance.now() - entered.since > longestWaitMs) tookTooLong = true
          keepPace()
        }
        planTurn()
      }
    },
    noteConnection: () => {
      connectionCame = true
      crowdedAt = performance.now()
    },
    waiting: () => waiting.size,
    inside: () => inside.size,
  }
}

/** Measures whether the event loop or the processor has recently been busy more than idle. */
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
