import type { ObservedCall } from '@reprieve/operations'
import type { ApiError } from '../partner-center/errors.ts'
import type { UnreadCall } from '../partner-center/routes/call-route.ts'

/** Work of a route that is passed to the thread. */
export interface HeavyTask {
  readonly operationId: string
  readonly call: UnreadCall
}

/** The thread's answer: JSON as bytes, so that the event loop of the process need not serialise it. */
export type HeavyOutcome =
  | {
      readonly ok: true
      readonly json: Uint8Array<ArrayBuffer> | null
      readonly headers?: Readonly<Record<string, string>>
    }
  | { readonly ok: false; readonly error: ApiError }

export type ThreadMessage =
  | { readonly kind: 'observed'; readonly call: ObservedCall }
  | { readonly kind: 'done'; readonly outcome: HeavyOutcome }
  | { readonly kind: 'failed'; readonly isBusy: boolean; readonly stack: string }

/** A thread that does one task at a time. `ended` is called once, when it will answer no more. */
export interface HeavyThread {
  send(task: HeavyTask): void
  end(): Promise<void>
}

export interface ThreadEvents {
  message(message: ThreadMessage): void
  ended(error: Error): void
}

export interface HeavyRoutes {
  /** Carries out a task. Rejects as busy, with nothing begun, if too many tasks wait already. */
  carryOut(task: HeavyTask): Promise<HeavyOutcome>
  stop(): Promise<void>
}

interface Settings {
  readonly start: (events: ThreadEvents) => HeavyThread
  readonly observed: (call: ObservedCall) => void
  /** Makes the error that tells a client to try again. */
  readonly toBusy: (message: string) => Error
  /** Number of tasks that may wait, in total and of one tenant. */
  readonly waitingAtMost: number
  readonly waitingAtMostOfTenant: number
  /** Time after which a task is given up and its thread ended. */
  readonly longestMs: number
  /** Time after which an idle thread ends and releases its memory. */
  readonly idleMs: number
}

interface Waiting {
  readonly task: HeavyTask
  readonly resolve: (outcome: HeavyOutcome) => void
  readonly reject: (error: Error) => void
}

/**
 * Carries out tasks that can take seconds of computing in a separate thread, one after the other, so that the event
 * loop continues to answer everybody else. The first task starts the thread.
 */
export function heavyRoutes(settings: Settings): HeavyRoutes {
  const waiting: Waiting[] = []
  let thread: HeavyThread | null = null
  let current: Waiting | null = null
  let timer: NodeJS.Timeout | undefined

  const wake = (ms: number, then: () => void): void => {
    clearTimeout(timer)
    timer = setTimeout(then, ms)
    timer.unref()
  }

  const endThread = async (): Promise<void> => {
    clearTimeout(timer)
    const ending = thread
    thread = null
    await ending?.end()
  }

  const finish = (settle: (one: Waiting) => void): void => {
    const done = current
    current = null
    if (done !== null) settle(done)
    next()
  }

  const next = (): void => {
    if (current !== null) return
    current = waiting.shift() ?? null
    if (current === null) {
      if (thread !== null) wake(settings.idleMs, () => void endThread())
      return
    }
    thread ??= startThread()
    thread.send(current.task)
    wake(settings.longestMs, () => {
      void endThread()
      finish(({ reject }) => reject(settings.toBusy('a heavy request took too long and was given up')))
    })
  }

  const startThread = (): HeavyThread => {
    const started = settings.start({
      message: (message) => {
        if (thread === started) receive(message)
      },
      ended: (error) => {
        if (thread !== started) return
        thread = null
        finish(({ reject }) => reject(error))
      },
    })
    return started
  }

  const receive = (message: ThreadMessage): void => {
    switch (message.kind) {
      case 'observed':
        settings.observed(message.call)
        break
      case 'done':
        finish(({ resolve }) => resolve(message.outcome))
        break
      case 'failed':
        finish(({ reject }) => reject(toError(message, settings)))
    }
  }

  return {
    carryOut: (task) =>
      new Promise((resolve, reject) => {
        const tenantOf = (one: HeavyTask) => one.call.callerTenantId
        const ofTenant = waiting.filter((one) => tenantOf(one.task) === tenantOf(task))
        if (waiting.length >= settings.waitingAtMost || ofTenant.length >= settings.waitingAtMostOfTenant) {
          throw settings.toBusy('too many heavy requests are waiting')
        }
        waiting.push({ task, resolve, reject })
        next()
      }),
    stop: async () => {
      const stopped = settings.toBusy('the process is stopping')
      for (const { reject } of waiting.splice(0)) reject(stopped)
      await endThread()
      finish(({ reject }) => reject(stopped))
    },
  }
}

function toError(
  { isBusy, stack }: { readonly isBusy: boolean; readonly stack: string },
  { toBusy }: Settings,
): Error {
  const error = isBusy ? toBusy('busy in the thread') : new Error('a fault in the thread')
  error.stack = stack
  return error
}
