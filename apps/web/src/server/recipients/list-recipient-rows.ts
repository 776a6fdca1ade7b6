import { type OperationError, ok, primaryAddressOf, type Result } from '@reprieve/domain'
import type { OperationContext, Recipient } from '@reprieve/operations'
import type { Cursor, ListPage } from '../../features/list/use-pages.ts'
import { otherAddressesOf } from '../../features/recipients/address-draft.ts'
import type { AnyRecipientKind } from '../../features/recipients/recipient-kind.ts'
import type { RecipientRow } from '../../features/recipients/recipient-row.ts'
import type { View } from '../../features/recipients/view.ts'
import { operationsOf } from './operations-of.ts'

interface Asked {
  readonly kind: AnyRecipientKind
  readonly view: View
  readonly after: Cursor | null
  readonly size: number
}

export const pageSize = 100

/** Reads a page of the groups, contacts or shared mailboxes for the list. */
export async function listRecipientRows(
  context: OperationContext,
  { kind, view, after, size }: Asked,
): Promise<Result<ListPage<RecipientRow>, OperationError>> {
  const page = await operationsOf(kind).list(context, {
    state: view.state,
    search: view.search.trim(),
    direction: view.direction,
    page: { size, ...(after && { after }) },
  })
  return page.ok ? ok({ rows: page.value.items.map(toRow), next: page.value.next }) : page
}

export const toRow = ({ id, displayName, proxyAddresses, createdAt, deletion }: Recipient): RecipientRow => ({
  id,
  displayName,
  primaryAddress: primaryAddressOf(proxyAddresses) ?? '',
  otherAddresses: otherAddressesOf(proxyAddresses),
  createdAt: createdAt.toISOString(),
  deletion: deletion && {
    deletedAt: deletion.deletedAt.toISOString(),
    purgeAt: deletion.purgeAt.toISOString(),
  },
})
