import { accessToken, graphAudience, graphPermissions } from '@reprieve/config'

/** An API for which this server issues tokens: one of the contracts of the facade. */
export interface KnownApi {
  /** The name under which grants and tokens are stored, whichever name a client uses. */
  readonly audience: string
  /** The permissions with which grants and tokens are stored. `.default` asks for all of them. */
  readonly scopes: readonly string[]
  /** Every spelling of a permission under which an older grant or token may be stored. */
  readonly keptScopes: readonly string[]
  /** The names by which clients call the API. */
  readonly names: readonly string[]
}

/** The name of Partner Center's contract. */
export const ownResource = accessToken.audience
/** Its one permission. */
export const ownScope = 'user_impersonation'

/** Its own name, and those built into clients of Partner Center (world, China). */
const partnerNames = [
  ownResource,
  'https://api.partnercenter.microsoft.com',
  'https://partner.partnercenterapi.microsoftonline.cn',
]

const partnerCenter: KnownApi = {
  audience: ownResource,
  scopes: [ownScope],
  keptScopes: [ownScope, ...partnerNames.flatMap((name) => [`${name}/${ownScope}`, `${name}/.default`])],
  names: partnerNames,
}

const graph: KnownApi = {
  audience: graphAudience,
  scopes: graphPermissions,
  keptScopes: graphPermissions,
  names: [
    graphAudience,
    'https://graph.microsoft.com',
    'https://microsoftgraph.chinacloudapi.cn',
    '00000003-0000-0000-c000-000000000000',
  ],
}

const apis = [partnerCenter, graph]

/** Scopes of OpenID Connect. They ask for information about the person, and for no access to an API. */
const openIdScopes = ['openid', 'profile', 'email', 'address', 'phone', 'offline_access']

/** The API that a client calls by this name; undefined for an unknown name. */
export function apiOfResource(resource: string): KnownApi | undefined {
  const name = resource.replace(/\/+$/, '').toLowerCase()
  return apis.find(({ names }) => names.includes(name))
}

export const isKnownResource = (resource: string): boolean => apiOfResource(resource) !== undefined

interface AskedOf {
  readonly api: KnownApi
  readonly scopes: readonly string[]
}

/**
 * What a scope asks for: a permission, alone or after a name of its API, or with `.default` after a name all of them.
 * Undefined for an unknown scope.
 */
export function askedBy(scope: string): AskedOf | undefined {
  const slash = scope.lastIndexOf('/')
  const permission = scope.slice(slash + 1)
  const api =
    slash < 0
      ? apis.find(({ scopes }) => permissionIn(scopes, permission) !== undefined)
      : apiOfResource(scope.slice(0, slash))
  if (api === undefined) return undefined
  if (slash >= 0 && permission === '.default') return { api, scopes: api.scopes }
  const known = permissionIn(api.scopes, permission)
  return known === undefined ? undefined : { api, scopes: [known] }
}

/** Clients of Graph write the names of permissions in any case. */
const permissionIn = (scopes: readonly string[], permission: string): string | undefined =>
  scopes.find((scope) => scope.toLowerCase() === permission.toLowerCase())

export const isKnownScope = (scope: string): boolean => askedBy(scope) !== undefined

const isOpenIdScope = (scope: string): boolean => openIdScopes.includes(scope)

/** The resource in front of a known scope; null if the scope names none. */
export const resourceOfScope = (scope: string): string | null =>
  scope.includes('/') ? scope.slice(0, scope.lastIndexOf('/')) : null

export const wordsOf = (scope: string | null | undefined): readonly string[] =>
  (scope ?? '').split(' ').filter((word) => word !== '')

/** The APIs that a client asks for, by its resources or by its scopes. */
export function apisAsked(given: URLSearchParams): readonly KnownApi[] {
  const byResource = given.getAll('resource').map(apiOfResource)
  const byScope = wordsOf(given.get('scope')).map((scope) => askedBy(scope)?.api)
  return apis.filter((api) => byResource.includes(api) || byScope.includes(api))
}

/** The scopes of a space-separated list that belong neither to an API of this server nor to OpenID Connect. */
export const unknownScopesOf = (scope: unknown): readonly string[] =>
  wordsOf(typeof scope === 'string' ? scope : null).filter(
    (word) => !isKnownScope(word) && !isOpenIdScope(word),
  )
