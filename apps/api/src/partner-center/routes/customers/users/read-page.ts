import { ok, type Result, type User } from '@reprieve/domain'
import type { OperationContext, Operations, Page, QueryError } from '@reprieve/operations'
import type { ListedBy } from '../../../wire/continuation-token.ts'
import type { SortField } from '../../../wire/parse-list-query.ts'
import { type Place, toPageRequest } from '../../seek-page.ts'

const sortByField = {
  displayName: 'displayName',
  userPrincipalName: 'userPrincipalName',
  softDeletionTime: 'deletedAt',
} as const satisfies Record<SortField, string>

/** Reads a page of active or of deleted users. */
export async function readPage(
  operations: Operations,
  context: OperationContext,
  list: ListedBy,
  place: Place,
): Promise<Result<Page<User>, QueryError>> {
  if (list.state === 'deleted') {
    const { size, direction } = list
    const input = { sort: sortByField[list.sort], direction, page: toPageRequest(size, place) }
    const page = await operations.listDeletedUsers(context, input)
    return page.ok ? ok({ ...page.value, items: page.value.items.map(({ user }) => user) }) : page
  }
  if (list.direction === 'ascending') {
    return operations.listUsers(context, { page: toPageRequest(list.size, place) })
  }
  const page = await operations.listUsers(context, { page: toPageRequest(list.size, opposite(place)) })
  return page.ok ? ok(turned(page.value)) : page
}

// Active users are listed in one direction. The other one is the same list read from its end.
const opposite = (place: Place): Place =>
  'cursor' in place
    ? { at: place.at === 'after' ? 'before' : 'after', cursor: place.cursor }
    : { at: place.at === 'start' ? 'end' : 'start' }

const turned = <Item>({ items, next, previous }: Page<Item>): Page<Item> => ({
  items: items.toReversed(),
  next: previous,
  previous: next,
})
