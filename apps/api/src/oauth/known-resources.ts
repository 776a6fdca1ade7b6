import { accessToken } from '@reprieve/config'

/** The name under which grants and tokens are stored, whichever name a client uses. */
export const ownResource = accessToken.audience
/** The one permission with which grants and tokens are stored. */
export const ownScope = 'user_impersonation'

/** The names by which clients call this API: its own, and those built into clients of Partner Center (world, China). */
const names = [
  ownResource,
  'https://api.partnercenter.microsoft.com',
  'https://partner.partnercenterapi.microsoftonline.cn',
]

/** Scopes of OpenID Connect. They ask for information about the person, and for no access to an API. */
const openIdScopes = ['openid', 'profile', 'email', 'address', 'phone', 'offline_access']

/** Whether a resource is this API under one of its names. */
export const isKnownResource = (resource: string): boolean =>
  names.includes(resource.replace(/\/+$/, '').toLowerCase())

/** Whether a scope asks for this API: `user_impersonation`, alone or after a name, or `.default` after a name. */
export function isKnownScope(scope: string): boolean {
  if (scope === ownScope) return true
  const slash = scope.lastIndexOf('/')
  return ['.default', ownScope].includes(scope.slice(slash + 1)) && isKnownResource(scope.slice(0, slash))
}

const isOpenIdScope = (scope: string): boolean => openIdScopes.includes(scope)

/** The resource in front of a known scope; null if the scope names none. */
export const resourceOfScope = (scope: string): string | null =>
  scope.includes('/') ? scope.slice(0, scope.lastIndexOf('/')) : null

/** Every spelling of the permission under which an older grant or token may be stored. */
export const keptScopes: readonly string[] = [
  ownScope,
  ...names.flatMap((name) => [`${name}/${ownScope}`, `${name}/.default`]),
]

export const wordsOf = (scope: string | null | undefined): readonly string[] =>
  (scope ?? '').split(' ').filter((word) => word !== '')

/** The scopes of a space-separated list that belong neither to this API nor to OpenID Connect. */
export const unknownScopesOf = (scope: unknown): readonly string[] =>
  wordsOf(typeof scope === 'string' ? scope : null).filter(
    (word) => !isKnownScope(word) && !isOpenIdScope(word),
  )
