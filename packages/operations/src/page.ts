import { z } from 'zod'

const Cursor = z.object({ key: z.union([z.string(), z.number()]), id: z.string() })

/** A place in a sorted list: the sort key and id of a row. Survives JSON. */
export type Cursor = Readonly<z.infer<typeof Cursor>>

/** One page of a list, by key: after a place, before one, from the end, or from the start. */
export const PageRequest = z.object({
  size: z.number().int().min(1).max(500).default(100),
  after: Cursor.optional(),
  before: Cursor.optional(),
  /** The last page. */
  fromEnd: z.boolean().optional(),
})

export interface Page<Item> {
  readonly items: readonly Item[]
  /** Give it as `after` to get the next page; null on the last one. */
  readonly next: Cursor | null
  /** Give it as `before` to get the previous page; null on the first one. */
  readonly previous: Cursor | null
}
