import { OpenAPIHono } from '@hono/zod-openapi'
import type { Log, Metrics } from '@reprieve/observe'
import { type ApiEnv, type ExchangeSettings, refusal } from './exchange.ts'
import { createGraphDocument } from './graph/document/create-document.ts'
import { mountGraph } from './graph/mount-graph.ts'
import type { HeavyRoutes } from './heavy/heavy-routes.ts'
import { mountDocument } from './http/mount-document.ts'
import { normalPath } from './http/normal-path.ts'
import { answerFault } from './middleware/answer-fault.ts'
import type { Authenticate } from './middleware/authenticate.ts'
import { identifyRequest } from './middleware/identify-request.ts'
import { logRequests } from './middleware/log-requests.ts'
import { measureRequests } from './middleware/measure-requests.ts'
import type { Throttle } from './middleware/throttle.ts'
import { mountOAuth, type OAuthDependencies } from './oauth/mount-oauth.ts'
import { mountErrorPages } from './partner-center/routes/mount-error-pages.ts'
import { type HealthSource, mountHealth } from './partner-center/routes/mount-health.ts'
import { mountOpenApi } from './partner-center/routes/mount-openapi.ts'
import { mountPath } from './partner-center/routes/mount-path.ts'
import { mountReference } from './partner-center/routes/mount-reference.ts'
import { paths } from './partner-center/routes/paths.ts'
import type { RouteDependencies } from './partner-center/routes/route.ts'
import { createScimDocument } from './scim/document/create-document.ts'
import { mountScim } from './scim/mount-scim.ts'

/** Everything that the facade needs from outside. */
export interface ApiDependencies extends RouteDependencies, HealthSource {
  readonly authenticate: Authenticate
  /** Accepts the tokens for the Microsoft Graph contract. */
  readonly authenticateForGraph: Authenticate
  readonly throttle: Throttle
  readonly heavyRoutes: HeavyRoutes | null
  /** Whether a thrown error only means that the client may try again. */
  readonly isBusy: (error: Error) => boolean
  readonly exchangeSettings: ExchangeSettings
  readonly logger: Log
  readonly metrics: Pick<Metrics, 'requestFinished'>
  readonly oauth: Omit<OAuthDependencies, 'operations' | 'isBusy' | 'logger'>
}

/** The facade over the given operations. It opens nothing itself. */
export function createApp(dependencies: ApiDependencies): OpenAPIHono<ApiEnv> {
  const { logger } = dependencies
  const app = new OpenAPIHono<ApiEnv>({ getPath: normalPath })
  app.use(measureRequests(dependencies.metrics))
  app.use(logRequests(logger))
  app.use(identifyRequest(dependencies.exchangeSettings))
  mountHealth(app, dependencies)
  mountOpenApi(app)
  mountDocument(app, '/openapi/graph.json', createGraphDocument)
  mountDocument(app, '/openapi/scim.json', createScimDocument)
  mountReference(app)
  mountErrorPages(app)
  mountOAuth(app, { ...dependencies, ...dependencies.oauth })
  mountScim(app, { ...dependencies, apiUrl: dependencies.oauth.apiUrl })
  mountGraph(app, {
    ...dependencies,
    authenticate: dependencies.authenticateForGraph,
    apiUrl: dependencies.oauth.apiUrl,
  })
  for (const routes of paths) mountPath(app, routes, dependencies)
  app.notFound((c) => refusal(c.get('exchange'), { type: 'RouteNotFound' }))
  app.onError(answerFault(logger, dependencies.isBusy))
  return app
}
