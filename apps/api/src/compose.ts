import { createHmac } from 'node:crypto'
import {
  accessToken,
  clientAddressOf,
  graphAudience,
  issuerOf,
  type Network,
  type OutsideIssuer,
  type Secrets,
} from '@reprieve/config'
import { isUnavailable, row, type Storage, statements } from '@reprieve/db'
import { gaugeOf, type Log, type Metrics } from '@reprieve/observe'
import { type Operations, observeOperations } from '@reprieve/operations'
import { createApp } from './app.ts'
import { answersOf } from './contracts.ts'
import { type ExchangeSettings, newExchangeSettings } from './exchange.ts'
import type { HeavyRoutes } from './heavy/heavy-routes.ts'
import { outsideIssuer } from './issuers/outside-issuer.ts'
import { ownIssuer } from './issuers/own-issuer.ts'
import { createAuthenticate } from './middleware/authenticate.ts'
import { createThrottle, type RateLimits } from './middleware/throttle.ts'
import { cacheTokenKeys } from './oauth/cached-token-keys.ts'
import { createContinuationTokens } from './partner-center/wire/continuation-token.ts'

export interface Composition {
  readonly storage: Storage
  readonly operations: Operations
  readonly now?: () => Date
  readonly secrets: Secrets
  /** The address at which programs reach the facade, without a slash at the end. */
  readonly apiUrl: string
  /** The address at which people reach the admin center. */
  readonly publicUrl: string
  /** Proxies that are believed about the origin of a request. Default: none. */
  readonly trustedProxies?: readonly Network[]
  /** Outside issuers whose tokens are accepted besides the installation's own. */
  readonly outsideIssuers: readonly OutsideIssuer[]
  readonly jsonBom: boolean
  /** Created if absent. */
  readonly exchangeSettings?: ExchangeSettings
  readonly rateLimits: RateLimits
  /** Whether other processes serve the same installation, so that their requests count as well. Default: no. */
  readonly sharesRateLimits?: boolean
  /** Carries out requests that can take seconds. Default: the event loop, like all others. */
  readonly heavyRoutes?: HeavyRoutes
  /** See `ServingMetrics.note`. Default: none. */
  readonly metricsNote?: () => string | null
  readonly logger: Log
  readonly metrics: Metrics
}

/** Composes the facade of one installation from its storage and secrets. */
export async function composeApp({
  storage,
  secrets,
  logger,
  metrics,
  rateLimits,
  jsonBom,
  ...given
}: Composition) {
  const { tokenKey, continuationTokenKey, installationId } = secrets
  const now = given.now ?? (() => new Date())
  const { apiUrl, publicUrl, operations } = given
  await operations.tokenKeys.importFirst(tokenKey)
  const tokenKeys = cacheTokenKeys(operations.tokenKeys, () => performance.now())
  const isRegistered = async (clientId: string) => (await operations.findClient(clientId)) !== null
  const { isRevoked } = operations.commandLineTokens
  const ownIssuers = (audience: string) =>
    [accessToken.issuer, issuerOf(apiUrl)].map((name) =>
      ownIssuer(name, audience, tokenKeys.keyOf, isRegistered, isRevoked),
    )
  const shared = given.sharesRateLimits ? operations.rateCounters : null
  gaugeOf(metrics, {
    name: 'reprieve_storage_waiting_transactions',
    help: 'Transactions that wait in this process for their turn',
    measure: () => [{ value: storage.waiting() }],
  })
  return createApp({
    operations: observeOperations(operations, metrics.operationFinished),
    authenticate: createAuthenticate({
      issuers: [...given.outsideIssuers.map(outsideIssuer), ...ownIssuers(accessToken.audience)],
      now,
    }),
    authenticateForGraph: createAuthenticate({ issuers: ownIssuers(graphAudience), now }),
    oauth: {
      tokenKeys,
      apiUrl,
      publicUrl,
      cookieKey: cookieKeyOf(secrets),
      clientAddress: clientAddressOf(given.trustedProxies ?? []),
    },
    throttle: createThrottle(rateLimits, shared),
    heavyRoutes: given.heavyRoutes ?? null,
    continuationTokens: createContinuationTokens(continuationTokenKey),
    checkReady: () => checkStorage(storage, logger),
    metricsNote: given.metricsNote ?? (() => null),
    isBusy: isUnavailable,
    exchangeSettings: given.exchangeSettings ?? newExchangeSettings({ installationId, jsonBom, answersOf }),
    logger,
    metrics,
  })
}

const cookieKeyOf = ({ sessionSecret }: Secrets): string =>
  createHmac('sha256', sessionSecret).update('cookies of the authorization server').digest('base64url')

/** Null if the storage can be read and is not known to be damaged, else a reason that anybody may read. */
export async function checkStorage(storage: Storage, logger: Log): Promise<string | null> {
  const damage = storage.damage()
  if (damage !== null) {
    logger.error({ damage }, 'the database file is damaged')
    return 'the database is damaged'
  }
  try {
    await storage.read(() => row(statements.tenantIdsAfter, { after: '', limit: 1 }))
    return null
  } catch (error) {
    logger.error({ err: error }, 'storage cannot be read')
    return 'the database cannot be read'
  }
}
