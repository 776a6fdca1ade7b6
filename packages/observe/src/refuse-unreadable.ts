import type { Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'

/**
 * Has a server answer what comes to no handler with the bytes of an answer, after which the connection ends: what Node
 * cannot read as HTTP, and CONNECT. Nothing is written into another answer that is under way in the connection.
 */
export function refuseUnreadable(server: Server, toBytes: () => string | Promise<string>): void {
  const latestAnswers = new WeakMap<Duplex, ServerResponse>()
  const isAnswering = (socket: Duplex): boolean => {
    const latest = latestAnswers.get(socket)
    return latest?.headersSent === true && !latest.writableFinished
  }
  const refuse = async (_: unknown, socket: Duplex): Promise<void> => {
    const bytes = isAnswering(socket) ? null : await toBytes()
    if (bytes === null || socket.destroyed || !socket.writable) socket.destroy()
    else socket.end(bytes, () => socket.destroy())
  }
  server.prependListener('request', (request, response) => latestAnswers.set(request.socket, response))
  server.on('clientError', refuse)
  server.on('connect', refuse)
  // An expectation that nobody knows may be passed over (RFC 9110, 10.1.1).
  server.on('checkExpectation', (request, response) => server.emit('request', request, response))
}
