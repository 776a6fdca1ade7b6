import type { OperationError, Result } from '@reprieve/domain'
import type {
  CountMatchingUsersInput,
  DeletedUserEntry,
  ListDeletedUsersInput,
  OperationContext,
} from '@reprieve/operations'
import type { DeletedUserRow } from '../../features/deleted-users/deleted-user-row.ts'
import { sortOf, type View } from '../../features/deleted-users/view.ts'
import type { Cursor, ListPage } from '../../features/list/use-pages.ts'
import { dayAfter } from '../../features/preferences/day-after.ts'
import { dayStart } from '../../features/preferences/day-start.ts'
import { container } from '../container.ts'
import { productNames } from './product-names.ts'

const pageSize = 100

/** Reads a page of the bin for the list. */
export async function listRows(
  context: OperationContext,
  view: View,
  timeZone: string,
  after: Cursor | null,
): Promise<Result<ListPage<DeletedUserRow>, OperationError>> {
  const [page, names] = await Promise.all([
    container().operations.listDeletedUsers(context, toInput(view, timeZone, after)),
    productNames(context),
  ])
  if (!page.ok) return page
  const rows = page.value.items.map((entry) => toRow(entry, names))
  return { ok: true, value: { rows, next: page.value.next } }
}

function toInput(view: View, timeZone: string, after: Cursor | null): ListDeletedUsersInput {
  return {
    ...toFilters(view, timeZone),
    sort: sortOf(view),
    direction: view.direction,
    page: { size: pageSize, ...(after && { after }) },
  }
}

/** The filters and the search of a view. */
export const toFilters = (view: View, timeZone: string): CountMatchingUsersInput => ({
  ...(view.search.trim() && { search: view.search.trim() }),
  ...(view.runsOutWithinDays && { runsOutWithinDays: view.runsOutWithinDays }),
  ...(view.deletedBy.trim() && { deletedBy: view.deletedBy.trim() }),
  ...(view.deletedFrom && { deletedFrom: dayStart(view.deletedFrom, timeZone) }),
  ...(view.deletedTo && { deletedTo: dayStart(dayAfter(view.deletedTo), timeZone) }),
  ...(view.onHold && { onHold: true }),
})

const toRow = (
  { user, deletedByName }: DeletedUserEntry,
  names: ReadonlyMap<string, string>,
): DeletedUserRow => ({
  id: user.id,
  displayName: user.displayName,
  userPrincipalName: user.userPrincipalName,
  deletedAt: user.deletedAt.toISOString(),
  purgeAt: user.purgeAt.toISOString(),
  deletedBy: deletedByName,
  licences: user.notes.licences.map((skuId) => names.get(skuId) ?? skuId),
  holdReason: user.hold?.reason ?? null,
})
