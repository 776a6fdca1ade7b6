import { z } from '@hono/zod-openapi'

/** Partner Center's envelope of a list that is never in pages; it has no links. */
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
