import { type NoticeSubscriptionRow, row, statements, type Transaction } from '@reprieve/db'
import { nameKeyOfUserPrincipalName } from '@reprieve/domain'

interface Reader {
  readonly kind: string
  readonly id: string
}

/** Whose mailbox of the tenant a subscription's mails go to; null for an address that is nobody's there. */
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
