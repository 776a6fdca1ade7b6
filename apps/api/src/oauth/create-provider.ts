import { accessToken, cookieNameAt, issuerOf } from '@reprieve/config'
import type { Log } from '@reprieve/observe'
import { isClientSecret, type TokenKey } from '@reprieve/operations'
import { type Client, type Configuration, errors, type KoaContextWithOIDC, Provider } from 'oidc-provider'
import { type AdapterDependencies, createAdapter } from './create-adapter.ts'
import { createFindAccount, personOf } from './find-account.ts'
import { ownResource, ownScope, unknownScopesOf } from './known-resources.ts'
import { callOf, type OAuthCall } from './oauth-call.ts'
import { pageSources } from './page-sources.ts'
import { otherHeaders } from './pages/headers.ts'
import { accessTokenSeconds, resourceServerOf } from './resource-server.ts'
import { refusalOf, speakAsAsked } from './speak-as-asked.ts'
import { createUseRefreshToken, refreshTokenIdleSeconds, refreshTokenSeconds } from './use-refresh-token.ts'

export interface ProviderDependencies extends AdapterDependencies {
  /** The address at which programs reach the facade, without a slash at the end. */
  readonly apiUrl: string
  /** The key that signs the cookies. */
  readonly cookieKey: string
  readonly logger: Log
}

const minute = 60
const hour = 60 * minute

/** Lifetimes in seconds. */
const ttl = {
  AccessToken: accessTokenSeconds,
  ClientCredentials: accessTokenSeconds,
  IdToken: hour,
  AuthorizationCode: minute,
  DeviceCode: 15 * minute,
  Interaction: hour,
  // Each use stores the session again. Without the time of sign-in in the sum, a session in use would never end.
  Session: (_context: unknown, { loginTs }: { readonly loginTs?: number | undefined }) => {
    const now = Math.floor(Date.now() / 1000)
    return Math.max(1, (loginTs ?? now) + 12 * hour - now)
  },
  RefreshToken: refreshTokenIdleSeconds,
  // Counted from the consent: a year later, people are asked again.
  Grant: refreshTokenSeconds,
}

/** The paths of the library's endpoints, below `/oauth2`. */
export const endpointPaths = {
  authorization: '/authorize',
  token: '/token',
  device_authorization: '/devicecode',
  code_verification: '/device',
  introspection: '/introspect',
  revocation: '/revoke',
  jwks: '/jwks',
} as const

/**
 * The authorization server with these keys, of which the first one signs. Its state is in the database, so any process
 * can continue.
 */
export function createProvider(keys: readonly TokenKey[], dependencies: ProviderDependencies): Provider {
  const { apiUrl, logger } = dependencies
  const provider = new Provider(issuerOf(apiUrl), {
    ...policy(dependencies),
    features: features(),
    adapter: createAdapter(dependencies),
    jwks: { keys: keys.map(({ kid, privateJwk }) => ({ ...privateJwk, kid, alg: 'ES256', use: 'sig' })) },
    renderError: pageSources.failure,
  })
  // Its addresses are those of the installation, which `mountOAuth` puts into each request, and not those that a
  // request claims.
  provider.proxy = true
  provider.silent = true
  provider.use(async (given, next) => {
    // The library has stored the context before this is called, which its types do not say.
    const ctx = given as KoaContextWithOIDC
    ctx.set(otherHeaders)
    const call = callOf(ctx.req)
    const refusal = call && (await refusalOf(call, ctx.headers.authorization, dependencies))
    if (refusal) return refuse(ctx, refusal)
    // A browser continues at our own address, because it sends the cookie of its session only there.
    if (call !== undefined && isBrowserElsewhere(ctx, call)) return ctx.redirect(issuerOf(apiUrl) + ctx.url)
    try {
      await next()
      if (call !== undefined) await speakAsAsked(ctx, call, dependencies)
    } catch (error) {
      // The library refuses a browser's form with an unknown session, and then fails to store that session.
      if (!isOfUnknownSession(ctx)) {
        logger.error({ err: error, path: ctx.path }, 'fault of the authorization server')
        throw error
      }
      ctx.status = 400
      pageSources.failure(ctx, { error: 'expired' }, new errors.SessionNotFound('the session is not known'))
    }
  })
  // `client_secret` is the hash; see `toClientMetadata`.
  provider.Client.prototype.compareClientSecret = function compare(
    this: { clientSecret?: string },
    given: string,
  ) {
    return isClientSecret(this.clientSecret ?? '', given)
  }
  provider.on('server_error', (ctx, error) => {
    logger.error({ err: error, path: ctx.path }, 'fault of the authorization server')
  })
  return provider
}

const isBrowserElsewhere = ({ method }: KoaContextWithOIDC, { address }: OAuthCall): boolean =>
  method === 'GET' && address.endpoint === '/authorize' && address.dialect !== 'own'

