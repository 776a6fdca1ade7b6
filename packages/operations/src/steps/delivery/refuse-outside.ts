import {
  type OperationError,
  ok,
  outsideRecipients,
  type Result,
  refuse,
  type Tenant,
} from '@reprieve/domain'
import type { Refusal } from '../../answer.ts'
import type { OperationContext } from '../../context.ts'

interface Asked {
  readonly actor: OperationContext['actor']
  readonly tenant: Tenant
  readonly to: readonly string[]
  readonly confirmOutside: boolean
  readonly mail: Extract<OperationError, { readonly type: 'RecipientsOutside' }>['mail']
}

/** Refuses recipients outside the organisation that the caller has not confirmed. */
export function refuseOutside({
  actor,
  tenant,
  to,
  confirmOutside,
  mail,
}: Asked): Result<null, Refusal<'RecipientsOutside'>> {
  const own = actor.kind === 'user' ? actor.userPrincipalName : null
  const addresses = confirmOutside ? [] : outsideRecipients(tenant, to, own)
  return addresses.length > 0 ? refuse({ type: 'RecipientsOutside', mail, addresses }) : ok(null)
}
