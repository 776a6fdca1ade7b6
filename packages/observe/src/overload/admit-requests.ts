import { type IncomingMessage, Server, type ServerResponse } from 'node:http'
import type { Admission } from './admission.ts'

export interface Gate {
  readonly admission: Admission
  /** Whether a request is always served, however busy the process is, such as a health check. */
  readonly isExempt: (request: IncomingMessage) => boolean
  /** Answers a request that is not admitted, with 503 and `Retry-After`. */
  readonly refuse: (request: IncomingMessage, response: ServerResponse) => void
}

/** Serves the request now, later or not at all, as {@link Admission} decides. */
export function admitRequest(
  { admission, isExempt, refuse }: Gate,
  { request, response, serve }: { request: IncomingMessage; response: ServerResponse; serve: () => void },
): void {
  if (isExempt(request)) {
    serve()
    return
  }
  const end = admission.apply({
    start: serve,
    refuse: () => refuse(request, response),
    waitsForClient: () => !request.complete || response.writableEnded,
  })
  // The event is emitted once, whether the answer was sent or the client hung up.
  response.once('close', end)
}

/**
 * Puts the gate before every HTTP server of this process, for servers that are created elsewhere and offer no place for
 * it.
 * @returns a function that ends it
 */
export function admitRequestsOfAllServers(gate: Gate): () => void {
  const { emit } = Server.prototype
  Server.prototype.emit = function (this: Server, event: string | symbol, ...given: unknown[]): boolean {
    const pass = () => Reflect.apply(emit, this, [event, ...given]) as boolean
    if (event === 'connection') gate.admission.noteConnection()
    if (event !== 'request') return pass()
    const [request, response] = given as [IncomingMessage, ServerResponse]
    admitRequest(gate, { request, response, serve: () => void pass() })
    return true
  }
  return () => {
    Server.prototype.emit = emit
  }
}
