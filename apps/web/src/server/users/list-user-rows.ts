import { type OperationError, ok, type Result } from '@reprieve/domain'
import type { OperationContext } from '@reprieve/operations'
import type { Cursor, ListPage } from '../../features/list/use-pages.ts'
import type { UserRow } from '../../features/users/user-row.ts'
import { sortOf, type View } from '../../features/users/view.ts'
import { container } from '../container.ts'
import { productNames } from '../deleted-users/product-names.ts'

const pageSize = 100

/** Reads a page of the active users for the list. */
export async function listUserRows(
  context: OperationContext,
  view: View,
  after: Cursor | null,
): Promise<Result<ListPage<UserRow>, OperationError>> {
  const { operations } = container()
  const [page, names] = await Promise.all([
    operations.listUsers(context, {
      search: view.search.trim(),
      sort: sortOf(view),
      direction: view.direction,
      page: { size: pageSize, ...(after && { after }) },
      ...(view.signIn && { signIn: view.signIn }),
      ...(view.onHold && { onHold: true }),
    }),
    productNames(context),
  ])
  if (!page.ok) return page
  const { items, next } = page.value
  const licences = await operations.listLicencesOfUsers(context, { userIds: items.map(({ id }) => id) })
  if (!licences.ok) return licences
  const held = new Map(licences.value.map(({ userId, skuIds }) => [userId, skuIds]))
  const rows = items.map(({ id, displayName, userPrincipalName, signInBlocked, hold }) => ({
    id,
    displayName,
    userPrincipalName,
    licences: (held.get(id) ?? []).map((skuId) => names.get(skuId) ?? skuId),
    signInBlocked,
    holdReason: hold?.reason ?? null,
  }))
  return ok({ rows, next })
}
