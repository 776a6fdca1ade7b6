import type { Transaction } from '@reprieve/db'
import { type SearchFit, searchFits } from '@reprieve/domain'
import type { Cursor, Reading } from '../../page.ts'

/** A list that is ranked by how well its rows match a search. Equally good rows are in the order of an index. */
export interface RankedList<Row> {
  readonly bestFirst: boolean
  readonly fitOf: (row: Row) => SearchFit
  /** Reads the first rows of these ranks after a place, in the order of the index. */
  readonly read: (found: {
    readonly fits: readonly SearchFit[]
    readonly limit: number
    readonly place: Cursor | null
  }) => Transaction<readonly Row[]>
}

/** Reads rows from a place on, best match first. Only rows of the page are sorted. */
export function* readByFit<Row>(
  list: RankedList<Row>,
  { place, limit }: Reading,
): Transaction<readonly Row[]> {
  const fits = searchFits.toSorted((one, other) => (list.bestFirst ? other - one : one - other))
  if (place?.fit === undefined) return yield* readFits(list, fits, limit)
  const found = yield* list.read({ fits: [place.fit], limit, place })
  const rest = fits.slice(fits.indexOf(place.fit) + 1)
  if (found.length >= limit || rest.length === 0) return found
  return [...found, ...(yield* readFits(list, rest, limit - found.length))]
}

/**
 * Reads the first rows of these ranks, which are adjacent in the list. If they are few enough, one reading gets them
 * all; otherwise, rows of the last rank are read only as far as the others leave room.
 */
function* readFits<Row>(
  list: RankedList<Row>,
  fits: readonly SearchFit[],
  limit: number,
): Transaction<readonly Row[]> {
  const { bestFirst, fitOf, read } = list
  const all = yield* read({ fits, limit, place: null })
  if (fits.length === 1) return all
  const sign = bestFirst ? -1 : 1
  if (all.length < limit) return all.toSorted((one, other) => sign * (fitOf(one) - fitOf(other)))
  const found = yield* readFits(list, fits.slice(0, -1), limit)
  const last = fits.at(-1)
  if (found.length >= limit || last === undefined) return found
  return [...found, ...(yield* read({ fits: [last], limit: limit - found.length, place: null }))]
}

/** The parameters of a statement that asks for rows of these ranks. The search is in normal form and not empty. */
export const toFitParameters = (fits: readonly SearchFit[], search: string) => ({
  leastFit: Math.min(...fits) as SearchFit,
  bestFit: Math.max(...fits) as SearchFit,
  wordOfName: ` ${search}`,
  partOfName: `-${search}`,
  beginOfLine: `\n${search}`,
})
