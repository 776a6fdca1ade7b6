import type { NoticeSubscriptionRow, Transaction } from '@reprieve/db'
import { ok, type Result } from '@reprieve/domain'
import type { Refusal } from '../../answer.ts'
import type { OperationContext } from '../../context.ts'
import { loadTenant } from '../load/load-tenant.ts'
import { refuseOutside } from './refuse-outside.ts'

interface Reader {
  readonly address: string
  readonly confirmOutside?: boolean | undefined
}

/** Refuses to mail notices outside the organisation unless the subscriber has confirmed the address. */
export function* admitReader(
  { tenantId, actor }: OperationContext,
  { address, confirmOutside = false }: Reader,
): Transaction<Result<null, Refusal<'RecipientsOutside'>>> {
  const tenant = yield* loadTenant(tenantId)
  return refuseOutside({ actor, tenant, to: [address], confirmOutside, mail: 'notices' })
}

/** Checks a changed subscription in the same way. An address that stays was confirmed when it was given. */
export function* admitChangedReader(
  context: OperationContext,
  before: Pick<NoticeSubscriptionRow, 'channel' | 'address'>,
  { address, confirmOutside }: { readonly [K in keyof Reader]?: Reader[K] | undefined },
): Transaction<Result<null, Refusal<'RecipientsOutside'>>> {
  if (before.channel !== 'mail' || address === undefined || address === before.address) return ok(null)
  return yield* admitReader(context, { address, confirmOutside })
}
