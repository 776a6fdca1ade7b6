import { ok, type Result, refuse } from '@reprieve/domain'
import type { Refusal } from '../answer.ts'
import type { Dependencies } from '../dependencies.ts'

/** Whether webhooks of this installation may go there. The addresses behind the name are checked when one is sent. */
export function checkUrl(
  { allowsPrivateWebhooks }: Pick<Dependencies, 'allowsPrivateWebhooks'>,
  url: string,
): Result<null, Refusal<'InvalidInput'>> {
  if (allowsPrivateWebhooks === true || url.startsWith('https://')) return ok(null)
  return refuse({ type: 'InvalidInput', path: 'address', problem: 'must begin with https://' })
}
