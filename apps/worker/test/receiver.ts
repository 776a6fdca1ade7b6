import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'

export interface Received {
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/**
 * Starts a real HTTP server that stores what it receives. It answers as the test says, by default with 204.
 */
export async function startReceiver() {
  const received: Received[] = []
  const state = { answer: (response: ServerResponse): void => void response.writeHead(204).end() }
  const server = createServer((request, response) => {
    text(request).then((body) => {
      received.push({ headers: request.headers, body })
      state.answer(response)
    })
  })
  await new Promise<void>((resume) => server.listen(0, '127.0.0.1', resume))
  const stop = () =>
    new Promise<void>((resume) => {
      server.closeAllConnections()
      server.close(() => resume())
    })
  onTestFinished(stop)
  const { port } = server.address() as AddressInfo
  return { received, state, hangUp: () => server.closeAllConnections(), url: `http://127.0.0.1:${port}/in` }
}
