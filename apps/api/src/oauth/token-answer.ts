import type { AccessTokenClaims } from '@reprieve/config'
import { decodeJwt } from 'jose'
import {
  apiOfResource,
  askedBy,
  isKnownResource,
  isKnownScope,
  resourceOfScope,
  wordsOf,
} from './known-resources.ts'
import type { OAuthCall } from './oauth-call.ts'

type Members = Readonly<Record<string, unknown>>

/**
 * A token answer with the members that clients of each dialect read. Version 1 of Azure Active Directory writes numbers
 * as text; at our own address, `expires_in` stays a number as RFC 6749 requires.
 */
export function toTokenAnswer({ address, given }: OAuthCall, answer: Members): Members {
  const claims = decodeJwt<AccessTokenClaims>(String(answer.access_token))
  const seconds = Number(answer.expires_in)
  const client = given.get('client_info') === '1' ? { client_info: clientInfoOf(claims) } : {}
  if (address.dialect === 'v2') {
    const scope = typeof answer.scope === 'string' ? { scope: scopeAsAsked(given, answer.scope) } : {}
    return { ...answer, ...scope, ext_expires_in: seconds, ...client }
  }
  return {
    ...answer,
    expires_in: address.dialect === 'v1' ? String(seconds) : seconds,
    ext_expires_in: String(seconds),
    expires_on: String(claims.exp),
    not_before: String(claims.nbf),
    resource: resourceAsAsked(given, claims.aud),
    ...client,
  }
}

/** The resource under its client's name for it. */
function resourceAsAsked(given: URLSearchParams, aud: string | string[] | undefined): string {
  const audience = String(aud)
  const scopes = wordsOf(given.get('scope')).filter(isKnownScope)
  const named = [...given.getAll('resource').filter(isKnownResource), ...scopes.map(resourceOfScope)]
  const isOfToken = (name: string | null) => name !== null && apiOfResource(name)?.audience === audience
  return named.find(isOfToken) ?? audience
}

/** Clients look up cached tokens by the scopes that they asked for, so the answer spells the scopes in the same way. */
function scopeAsAsked(given: URLSearchParams, granted: string): string {
  const asked = wordsOf(given.get('scope')).filter(isKnownScope)
  const words = wordsOf(granted).flatMap((scope) => {
    if (!isKnownScope(scope) || asked.length === 0) return [scope]
    return asked.flatMap((word) => {
      if (word.endsWith('/.default')) return [`${resourceOfScope(word)}/${scope}`, word]
      return askedBy(word)?.scopes.some((one) => isSameScope(one, scope)) ? [word] : []
    })
  })
  return [...new Set(words)].join(' ')
}

/** An older token may have the permission in another spelling. */
const isSameScope = (one: string, other: string): boolean => askedBy(other)?.scopes.includes(one) ?? false

/** The person in the form in which MSAL names accounts; undefined for an application alone. */
const clientInfoOf = ({ oid, tid }: Partial<AccessTokenClaims>): string | undefined =>
  oid === undefined ? undefined : Buffer.from(JSON.stringify({ uid: oid, utid: tid })).toString('base64url')
