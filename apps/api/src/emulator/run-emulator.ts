import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { toExchange } from '../middleware/identify-request.ts'
import type { NodeExchange } from '../oauth/node-exchange.ts'
import { answerControl, type Described, type Emulator, isControl } from './controls.ts'
import { type DirectorySettings, type EmulatedDirectory, openDirectory } from './directory.ts'
import { answerWith, newFaults } from './faults.ts'
import { emulatorPassword } from './fixed-secrets.ts'
import { isFromHere } from './is-from-here.ts'
import { problemAnswer } from './problem.ts'
import { purgeWhatRanOut } from './purge-what-ran-out.ts'
import { bodyOf, headersOf, newRequests } from './requests.ts'

export interface RunningEmulator {
  /** Answers a request, or cuts its connection. */
  fetch(request: Request, node: NodeExchange): Promise<Response>
  describe(): Described
  close(): Promise<void>
}

/** A directory, with the number of calls that use it just now. */
interface InUse {
  readonly directory: EmulatedDirectory
  calls: number
  /** Called when the last call is done; null until somebody waits for that. */
  idle: (() => void) | null
}

/** Makes the demo and answers for it until it is closed. */
export async function runEmulator(settings: DirectorySettings): Promise<RunningEmulator> {
  const open = async (at: Date | null): Promise<InUse> => ({
    directory: await openDirectory(settings, at),
    calls: 0,
    idle: null,
  })
  let current = await open(null)
  let faults = newFaults()
  let requests = newRequests()
  let changing: Promise<unknown> = Promise.resolve()

  /** Carries out one change after the other. */
  const inTurn = <Value>(change: () => Promise<Value>): Promise<Value> => {
    const changed = changing.then(change)
    changing = changed.catch(() => undefined)
    return changed
  }

  const describe = (): Described => ({
    partnerCenter: `${settings.apiUrl}/v1`,
    graph: `${settings.apiUrl}/v1.0`,
    now: current.directory.clock.now(),
    password: emulatorPassword,
    signIns: current.directory.signIns,
  })

  const emulator: Emulator = {
    describe,
    now: () => current.directory.clock.now(),
    moveClock: (to) =>
      inTurn(async () => {
        const { clock, operations } = current.directory
        clock.set(to)
        return purgeWhatRanOut(operations)
      }),
    reset: (at) =>
      inTurn(async () => {
        const before = current
        current = await open(at)
        faults = newFaults()
        requests = newRequests()
        await closeWhenIdle(before)
      }),
    planFault: (planned) => faults.plan(planned),
    requests: () => requests.all(),
  }

  const serve = async (request: Request, node: NodeExchange): Promise<Response> => {
    const used = current
    used.calls += 1
    try {
      return await used.directory.app.fetch(request, node)
    } finally {
      used.calls -= 1
      if (used.calls === 0) used.idle?.()
    }
  }

  async function answerContract(request: Request, node: NodeExchange): Promise<Response> {
    const { method, url } = request
    const { pathname: path, search: query } = new URL(url)
    const fault = faults.take(method, path)
    const at = emulator.now()
    const body = await bodyOf(request)
    const recorded = requests.add({
      at,
      method,
      path,
      query,
      headers: headersOf(request),
      body,
      fault: fault?.kind ?? null,
    })
    const exchange = toExchange(
      settings.exchangeSettings,
      path,
      (name) => request.headers.get(name) ?? undefined,
    )
    const answer =
      fault === null
        ? await serve(request, node)
        : await answerWith(fault, exchange, () => serve(request, node))
    if (answer === null) {
      node.outgoing.destroy()
      return RESPONSE_ALREADY_SENT
    }
    recorded.status = answer.status
    return answer
  }

  return {
    describe,
    fetch: async (request, node) => {
      if (!isControl(new URL(request.url).pathname)) return answerContract(request, node)
      return isFromHere(node.incoming)
        ? answerControl(emulator, request)
        : problemAnswer({ type: 'RouteNotFound' }, request)
    },
    close: () => inTurn(() => closeWhenIdle(current)),
  }
}

async function closeWhenIdle(used: InUse): Promise<void> {
  if (used.calls > 0) {
    await new Promise<void>((resolve) => {
      used.idle = resolve
    })
  }
  await used.directory.close()
}
