import { searchFits } from '@reprieve/domain'
import { z } from 'zod'

const Cursor = z.strictObject({
  key: z.union([z.string(), z.number()]),
  id: z.string(),
  /** How well the row matches the search, in a list that is ranked by that first. */
  fit: z.literal(searchFits).exactOptional(),
})

/** A place in a sorted list: the sort key and id of a row. It survives JSON. */
export type Cursor = Readonly<z.infer<typeof Cursor>>

/** A request for one page of a list: after a place, before one, from the end, or from the start. */
export const PageRequest = z.strictObject({
  size: z.number().int().min(1).max(500).default(100),
  after: Cursor.optional(),
  before: Cursor.optional(),
  /** Asks for the last page. */
  fromEnd: z.boolean().optional(),
})

export interface Page<Item> {
  readonly items: readonly Item[]
  /** Give it as `after` to get the next page; null on the last one. */
  readonly next: Cursor | null
  /** Give it as `before` to get the previous page; null on the first one. */
  readonly previous: Cursor | null
}

type Asked = z.output<typeof PageRequest>

/**
 * Where to read from, in which direction, and how many rows. It is one more than the page has, to know whether others
 * follow.
 */
export interface Reading {
  readonly place: Cursor | null
  readonly backwards: boolean
  readonly limit: number
}

export function toReading({ size, after, before, fromEnd }: Asked): Reading {
  const backwards = after === undefined && (before !== undefined || fromEnd === true)
  return { place: after ?? before ?? null, backwards, limit: size + 1 }
}

/** Builds the page. Its rows are in the order of the list, whichever way they were read. */
export function toPage<Row, Item>(
  found: readonly Row[],
  { place, backwards, limit }: Reading,
  toItem: (row: Row) => Item,
  toCursor: (row: Row) => Cursor,
): Page<Item> {
  const rows = found.slice(0, limit - 1)
  if (backwards) rows.reverse()
  const [first, last] = [rows.at(0), rows.at(-1)]
  const more = found.length === limit
  const hasNext = backwards ? place !== null : more
  const hasPrevious = backwards ? more : place !== null
  return {
    items: rows.map(toItem),
    next: hasNext && last !== undefined ? toCursor(last) : null,
    previous: hasPrevious && first !== undefined ? toCursor(first) : null,
  }
}
