import type { OpenAPIHono } from '@hono/zod-openapi'
import { ok, type Result, refuse } from '@reprieve/domain'
import type { Context } from 'hono'
import type { ApiEnv, Exchange } from '../../exchange.ts'
import type { HeavyRoutes } from '../../heavy/heavy-routes.ts'
import { parseGuid } from '../../http/parse-guid.ts'
import { readBody } from '../../http/read-body.ts'
import type { Authenticate, Authenticated } from '../../middleware/authenticate.ts'
import type { Throttle } from '../../middleware/throttle.ts'
import { withErrors } from '../document/with-errors.ts'
import type { ApiError } from '../errors.ts'
import { emptyAnswer, encodedAnswer, errorAnswer, jsonAnswer } from '../wire/answer.ts'
import { throttledAnswer } from '../wire/throttled.ts'
import { callRoute, type UnreadCall } from './call-route.ts'
import type { Route, RouteDependencies } from './route.ts'

interface PathDependencies extends RouteDependencies {
  readonly authenticate: Authenticate
  readonly throttle: Throttle
  /** Null if the event loop does even what can take seconds. */
  readonly heavyRoutes: HeavyRoutes | null
}

/** Adds the routes of one path to the app and its document. Other methods of that path are refused by name. */
export function mountPath(
  app: OpenAPIHono<ApiEnv>,
  routes: readonly [Route, ...Route[]],
  dependencies: PathDependencies,
): void {
  const path = routes[0].definition.getRoutingPath()
  for (const route of routes) {
    app.openAPIRegistry.registerPath(withErrors(route))
    app.on(route.definition.method.toUpperCase(), path, async (c) => {
      const exchange = c.get('exchange')
      const authenticated = await dependencies.authenticate(c.req.header('authorization'))
      if (!authenticated.ok) return errorAnswer(exchange, authenticated.error)
      const { actor } = authenticated.value
      exchange.caller = actor
      const customerId = parseGuid(c.req.param('customerId') ?? '')
      const waitSeconds = await dependencies.throttle(actor.tenantId, customerId)
      if (waitSeconds > 0) return throttledAnswer(exchange, waitSeconds)
      const call = await toUnreadCall(c, route, authenticated.value)
      return call.ok ? answer(exchange, route, call.value, dependencies) : errorAnswer(exchange, call.error)
    })
  }
  const allowed = routes.map(({ definition }) => definition.method.toUpperCase()).join(', ')
  app.all(path, (c) =>
    errorAnswer(c.get('exchange'), { type: 'MethodNotAllowed', method: c.req.method, allowed }),
  )
}

async function answer(
  exchange: Exchange,
  route: Route,
  call: UnreadCall,
  dependencies: PathDependencies,
): Promise<Response> {
  const { heavyRoutes } = dependencies
  const { heavyFromBytes = Number.POSITIVE_INFINITY } = route
  if (heavyRoutes !== null && call.body.byteLength >= heavyFromBytes) {
    const { operationId = '' } = route.definition
    const outcome = await heavyRoutes.carryOut({ operationId, call })
    if (!outcome.ok) return errorAnswer(exchange, outcome.error)
    if (outcome.json === null) return emptyAnswer(exchange)
    return encodedAnswer(exchange, route.answers, outcome.json, outcome.headers)
  }
  const handled = await callRoute(route, call, dependencies)
  if (!handled.ok) return errorAnswer(exchange, handled.error)
  if (handled.value === null) return emptyAnswer(exchange)
  return jsonAnswer(exchange, route.answers, handled.value, handled.headers)
}

async function toUnreadCall(
  c: Context<ApiEnv>,
  route: Route,
  { actor, session }: Authenticated,
): Promise<Result<UnreadCall, ApiError>> {
  const customerId = parseGuid(c.req.param('customerId') ?? '')
  if (route.of !== 'partner' && customerId === undefined) return refuse({ type: 'InvalidCustomerId' })
  const userId = parseGuid(c.req.param('userId') ?? '')
  if (route.of === 'user' && userId === undefined) return refuse({ type: 'InvalidUserId' })
  const body = await readBytes(c, route)
  if (!body.ok) return body
  const { requestId, requestIdGiven, correlationId, locale } = c.get('exchange')
  return ok({
    method: c.req.method,
    path: c.req.path,
    url: c.req.url,
    context: { tenantId: customerId ?? actor.tenantId, actor, session, correlationId },
    callerTenantId: actor.tenantId,
    requestId: requestIdGiven ? requestId : undefined,
    parameters: c.req.param(),
    locale,
    continuationToken: c.req.header('ms-continuationtoken'),
    customerId: customerId ?? '',
    userId: userId ?? '',
    body: body.value,
  })
}

const nothing = new Uint8Array()

async function readBytes(c: Context<ApiEnv>, { body }: Route): Promise<Result<Uint8Array, ApiError>> {
  if (body === undefined) return ok(nothing)
  if (!/^(application|text)\/json\s*(;|$)/i.test(c.req.header('content-type') ?? '')) {
    return refuse({ type: 'UnsupportedMediaType' })
  }
  return readBody(c.req.raw, body.limitBytes)
}
