import { type GroupRow, row, statements, type Transaction } from '@reprieve/db'
import { ok, type RecipientKind, type Result, refuse, type TenantId } from '@reprieve/domain'
import type { Refusal } from '../../answer.ts'

/** A contact or a shared mailbox of the tenant, live or within its window. */
export interface Recipient {
  readonly id: string
  readonly tenantId: TenantId
  readonly displayName: string
  readonly proxyAddresses: readonly string[]
  readonly createdAt: Date
  /** Null for a live object. */
  readonly deletion: { readonly deletedAt: Date; readonly purgeAt: Date } | null
}

export const statementsOf = {
  contact: statements.ofContacts,
  'shared-mailbox': statements.ofSharedMailboxes,
} as const satisfies Record<RecipientKind, unknown>

interface Wanted {
  readonly kind: RecipientKind
  readonly tenantId: TenantId
  readonly id: string
  readonly now: Date
}

type Found = Result<Recipient, Refusal<'RecipientNotFound'>>

/** Loads an object in either state. After the end of its window it counts as gone (R3). */
export function* loadRecipient({ kind, tenantId, id, now }: Wanted): Transaction<Found> {
  const found = yield* row(statementsOf[kind].byId, { tenantId, id })
  const recipient = found && toRecipient(found)
  const purgeAt = recipient?.deletion?.purgeAt
  if (recipient === undefined || (purgeAt !== undefined && now >= purgeAt))
    return refuse({ type: 'RecipientNotFound', recipient: kind, id })
  return ok(recipient)
}

/** Loads a live object. A deleted one is refused like a missing one (R7). */
export function* loadLiveRecipient(wanted: Wanted): Transaction<Found> {
  const found = yield* loadRecipient(wanted)
  if (!found.ok || found.value.deletion === null) return found
  return refuse({ type: 'RecipientNotFound', recipient: wanted.kind, id: wanted.id })
}

export const toRecipient = ({ sortName, deletedAt, purgeAt, ...recipient }: GroupRow): Recipient => ({
  ...recipient,
  deletion: deletedAt === null || purgeAt === null ? null : { deletedAt, purgeAt },
})
