import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { clientAddressOf, type Network } from '@reprieve/config'
import { type Log, listenAt, refuseUnreadable } from '@reprieve/observe'
import next from 'next'
import { answeringClient } from './client-of-request.ts'
import { giveCorrelationId } from './correlation-id.ts'
import { headersOfAll } from './headers-of-all.ts'

export interface Serving {
  /** Takes no new connections, and resolves when running requests are done, or after ten seconds. */
  stop(): Promise<void>
}

// The same timeouts as the facade's, so that slow senders gain nothing by choosing one of the two.
const timeouts = { headersTimeout: 10_000, requestTimeout: 60_000, connectionsCheckingInterval: 5_000 }
const stopWithinMs = 10_000

/** Serves the built admin center; resolves once it listens. @throws {ListenError} */
export async function serveWeb({
  folder,
  host,
  port,
  publicUrl,
  trustedProxies,
  log,
}: {
  readonly folder: string
  /** The address of this machine to listen at; null means all of them. */
  readonly host: string | null
  readonly port: number
  /** Where people reach it. */
  readonly publicUrl: string
  readonly trustedProxies: readonly Network[]
  readonly log: Pick<Log, 'error'>
}): Promise<Serving> {
  const addressOf = clientAddressOf(trustedProxies)
  const headers = headersOfAll(publicUrl)
  useBuiltConfig(folder)
  const app = next({ dir: folder, dev: false, port })
  await app.prepare()
  const answer = app.getRequestHandler()
  // A request without a host is refused below, with its correlation id.
  const server = createServer({ ...timeouts, requireHostHeader: false }, (request, response) => {
    const correlationId = giveCorrelationId(request, response)
    for (const [name, value] of headers) response.setHeader(name, value)
    const refused = refuseRequest(request)
    if (refused !== null) return refuse(response, refused)
    answeringClient(addressOf(request), () => answer(request, response)).catch((error: unknown) => {
      log.error({ err: error, correlationId }, 'fault')
      giveUp(request, response)
    })
  })
  refuseUnreadable(server, unreadableAnswer)
  await listenAt(server, { host, port }, { host: 'REPRIEVE_WEB_HOST', port: 'PORT' })
  return {
    stop: () =>
      new Promise((resolve) => {
        const sweep = setInterval(() => server.closeIdleConnections(), 20)
        const deadline = setTimeout(() => server.closeAllConnections(), stopWithinMs)
        server.close(() => {
          clearInterval(sweep)
          clearTimeout(deadline)
          resolve()
        })
      }),
  }
}

/**
 * Makes Next take its configuration from the build. It would otherwise load `next.config.ts` at each start, which needs
 * a compiler of a hundred megabytes.
 */
function useBuiltConfig(folder: string): void {
  const built = JSON.parse(readFileSync(join(folder, '.next', 'required-server-files.json'), 'utf8'))
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(built.config)
}

function refuse(
  response: ServerResponse,
  { status, headers }: NonNullable<ReturnType<typeof refuseRequest>>,
) {
  // The rest of the body is not read.
  response.writeHead(status, { ...headers, connection: 'close', 'content-length': 0 }).end()
}

/**
 * The bytes of an answer to something that is not HTTP. Nothing has examined it, so its id leads to no line of the log.
 */
const unreadableAnswer = (): string =>
  [
    'HTTP/1.1 400 Bad Request',
    `Date: ${new Date().toUTCString()}`,
    `MS-CorrelationId: ${randomUUID()}`,
    'Content-Length: 0',
    'Connection: close',
    '',
    '',
  ].join('\r\n')

function giveUp(request: IncomingMessage, response: ServerResponse) {
  if (!response.headersSent) response.writeHead(500).end()
  else request.destroy()
}

const methods = ['GET', 'HEAD', 'POST']

interface RefusedRequest {
  readonly status: 400 | 405
  readonly headers: Readonly<Record<string, string>>
}

/**
 * Why the frameworks below must not see a request, which they would answer with faults of their own. Null if they may.
 */
function refuseRequest({ method = '', url = '', headers }: IncomingMessage): RefusedRequest | null {
  if (!methods.includes(method)) return { status: 405, headers: { allow: methods.join(', ') } }
  const isSound = isSoundPath(url) && isSoundHost(headers.host)
  return isSound ? null : { status: 400, headers: {} }
}

/** Whether an address begins with a path that can be decoded, and has no control character anywhere. */
function isSoundPath(url: string): boolean {
  if (!url.startsWith('/') || /%(?:[01][0-9a-f]|7f)/i.test(url)) return false
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '')
    return true
  } catch {
    return false
  }
}

const isSoundHost = (host: string | undefined): boolean =>
  host !== undefined && /^[\w.:[\]-]{1,255}$/.test(host) && URL.canParse(`http://${host}/`)
