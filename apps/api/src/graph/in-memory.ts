import { ok } from '@reprieve/domain'
import { type Cursor, PageRequest } from '@reprieve/operations'
import type { Source } from './list.ts'
import { expiredPage } from './refusal.ts'

/** A short list that was read whole, page by page. A place in it is the number of the objects before it. */
export const inMemory = <Item>(items: readonly Item[]): Source<Item> => ({
  orders: [],
  count: async () => ok(items.length),
  async read({ size, after }) {
    const start = after === undefined ? 0 : placeOf(after)
    if (start === null) return expiredPage()
    const end = start + size
    const next = end < items.length ? { key: end, id: '' } : null
    return ok({ items: items.slice(start, end), next, previous: null })
  },
})

function placeOf(after: Cursor): number | null {
  const parsed = PageRequest.safeParse({ after })
  const key = parsed.success ? parsed.data.after?.key : undefined
  return typeof key === 'number' && Number.isSafeInteger(key) && key >= 0 ? key : null
}
