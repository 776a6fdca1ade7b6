import { formatMessage, type Locale, localeOf } from '@reprieve/i18n'
import type { Operations, RateCounters } from '@reprieve/operations'
import { errors, type KoaContextWithOIDC } from 'oidc-provider'
import { unknownResourcesOf } from './canonical-params.ts'
import { apisAsked, unknownScopesOf } from './known-resources.ts'
import { endpointsOf } from './oauth-address.ts'
import type { OAuthCall } from './oauth-call.ts'
import { toTokenAnswer } from './token-answer.ts'

export interface SpeakDependencies {
  readonly operations: Pick<Operations, 'findTenant' | 'findClient' | 'rateCounters'>
  readonly apiUrl: string
}

/**
 * Why a request cannot be answered; null if it can. It is checked before the library begins, which would otherwise have
 * consumed the code or the refresh token.
 */
export async function refusalOf(
  { address, given }: OAuthCall,
  authorization: string | undefined,
  { operations }: SpeakDependencies,
): Promise<errors.OIDCProviderError | null> {
  const { endpoint, tenant } = address
  if (tenant !== null) {
    const tenantId = await operations.findTenant(tenant)
    if (tenantId === null)
      return new errors.InvalidRequest('there is no organisation of the name in the address')
    const clientId = given.get('client_id') ?? clientIdOfBasic(authorization)
    const client = clientId === null ? null : await operations.findClient(clientId)
    // The library refuses an unknown client.
    if (client !== null && client.tenantId !== tenantId) {
      return new errors.UnauthorizedClient(
        'the client belongs to another organisation than the address names',
      )
    }
  }
  if (endpoint !== '/token' && endpoint !== '/devicecode') return null
  if (unknownResourcesOf(given).length > 0 || apisAsked(given).length > 1) return new errors.InvalidTarget()
  const [scope] = unknownScopesOf(given.get('scope'))
  return scope === undefined ? null : new errors.InvalidScope('requested scope is not known', scope)
}

/** Adds to the library's answer the members that the client reads. */
export async function speakAsAsked(
  ctx: KoaContextWithOIDC,
  call: OAuthCall,
  { operations, apiUrl }: SpeakDependencies,
): Promise<void> {
  const { body } = ctx
  if (!isMembers(body)) return
  const { endpoint, dialect } = call.address
  if (endpoint === '/token') {
    if (ctx.status === 200) ctx.body = toTokenAnswer(call, body)
    else if (body.error === 'authorization_pending') await answerPending(ctx, call, operations)
  } else if (ctx.status !== 200) return
  else if (endpoint === '/devicecode') ctx.body = toDeviceAnswer(call, body, localeOfRequest(ctx))
  else if (endpoint === '/.well-known/openid-configuration' && dialect !== 'own') {
    ctx.body = { ...body, ...endpointsOf(apiUrl, call.address.place ?? 'common', dialect) }
  }
}

async function answerPending(
  ctx: KoaContextWithOIDC,
  { given }: OAuthCall,
  { rateCounters }: SpeakDependencies['operations'],
): Promise<void> {
  const code = given.get('device_code') ?? given.get('code') ?? ''
  if (!(await isAskedTooSoon(rateCounters, code))) return
  const { error, error_description } = new errors.SlowDown()
  ctx.body = { error, error_description }
}

const localeOfRequest = (ctx: KoaContextWithOIDC): Locale => localeOf(ctx.get('accept-language'))

const isMembers = (body: unknown): body is Readonly<Record<string, unknown>> =>
  typeof body === 'object' && body !== null && Object.getPrototypeOf(body) === Object.prototype

/** Null if there is none, or if it cannot be read. */
function clientIdOfBasic(authorization: string | undefined): string | null {
  const [, encoded] = /^basic +([\w+/=-]+)$/i.exec(authorization ?? '') ?? []
  if (encoded === undefined) return null
  const [id = ''] = Buffer.from(encoded, 'base64').toString().split(':')
  try {
    return decodeURIComponent(id)
  } catch {
    return null
  }
}

type Members = Readonly<Record<string, unknown>>

/** Seconds that a program waits between two requests. */
const interval = 5
/** Shorter than the interval, so that a program that waits exactly that long is never told to slow down. */
const windowMs = 4_000

/** The answer that a program shows its user, with the members that each dialect reads. */
function toDeviceAnswer({ address: { dialect } }: OAuthCall, answer: Members, locale: Locale): Members {
  const { verification_uri: uri, expires_in: seconds, user_code: code } = answer
  const message = formatMessage(locale, 'oauth.deviceMessage', { url: String(uri), code: String(code) })
  const members = { ...answer, interval, message }
  if (dialect === 'v2') return members
  const forVersion1 = { ...members, verification_url: uri }
  return dialect === 'own'
    ? forVersion1
    : { ...forVersion1, expires_in: String(seconds), interval: String(interval) }
}

/** Whether the same code was sent less than the interval ago, to any process (RFC 8628, 3.5). */
async function isAskedTooSoon(counters: RateCounters, deviceCode: string): Promise<boolean> {
  const { points } = await counters.add(`questions about the device code ${deviceCode}`, 1, windowMs)
  return points > 1
}
