import { createHash } from 'node:crypto'
import { ok, type Result } from '@reprieve/domain'
import type { Cursor, Page } from '@reprieve/operations'
import type { GraphCall, Options, Replied, RoutedCall } from './call.ts'
import type { GraphError } from './errors.ts'
import { type Condition, parseFilter } from './filter.ts'
import { readCount, readTop } from './options.ts'
import { type EntityType, propertyNamed, readSelection, type Selection, toEntity } from './property.ts'
import { badRequest, expiredPage, type GraphRefusal, unsupported } from './refusal.ts'
import { parseSearch } from './search.ts'

/** The order of a list, by a property of its type. */
export interface Order {
  readonly by: string
  readonly direction: 'ascending' | 'descending'
}

/** What a list of objects is asked for. */
export interface ListQuery<Item> {
  readonly top: number
  readonly condition: Condition<Item> | null
  readonly order: Order | null
  readonly counts: boolean
  readonly selection: Selection<Item>
  readonly after: Cursor | null
}

/** A list of the directory that can be read page by page. */
export interface Source<Item> {
  readonly read: (
    page: { readonly size: number; readonly after?: Cursor },
    asked: { readonly order: Order | null; readonly hint: string | null },
  ) => Promise<Result<Page<Item>, GraphError>>
  /** The number of all objects of the list; null if it has to be counted. */
  readonly count: (() => Promise<Result<number, GraphError>>) | null
  /** Properties that the list can be ordered by. */
  readonly orders: readonly string[]
  /** Those of them that Graph orders by only for clients that take what may lag behind. */
  readonly advancedOrders?: readonly string[]
}

/** Answers a list: a page of objects, and the address of the next one. */
export async function answerList<Item>(
  call: RoutedCall,
  type: EntityType<Item>,
  source: Source<Item>,
  further: (items: readonly Item[]) => Promise<Result<readonly Item[], GraphError>> = async (items) =>
    ok(items),
): Replied {
  const query = readListQuery(call, type, source)
  if (!query.ok) return query
  const { selection, counts, after } = query.value
  const page = await readPage(source, query.value)
  if (!page.ok) return page
  // Graph counts on the first page only.
  const count = counts && after === null ? await countAll(source, query.value) : null
  if (count !== null && !count.ok) return count
  const items = await further(page.value.items)
  if (!items.ok) return items
  const { next } = page.value
  return ok({
    status: 200,
    body: {
      '@odata.context': `${call.base}/$metadata#${type.set}${selection.inContext}`,
      ...(count !== null && { '@odata.count': count.value }),
      ...(next !== null && { '@odata.nextLink': nextLink(call, next) }),
      value: items.value.map((item) => toEntity(item, selection)),
    },
  })
}

function readListQuery<Item>(
  call: RoutedCall,
  type: EntityType<Item>,
  source: Source<Item>,
): Result<ListQuery<Item>, GraphRefusal> {
  const { options, eventual } = call
  const top = readTop(options)
  if (!top.ok) return top
  const counts = readCount(options)
  if (!counts.ok) return counts
  const condition = readCondition(options, type)
  if (!condition.ok) return condition
  const order = readOrder(options, type, source)
  if (!order.ok) return order
  const selection = readSelection(type, options)
  if (!selection.ok) return selection
  const isAdvanced =
    options.$search !== undefined ||
    condition.value?.isAdvanced ||
    (order.value !== null && source.advancedOrders?.includes(order.value.by)) ||
    (order.value !== null && condition.value !== null)
  // A further page does not count again, and the link to it keeps what was asked.
  if (isAdvanced && !(eventual && (counts.value || options.$search !== undefined)))
    return unsupported(
      'This query needs the header ConsistencyLevel: eventual and the query option $count=true.',
    )
  const after = options.$skiptoken === undefined ? ok(null) : readSkipToken(call, options.$skiptoken)
  if (!after.ok) return after
  return ok({
    top: top.value,
    condition: condition.value,
    order: order.value,
    counts: counts.value,
    selection: selection.value,
    after: after.value,
  })
}

function readCondition<Item>(
  { $filter, $search }: Options,
  type: EntityType<Item>,
): Result<Condition<Item> | null, GraphRefusal> {
  const filter = $filter === undefined ? null : parseFilter($filter, type)
  if (filter !== null && !filter.ok) return filter
  const search = $search === undefined ? null : parseSearch($search, type)
  if (search !== null && !search.ok) return search
  if (filter === null || search === null) return ok((filter ?? search)?.value ?? null)
  return ok({
    matches: (item) => filter.value.matches(item) && search.value.matches(item),
    isAdvanced: true,
    hint: filter.value.hint ?? search.value.hint,
  })
}

