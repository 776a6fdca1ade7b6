import { formatMessage, type Locale } from '@reprieve/i18n'
import type { RateCounters } from '@reprieve/operations'
import type { OAuthCall } from './oauth-call.ts'

type Members = Readonly<Record<string, unknown>>

/** Seconds that a program waits between two questions. */
const interval = 5
/** Shorter than the interval, so that a program that waits exactly as long is never told to slow down. */
const windowMs = 4_000

/** What a program shows its user, with the members that each dialect reads. */
export function toDeviceAnswer(
  { address: { dialect } }: OAuthCall,
  answer: Members,
  locale: Locale,
): Members {
  const { verification_uri: uri, expires_in: seconds, user_code: code } = answer
  const message = formatMessage(locale, 'oauth.deviceMessage', { url: String(uri), code: String(code) })
  const members = { ...answer, interval, message }
  if (dialect === 'v2') return members
  const forVersion1 = { ...members, verification_url: uri }
  return dialect === 'own'
    ? forVersion1
    : { ...forVersion1, expires_in: String(seconds), interval: String(interval) }
}

/** Whether the same code was asked about less than the interval ago, at any process (RFC 8628, 3.5). */
export async function isAskedTooSoon(counters: RateCounters, deviceCode: string): Promise<boolean> {
  const { points } = await counters.add(`questions about the device code ${deviceCode}`, 1, windowMs)
  return points > 1
}
