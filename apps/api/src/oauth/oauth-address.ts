/**
 * How a client addresses the authorization server, and therefore reads its answers: `own` is `/oauth2/token` as in the
 * installation's discovery document; `v1` and `v2` are the paths of Azure Active Directory.
 */
export type Dialect = 'own' | 'v1' | 'v2'

export interface OAuthAddress {
  readonly dialect: Dialect
  /** The path segment in the tenant's place, as the client wrote it; null at our own address. */
  readonly place: string | null
  /** A domain or an id as the client wrote it; null for every organisation. */
  readonly tenant: string | null
  /** The path below `/oauth2` that answers the same request. */
  readonly endpoint: OAuthEndpoint
}

export type OAuthEndpoint = (typeof endpoints)[number] | typeof discovery

const endpoints = ['/authorize', '/token', '/devicecode'] as const
const discovery = '/.well-known/openid-configuration'

const endpointAddress = /^(?:\/([^/]+))?\/oauth2(\/v2\.0)?(\/[a-z]+)$/i
const discoveryAddress = /^\/([^/]+)(\/v2\.0)?\/\.well-known\/openid-configuration$/i
/** Segments that stand for the client's own tenant, whichever that is. */
const everyTenant = ['common', 'organizations']

/** Null for a path that is not an endpoint of the authorization server in any dialect. */
export function parseOAuthAddress(path: string): OAuthAddress | null {
  if (path.startsWith('/v1/customers')) return null
  const asEndpoint = endpointAddress.exec(path)
  if (asEndpoint !== null) {
    const [, tenant, version, name = ''] = asEndpoint
    const endpoint = endpoints.find((known) => known === name.toLowerCase())
    return endpoint === undefined ? null : addressOf(tenant, version, endpoint)
  }
  const [, tenant, version] = discoveryAddress.exec(path) ?? []
  return tenant === undefined || tenant.toLowerCase() === 'oauth2'
    ? null
    : addressOf(tenant, version, discovery)
}

function addressOf(
  tenant: string | undefined,
  version: string | undefined,
  endpoint: OAuthEndpoint,
): OAuthAddress {
  const isEvery = tenant === undefined || everyTenant.includes(tenant.toLowerCase())
  const dialect = version !== undefined ? 'v2' : tenant !== undefined ? 'v1' : 'own'
  return { dialect, place: tenant ?? null, tenant: isEvery ? null : tenant, endpoint }
}

/** The endpoints for a dialect's client: the members of the discovery document that differ from our own. */
export function endpointsOf(apiUrl: string, place: string, dialect: Dialect): Record<string, string> {
  const root = `${apiUrl}/${encodeURIComponent(place)}/oauth2${dialect === 'v2' ? '/v2.0' : ''}`
  return {
    authorization_endpoint: `${root}/authorize`,
    token_endpoint: `${root}/token`,
    device_authorization_endpoint: `${root}/devicecode`,
  }
}
