import { z } from '@hono/zod-openapi'
import { defaultSort, type ListedBy, type SeenPage } from './continuation-token.ts'
import { Link, toLink } from './links.ts'

/** What precedes and follows a page; null for nothing. */
type Beside = Pick<SeenPage<unknown>, 'next' | 'previous'>

/** Partner Center's envelope of a list. `totalCount` counts the items of this page. */
export const collectionOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({
    totalCount: z.int(),
    items: z.array(item),
    continuationToken: z.string().optional().openapi({ description: 'Absent on the last page' }),
    links: z.strictObject({ self: Link, next: Link.optional(), previous: Link.optional() }),
    attributes: z.strictObject({ objectType: z.literal('Collection') }),
  })

/** The address, without `/v1`, that lists a customer's users in this way. */
export const toUsersUri = (customerId: string, list: ListedBy): string =>
  `/customers/${customerId}/users?${toQuery(list)}`

/** A page of any list in that envelope. `uri` has a query that requests the same list again. */
export function toPagedCollection<Item>(items: readonly Item[], uri: string, page: Beside, token: string) {
  const beside = (seekOperation: string) =>
    toLink(`${uri}&seekOperation=${seekOperation}`, [{ key: 'MS-ContinuationToken', value: token }])
  return {
    totalCount: items.length,
    items,
    ...(page.next !== null && { continuationToken: token }),
    links: {
      self: toLink(uri),
      ...(page.next !== null && { next: beside('Next') }),
      ...(page.previous !== null && { previous: beside('Previous') }),
    },
    attributes: { objectType: 'Collection' as const },
  }
}

const deletedFilter = encodeURIComponent('{"Field":"UserState","Value":"Inactive","Operator":"equals"}')

function toQuery({ state, size, sort, direction }: ListedBy): string {
  const filter = state === 'deleted' ? `&filter=${deletedFilter}` : ''
  const usual = defaultSort[state]
  if (sort === usual.sort && direction === usual.direction) return `size=${size}${filter}`
  const way = direction === 'ascending' ? 'Ascending' : 'Descending'
  return `size=${size}${filter}&sortField=${sort}&sortDirection=${way}`
}

/** Partner Center's envelope of a list that is never paged; it has no links. */
export const wholeCollectionOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({
    totalCount: z.int(),
    items: z.array(item),
    attributes: z.strictObject({ objectType: z.literal('Collection') }),
  })

export const toWholeCollection = <Item>(items: readonly Item[]) => ({
  totalCount: items.length,
  items,
  attributes: { objectType: 'Collection' as const },
})
