import { type NoticeSubscriptionRow, row, statements, type Transaction } from '@reprieve/db'
import { nameKeyOfUserPrincipalName } from '@reprieve/domain'

interface Reader {
  readonly kind: string
  readonly id: string
}

/**
 * The user, group or other object of the tenant that receives a subscription's mails; null if the address is nobody's
 * there.
 */
export function* readerOf({
  tenantId,
  channel,
  address,
}: Pick<NoticeSubscriptionRow, 'tenantId' | 'channel' | 'address'>): Transaction<Reader | null> {
  if (channel !== 'mail') return null
  const keys = [nameKeyOfUserPrincipalName(address)]
  const holder = yield* row(statements.holdersOfNames, { tenantId, keys })
  return holder === undefined ? null : { kind: holder.holderKind, id: holder.holderId }
}
