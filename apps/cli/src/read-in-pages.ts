import type { Cursor, Page } from '@reprieve/operations'

/** The page of a list to ask for. */
export interface AskedPage {
  readonly size: number
  readonly after?: Cursor
}

/** Reads a list page by page and passes each item on, so that the whole list is never in memory. */
export async function readInPages<Item>(
  read: (page: AskedPage) => Promise<Page<Item>>,
  each: (item: Item) => void,
): Promise<void> {
  let after: Cursor | null | undefined
  while (after !== null) {
    const { items, next } = await read({ size: 500, ...(after && { after }) })
    for (const item of items) each(item)
    after = next
  }
}