/** Browsers see a page, because the redirect address that a client gives is not trusted here. */
function refuse(ctx: KoaContextWithOIDC, error: errors.OIDCProviderError): void {
  const { error: code, error_description, status } = error
  const out = { error: code, ...(error_description !== undefined && { error_description }) }
  ctx.status = status
  ctx.set('Cache-Control', 'no-store')
  if (ctx.accepts('json', 'html') === 'html') pageSources.failure(ctx, out, error)
  else ctx.body = out
}

function features(): Configuration['features'] {
  return {
    devInteractions: { enabled: false },
    dPoP: { enabled: false },
    pushedAuthorizationRequests: { enabled: false },
    rpInitiatedLogout: { enabled: false },
    userinfo: { enabled: false },
    clientCredentials: { enabled: true },
    introspection: { enabled: true, allowedPolicy: isOfClient },
    revocation: { enabled: true, allowedPolicy: isOfClient },
    deviceFlow: {
      enabled: true,
      deviceInfo: () => ({}),
      userCodeInputSource: pageSources.code,
      userCodeConfirmSource: pageSources.confirm,
      successSource: pageSources.connected,
    },
    resourceIndicators: {
      enabled: true,
      defaultResource: (_ctx, _client, oneOf) => oneOf?.[0] ?? ownResource,
      useGrantedResource: () => true,
      getResourceServerInfo: ({ oidc }, resource) => {
        const [scope] = oidc.route === 'token' ? [] : unknownScopesOf(oidc.params?.scope)
        if (scope !== undefined) throw new errors.InvalidScope('requested scope is not known', scope)
        // A token is for one API.
        if (Array.isArray(oidc.params?.resource) && oidc.params.resource.length > 1)
          throw new errors.InvalidTarget()
        // Without resource and scope, Partner Center's contract is meant.
        if (oidc.params !== undefined) oidc.params.scope ??= ownScope
        return resourceServerOf(resource)
      },
    },
  }
}

const isOfClient = (
  _ctx: KoaContextWithOIDC,
  client: Client,
  token: { readonly clientId?: string | undefined },
): boolean => token.clientId === client.clientId

function policy({ operations, cookieKey, apiUrl }: ProviderDependencies): Configuration {
  // The cookie of a host must not have a path.
  const sessionPath = apiUrl.startsWith('https:') ? '/' : '/oauth2'
  return {
    ttl,
    findAccount: createFindAccount(operations),
    cookies: {
      keys: [cookieKey],
      names: {
        session: cookieNameAt(apiUrl, '_session', sessionPath),
        interaction: cookieNameAt(apiUrl, '_interaction', '/oauth2'),
        resume: cookieNameAt(apiUrl, '_interaction_resume', '/oauth2'),
      },
      long: { httpOnly: true, sameSite: 'lax', signed: true, path: sessionPath },
      short: { httpOnly: true, sameSite: 'lax', signed: true },
    },
    routes: endpointPaths,
    interactions: { url: (_ctx, { uid }) => `/oauth2/interaction/${uid}` },
    responseTypes: ['code'],
    // A client with a secret proves its identity when it redeems a code. MSAL's and the partners' scripts send no proof
    // key.
    pkce: { required: (_ctx, client) => client.clientAuthMethod === 'none' },
    scopes: ['openid', 'profile', 'offline_access'],
    claims: { openid: ['sub', 'oid', 'tid'], profile: ['name', 'preferred_username'] },
    clientAuthMethods: ['client_secret_basic', 'client_secret_post', 'none'],
    clientDefaults: { id_token_signed_response_alg: accessToken.algorithm },
    enabledJWA: { idTokenSigningAlgValues: [accessToken.algorithm] },
    clientBasedCORS: () => false,
    expiresWithSession: () => false,
    issueRefreshToken: (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: createUseRefreshToken(operations),
    extraTokenClaims: async (ctx, token) => {
      const person = personOf(ctx)
      const clientId = token.clientId ?? ''
      if (person === undefined)
        return { tid: (await operations.findClient(clientId))?.tenantId, appid: clientId }
      const { tenantId, userId, userPrincipalName, sessionEpoch: epoch } = person
      const { AuthorizationCode, RefreshToken, DeviceCode } = ctx.oidc.entities
      const amr = (AuthorizationCode ?? RefreshToken ?? DeviceCode)?.amr
      return { tid: tenantId, oid: userId, upn: userPrincipalName, appid: clientId, amr, epoch }
    },
    formats: {
      customizers: {
        jwt: (_ctx, _token, { payload }) => {
          payload.nbf = payload.iat
        },
      },
    },
  }
}

/** Whether a refusal is about a session that was not stored before: only a stored one has an end. */
const isOfUnknownSession = ({ status, oidc: { session } }: KoaContextWithOIDC): boolean =>
  status < 500 && session !== undefined && session.exp === undefined
