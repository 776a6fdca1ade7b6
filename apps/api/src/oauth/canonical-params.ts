import {
  apiOfResource,
  apisAsked,
  askedBy,
  isKnownResource,
  ownResource,
  unknownScopesOf,
  wordsOf,
} from './known-resources.ts'
import type { OAuthEndpoint } from './oauth-address.ts'

const deviceCodeGrant = 'urn:ietf:params:oauth:grant-type:device_code'

/**
 * A client's parameters in the form that the library expects. The known names of an API become one, so that grants and
 * tokens are stored under one name, and the device grant gets its standard spelling. Unknown names stay, to be refused.
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
  const named = resources.map((resource) => apiOfResource(resource)?.audience ?? resource)
  // Clients of the second version of the protocol name the resource only in the scopes, or not at all.
  const audiences = apisAsked(params).map(({ audience }) => audience)
  const meant = audiences.length > 1 ? audiences : audiences.filter((audience) => audience !== ownResource)
  const scopes = wordsOf(params.get('scope')).flatMap((scope) => askedBy(scope)?.scopes ?? [scope])
  // Clients that name the resource, as in the first version of the protocol, mean all that it offers.
  const all = resources.flatMap((resource) => apiOfResource(resource)?.scopes ?? [])
  replaceAll(params, 'resource', [...new Set([...named, ...meant])])
  setScope(params, [...new Set([...scopes, ...all])])
}

export const unknownResourcesOf = (params: URLSearchParams): readonly string[] =>
  params.getAll('resource').filter((resource) => !isKnownResource(resource))

function replaceAll(params: URLSearchParams, name: string, values: readonly string[]): void {
  params.delete(name)
  for (const value of values) params.append(name, value)
}

function setScope(params: URLSearchParams, scopes: readonly string[]): void {
  // The library refuses a parameter that was sent twice.
  if (params.getAll('scope').length > 1) return
  replaceAll(params, 'scope', scopes.length === 0 ? [] : [scopes.join(' ')])
}
