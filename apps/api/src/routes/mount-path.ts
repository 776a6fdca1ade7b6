import { createHash } from 'node:crypto'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { ok, type Result, refuse } from '@reprieve/domain'
import type { OperationContext } from '@reprieve/operations'
import type { Context } from 'hono'
import type { ApiError } from '../errors.ts'
import type { ApiEnv } from '../exchange.ts'
import type { Authenticate, Authenticated } from '../middleware/authenticate.ts'
import type { Throttle } from '../middleware/throttle.ts'
import { emptyAnswer, errorAnswer, jsonAnswer } from '../wire/answer.ts'
import { parseGuid } from '../wire/parse-guid.ts'
import { parseJsonObject, type WireObject } from '../wire/parse-json-object.ts'
import { readBody } from '../wire/read-body.ts'
import { throttledAnswer } from '../wire/throttled.ts'
import type { Handled, Route, RouteDependencies } from './route.ts'

/** Puts the routes of one path into the app and its document; other methods of that path are refused by name. */
export function mountPath(
  app: OpenAPIHono<ApiEnv>,
  routes: readonly [Route, ...Route[]],
  dependencies: RouteDependencies & { readonly authenticate: Authenticate; readonly throttle: Throttle },
): void {
  const path = routes[0].definition.getRoutingPath()
  for (const route of routes) {
    app.openAPIRegistry.registerPath(route.definition)
    app.on(route.definition.method.toUpperCase(), path, async (c) => {
      const exchange = c.get('exchange')
      const authenticated = await dependencies.authenticate(c.req.header('authorization'))
      if (!authenticated.ok) return errorAnswer(exchange, authenticated.error)
      const { actor } = authenticated.value
      exchange.caller = actor
      const customerId = parseGuid(c.req.param('customerId') ?? '')
      const waitSeconds = await dependencies.throttle(actor.tenantId, customerId)
      if (waitSeconds > 0) return throttledAnswer(exchange, waitSeconds)
      const handled = await handle(c, route, authenticated.value, dependencies)
      if (!handled.ok) return errorAnswer(exchange, handled.error)
      if (handled.value === null) return emptyAnswer(exchange)
      const status = ([201, 202] as const).find((code) => code in route.definition.responses) ?? 200
      return jsonAnswer(exchange, status, handled.value, handled.headers)
    })
  }
  const allowed = routes.map(({ definition }) => definition.method.toUpperCase()).join(', ')
  app.all(path, (c) =>
    errorAnswer(c.get('exchange'), { type: 'MethodNotAllowed', method: c.req.method, allowed }),
  )
}

async function handle(
  c: Context<ApiEnv>,
  route: Route,
  authenticated: Authenticated,
  dependencies: RouteDependencies,
): Handled {
  const customerId = parseGuid(c.req.param('customerId') ?? '')
  if (route.of !== 'partner' && customerId === undefined) return refuse({ type: 'InvalidCustomerId' })
  const userId = parseGuid(c.req.param('userId') ?? '')
  if (route.of === 'user' && userId === undefined) return refuse({ type: 'InvalidUserId' })

  const body = await readJson(c, route)
  if (!body.ok) return body
  const call = {
    context: toContext(c, customerId ?? authenticated.actor.tenantId, authenticated, body.value.bytes),
    url: c.req.url,
    parameters: c.req.param(),
    locale: c.get('exchange').locale,
    continuationToken: c.req.header('ms-continuationtoken'),
    body: body.value.object,
  }
  if (route.of === 'partner') return route.handle(call, dependencies)
  const customerCall = { ...call, customerId: customerId ?? '' }
  if (route.of === 'customer') return route.handle(customerCall, dependencies)
  return route.handle({ ...customerCall, userId: userId ?? '' }, dependencies)
}

interface ReadJson {
  readonly bytes: Uint8Array
  readonly object: WireObject
}

const nothing: ReadJson = { bytes: new Uint8Array(), object: {} }

async function readJson(c: Context<ApiEnv>, { body }: Route): Promise<Result<ReadJson, ApiError>> {
  if (body === undefined) return ok(nothing)
  if (!/^(application|text)\/json\s*(;|$)/i.test(c.req.header('content-type') ?? '')) {
    return refuse({ type: 'UnsupportedMediaType' })
  }
  const bytes = await readBody(c.req.raw, body.limitBytes)
  if (!bytes.ok) return bytes
  const object = parseJsonObject(bytes.value, body.names)
  return object.ok ? ok({ bytes: bytes.value, object: object.value }) : object
}

/** A request id that the client did not send guards nothing, so none is kept for it. */
function toContext(
  c: Context<ApiEnv>,
  tenantId: string,
  { actor, session }: Authenticated,
  body: Uint8Array,
): OperationContext {
  const { requestId, requestIdGiven, correlationId } = c.get('exchange')
  if (!requestIdGiven) return { tenantId, actor, session, correlationId }
  const bodyHash = createHash('sha256').update(body).digest('base64')
  const fingerprint = `${c.req.method} ${c.req.path.toLowerCase()} ${bodyHash}`
  return { tenantId, actor, session, correlationId, requestId, fingerprint }
}
