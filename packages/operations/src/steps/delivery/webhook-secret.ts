import type { Dependencies } from '../../dependencies.ts'
import { ivLength, openSealed, type Seal, sealText } from '../sign-in/sealed-text.ts'

interface Subscription {
  readonly tenantId: string
  readonly id: string
}

const secretBytes = 32
const prefix = 'whsec_'

/**
 * Makes a secret that signs webhooks, in the form of Standard Webhooks, together with its sealed form, in which alone
 * it is stored (R50).
 */
export function makeWebhookSecret(
  { randomBytes, tombstoneKey }: Pick<Dependencies, 'randomBytes' | 'tombstoneKey'>,
  subscription: Subscription,
): { readonly secret: string; readonly sealed: string } {
  const secret = `${prefix}${randomBytes(secretBytes).toString('base64')}`
  return { secret, sealed: sealText(secret, sealOf(tombstoneKey, subscription), randomBytes(ivLength)) }
}

/** Null for a secret that another installation has sealed, so that one such webhook does not hold up all others. */
export function openWebhookSecret(sealed: string, key: string, subscription: Subscription): string | null {
  try {
    return openSealed(sealed, sealOf(key, subscription))
  } catch {
    return null
  }
}

const sealOf = (secret: string, { tenantId, id }: Subscription): Seal => ({
  secret,
  purpose: 'webhook secret',
  place: `${tenantId}/${id}`,
})
