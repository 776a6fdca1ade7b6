import { createHash } from 'node:crypto'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Operations } from '@reprieve/operations'
import type { Context } from 'hono'
import type { ApiEnv } from '../exchange.ts'
import { decodePath } from '../http/decode-path.ts'
import type { Authenticate, Authenticated } from '../middleware/authenticate.ts'
import type { Throttle } from '../middleware/throttle.ts'
import { graphAnswer, graphErrorAnswer, graphThrottledAnswer, toErrorReply } from './answer.ts'
import type { GraphService } from './call.ts'
import { handle } from './handle.ts'
import { readJson } from './read-json.ts'
import { noSuchSegment } from './refusal.ts'

export interface GraphDependencies {
  readonly operations: Operations
  /** Accepts the tokens for this contract, and no others. */
  readonly authenticate: Authenticate
  readonly throttle: Throttle
  /** Where programs reach the facade, without a slash at the end. */
  readonly apiUrl: string
}

/** Both versions of Graph's address answer the same calls. */
const versions = ['v1.0', 'beta'] as const

/** Whether a path is one of this contract. Below `/v1.0`, Partner Center's clients ask for a part of their own. */
export const isGraphPath = (path: string): boolean =>
  /^\/+(v1\.0|beta)(\/+|\?|$)/i.test(path) && !/^\/+v1\.0\/+(customers|auditrecords)(\/|\?|$)/i.test(path)

/** The calls of Microsoft Graph, for the tenant of the caller's token. */
export function mountGraph(app: OpenAPIHono<ApiEnv>, dependencies: GraphDependencies): void {
  for (const version of versions) {
    app.all(`/${version}`, (c) => answer(c, dependencies))
    app.all(`/${version}/*`, (c) => answer(c, dependencies))
  }
}

async function answer(c: Context<ApiEnv>, dependencies: GraphDependencies): Promise<Response> {
  const { authenticate, throttle, apiUrl } = dependencies
  const exchange = c.get('exchange')
  const authenticated = await authenticate(c.req.header('authorization'))
  if (!authenticated.ok) return graphErrorAnswer(exchange, authenticated.error)
  const { actor } = authenticated.value
  exchange.caller = actor
  const seconds = await throttle(actor.tenantId, undefined)
  if (seconds > 0) return graphThrottledAnswer(exchange, seconds)
  const parts = decodePath(c.req.path)
  if (parts === null) return graphErrorAnswer(exchange, noSuchSegment('').error)
  const [version, ...path] = parts
  const body = await readJson(c)
  if (!body.ok) return graphErrorAnswer(exchange, body.error)
  const { bytes, object } = body.value
  const handled = await handle(serviceOf(c, authenticated.value, bytes, dependencies), {
    method: c.req.method,
    path,
    query: new URL(c.req.url).searchParams,
    base: `${apiUrl}/${version}`,
    eventual: c.req.header('consistencylevel')?.trim().toLowerCase() === 'eventual',
    body: object,
  })
  return graphAnswer(exchange, handled.ok ? handled.value : toErrorReply(handled.error, exchange))
}

function serviceOf(
  c: Context<ApiEnv>,
  { actor, session, scopes }: Authenticated,
  bytes: Uint8Array,
  { operations, throttle }: GraphDependencies,
): GraphService {
  const exchange = c.get('exchange')
  const { requestId, requestIdGiven, correlationId } = exchange
  const hash = createHash('sha256').update(bytes).digest('base64')
  const repeatable = { requestId, fingerprint: `${c.req.method} ${c.req.path.toLowerCase()} ${hash}` }
  const { tenantId } = actor
  return {
    operations,
    context: { tenantId, actor, session, correlationId, ...(requestIdGiven && repeatable) },
    person: actor.kind === 'user' ? actor : null,
    scopes,
    exchange,
    secondsToWait: () => throttle(tenantId, undefined),
  }
}
