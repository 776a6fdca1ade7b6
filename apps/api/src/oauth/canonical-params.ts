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
 * The parameters of a client as the library expects them: known names of this API become its own one, so that grants and
 * tokens are kept under one name, and the device grant has its standard spelling. What is not known stays for a refusal.
 */
export function toCanonicalParams(endpoint: OAuthEndpoint, given: URLSearchParams): URLSearchParams {
  const params = new URLSearchParams(given)
  if (params.get('grant_type') === 'device_code') params.set('grant_type', deviceCodeGrant)
  const grant = endpoint === '/token' ? params.get('grant_type') : null
  // The first version of the protocol sends the code of a device as `code`.
  const code = params.get('code')
  if (grant === deviceCodeGrant && code !== null && !params.has('device_code'))
    params.set('device_code', code)

  // MSAL asks for a choice of accounts. Whoever signs in anew has chosen.
  if (endpoint === '/authorize' && params.get('prompt') === 'select_account') params.set('prompt', 'login')

  const isOfEarlierGrant = grant !== null && grant !== 'client_credentials'
  if (isOfEarlierGrant) leaveToEarlierGrant(params)
  else useOwnNames(params)
  return params
}

/** The resource and scopes were decided when the person allowed them: naming them again, in any spelling, changes nothing. */
function leaveToEarlierGrant(params: URLSearchParams): void {
  replaceAll(params, 'resource', unknownResourcesOf(params))
  setScope(params, unknownScopesOf(params.get('scope')))
}

function useOwnNames(params: URLSearchParams): void {
  const resources = params.getAll('resource')
  const own = resources.map((resource) => (isKnownResource(resource) ? ownResource : resource))
  replaceAll(params, 'resource', [...new Set(own)])
  const scopes = wordsOf(params.get('scope')).map((scope) => (isKnownScope(scope) ? ownScope : scope))
  // Clients that name the resource, as the first version of the protocol did, mean all that it offers.
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
  // A parameter that was sent twice is the library's to refuse.
  if (params.getAll('scope').length > 1) return
  replaceAll(params, 'scope', scopes.length === 0 ? [] : [scopes.join(' ')])
}
