import type { ObservedCall } from '@reprieve/operations'
import type { ApiError } from '../partner-center/errors.ts'
import type { UnreadCall } from '../partner-center/routes/call-route.ts'

/** Work of a route that goes to the thread. */
export interface HeavyTask {
  readonly operationId: string
  readonly call: UnreadCall
}

/** What the thread answers: JSON as bytes, so that the event loop of the process need not write it. */
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

/** A thread that does one task at a time. `ended` comes once, when it will answer nothing more. */
export interface HeavyThread {
  send(task: HeavyTask): void
  end(): Promise<void>
}

export interface ThreadEvents {
  message(message: ThreadMessage): void
  ended(error: Error): void
}

export interface HeavyRoutes {
  /** Rejects as busy, with nothing begun, where too much waits already. */
  carryOut(task: HeavyTask): Promise<HeavyOutcome>
  stop(): Promise<void>
}

interface Settings {
  readonly start: (events: ThreadEvents) => HeavyThread
  readonly observed: (call: ObservedCall) => void
  /** The error that tells a client to try again. */
  readonly toBusy: (message: string) => Error
  /** Tasks that may wait, in all and of one tenant. */
  readonly waitingAtMost: number
  readonly waitingAtMostOfTenant: number
  /** After which a task is given up and its thread ended. */
  readonly longestMs: number
  /** After which a thread that has nothing to do ends, and gives its memory back. */
  readonly idleMs: number
}

interface Waiting {
  readonly task: HeavyTask
  readonly resolve: (outcome: HeavyOutcome) => void
  readonly reject: (error: Error) => void
}

/**
 * Carries out what can take seconds of computing in a thread of its own, one task after the other, so that the event loop
 * goes on answering everybody else. The thread is started by the first task.
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
