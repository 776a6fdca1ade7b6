import {
  isKnownResource,
  isKnownScope,
  ownResource,
  ownScope,
  unknownScopesOf,
  wordsOf,
} from './known-resources.ts'
import type { OAuthEndpoint } from './oauth-address.ts'

const deviceCodeGrant = 'urn:ietf:params:oauth:grant-type:device_code'

/**
 * A client's parameters in the form that the library expects. The known names of this API become its own one, so that
 * grants and tokens are stored under one name, and the device grant gets its standard spelling. Unknown names stay, to
 * be refused.
 */
export function toCanonicalParams(endpoint: OAuthEndpoint, given: URLSearchParams): URLSearchParams {
  const params = new URLSearchParams(given)
  if (params.get('grant_type') === 'device_code') params.set('grant_type', deviceCodeGrant)
  const grant = endpoint === '/token' ? params.get('grant_type') : null
  // The first version of the protocol sends a device's code as `code`.
  const code = params.get('code')
  if (grant === deviceCodeGrant && code !== null && !params.has('device_code'))
    params.set('device_code', code)

  // MSAL asks for a choice of accounts. A person who signs in again has chosen.
  if (endpoint === '/authorize' && params.get('prompt') === 'select_account') params.set('prompt', 'login')

  const isOfEarlierGrant = grant !== null && grant !== 'client_credentials'
  if (isOfEarlierGrant) leaveToEarlierGrant(params)
  else useOwnNames(params)
  return params
}

/**
 * The resource and scopes were fixed when the person allowed them. Naming them again, in any spelling, changes nothing.
 */
function leaveToEarlierGrant(params: URLSearchParams): void {
  replaceAll(params, 'resource', unknownResourcesOf(params))
  setScope(params, unknownScopesOf(params.get('scope')))
}

function useOwnNames(params: URLSearchParams): void {
  const resources = params.getAll('resource')
  const own = resources.map((resource) => (isKnownResource(resource) ? ownResource : resource))
  replaceAll(params, 'resource', [...new Set(own)])
  const scopes = wordsOf(params.get('scope')).map((scope) => (isKnownScope(scope) ? ownScope : scope))
  // Clients that name the resource, as in the first version of the protocol, mean all that it offers.
  const asksForAll = resources.some(isKnownResource)
  setScope(params, [...new Set([...scopes, ...(asksForAll ? [ownScope] : [])])])
}

export const unknownResourcesOf = (params: URLSearchParams): readonly string[] =>
  params.getAll('resource').filter((resource) => !isKnownResource(resource))

/** Whether a client names this API, by its resource or in a scope. */
export const asksForApi = (given: URLSearchParams): boolean =>
  given.getAll('resource').some(isKnownResource) || wordsOf(given.get('scope')).some(isKnownScope)

function replaceAll(params: URLSearchParams, name: string, values: readonly string[]): void {
  params.delete(name)
  for (const value of values) params.append(name, value)
}

function setScope(params: URLSearchParams, scopes: readonly string[]): void {
  // The library refuses a parameter that was sent twice.
  if (params.getAll('scope').length > 1) return
  replaceAll(params, 'scope', scopes.length === 0 ? [] : [scopes.join(' ')])
}
