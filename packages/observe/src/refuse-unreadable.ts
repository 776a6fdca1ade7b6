import type { Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'

/**
 * Makes a server answer requests that reach no handler, those that Node cannot read as HTTP and CONNECT, with the given
 * bytes, and then close the connection. It never writes into another answer of the same connection.
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
  // An unknown expectation may be ignored (RFC 9110, 10.1.1).
  server.on('checkExpectation', (request, response) => server.emit('request', request, response))
}
