import { ok, type Result, refuse } from '@reprieve/domain'
import type { Refusal } from '../../answer.ts'
import type { Dependencies } from '../../dependencies.ts'
import { isCallable } from './webhook-address.ts'

/** Refuses a webhook that could never be called, by the rule that is applied to each call. */
export function checkUrl(
  { allowsPrivateWebhooks }: Pick<Dependencies, 'allowsPrivateWebhooks'>,
  url: string,
): Result<null, Refusal<'InvalidInput'>> {
  if (allowsPrivateWebhooks === true || isCallable(new URL(url))) return ok(null)
  const isSecure = url.toLowerCase().startsWith('https://')
  const problem = isSecure ? 'must lead to a public address' : 'must begin with https://'
  return refuse({ type: 'InvalidInput', path: 'address', problem })
}