function readOrder<Item>(
  { $orderby }: Options,
  type: EntityType<Item>,
  { orders }: Source<Item>,
): Result<Order | null, GraphRefusal> {
  if ($orderby === undefined) return ok(null)
  const [, name = '', direction = 'asc', further] =
    /^\s*([\w.]+)(?:\s+(asc|desc))?\s*(,.*)?$/is.exec($orderby) ?? []
  if (name === '') return badRequest(`Invalid $orderby: '${$orderby.slice(0, 64)}'.`)
  const property = propertyNamed(type, name)
  if (!property.ok) return property
  const by = property.value.name
  if (!orders.includes(by) || further !== undefined)
    return unsupported(`This list can be ordered by one of: ${orders.join(', ')}.`)
  return ok({ by, direction: direction.toLowerCase() === 'desc' ? 'descending' : 'ascending' })
}

const chunk = 500
/** So many objects are looked through for one page of a filter. A page may be shorter than asked for, or empty. */
const lookedThroughForPage = 5_000
const countedAtMost = 20_000

interface Found<Item> {
  readonly items: readonly Item[]
  readonly next: Cursor | null
}

async function readPage<Item>(
  source: Source<Item>,
  { top, condition, order, after }: ListQuery<Item>,
): Promise<Result<Found<Item>, GraphError>> {
  const asked = { order, hint: condition?.hint ?? null }
  const items: Item[] = []
  let place = after
  for (let looked = 0; looked < lookedThroughForPage; ) {
    const missing = top - items.length
    const size = condition === null ? Math.min(missing, chunk) : chunk
    const page = await source.read({ size, ...(place !== null && { after: place }) }, asked)
    if (!page.ok) return page
    const { items: read, next } = page.value
    const fitting = read.flatMap((item, index) =>
      condition === null || condition.matches(item) ? [{ item, index }] : [],
    )
    items.push(...fitting.slice(0, missing).map(({ item }) => item))
    looked += read.length
    const last = fitting[missing - 1]
    if (last !== undefined) {
      const isWhole = last.index === read.length - 1
      return isWhole ? ok({ items, next }) : placeAfter(source, asked, place, last.index + 1, items)
    }
    if (next === null) return ok({ items, next })
    place = next
  }
  return ok({ items, next: place })
}

/** Where the list goes on after so many objects of a page that was read too far. */
async function placeAfter<Item>(
  source: Source<Item>,
  asked: Parameters<Source<Item>['read']>[1],
  after: Cursor | null,
  size: number,
  items: readonly Item[],
): Promise<Result<Found<Item>, GraphError>> {
  const page = await source.read({ size, ...(after !== null && { after }) }, asked)
  return page.ok ? ok({ items, next: page.value.next }) : page
}

async function countAll<Item>(
  source: Source<Item>,
  { condition, order }: ListQuery<Item>,
): Promise<Result<number, GraphError>> {
  if (condition === null && source.count !== null) return source.count()
  const asked = { order, hint: condition?.hint ?? null }
  let count = 0
  let after: Cursor | null = null
  for (let looked = 0; looked < countedAtMost; ) {
    const page: Result<Page<Item>, GraphError> = await source.read(
      { size: chunk, ...(after !== null && { after }) },
      asked,
    )
    if (!page.ok) return page
    const { items, next } = page.value
    count += condition === null ? items.length : items.filter(condition.matches).length
    looked += items.length
    if (next === null) return ok(count)
    after = next
  }
  return unsupported(`More than ${countedAtMost} objects would have to be looked through to count these.`)
}

/** The address of the next page: the same options, with the place in the list. */
function nextLink(call: RoutedCall, next: Cursor): string {
  const { path, base, options } = call
  const query = new URLSearchParams({
    ...options,
    $skiptoken: Buffer.from(JSON.stringify([marksOf(call), next])).toString('base64url'),
  })
  const text = query.toString().replaceAll('%24', '$')
  return `${base}/${path.map(encodeURIComponent).join('/')}?${text}`
}

function readSkipToken(call: RoutedCall, token: string): Result<Cursor, GraphRefusal> {
  try {
    const read: unknown = JSON.parse(Buffer.from(token, 'base64url').toString())
    if (!Array.isArray(read) || read.length !== 2 || read[0] !== marksOf(call)) return expiredPage()
    // The operation that reads the list refuses what is no place in it.
    return ok(read[1] as Cursor)
  } catch {
    return expiredPage()
  }
}

/** What a place belongs to: another list, filter or order has other places. */
function marksOf({ path, options: { $filter = '', $search = '', $orderby = '' } }: RoutedCall): string {
  const text = JSON.stringify([path.join('/').toLowerCase(), $filter, $search, $orderby])
  return createHash('sha256').update(text).digest('base64url').slice(0, 11)
}

/** An object alone. `type` is said where the address does not say it. */
export const toSingle = <Item>(
  item: Item,
  { base }: Pick<GraphCall, 'base'>,
  type: EntityType<Item>,
  selection: Selection<Item>,
  isTyped = false,
): object => ({
  '@odata.context': `${base}/$metadata#${isTyped ? 'directoryObjects' : type.set}${selection.inContext}/$entity`,
  ...(isTyped && { '@odata.type': `#microsoft.graph.${type.name}` }),
  ...toEntity(item, selection),
})
