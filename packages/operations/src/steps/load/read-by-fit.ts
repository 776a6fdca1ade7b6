import { type DeletedUserRow, rows, statements, type Transaction } from '@reprieve/db'
import { type SearchFit, searchFits } from '@reprieve/domain'
import type { Cursor, Reading } from '../../page.ts'
import { fitOf, toPlace } from './bin-place.ts'

/** What is asked of the bin, but for the place in it. */
interface Asked {
  readonly tenantId: string
  readonly now: Date
  /** In normal form, and not empty. */
  readonly search: string
  readonly purgeBefore: Date
  readonly deletedBy: string
  readonly deletedFrom: Date
  readonly deletedTo: Date
  readonly onHold: 'any' | 'yes' | 'no'
}

/**
 * Rows from a place on, by how well they fit the search and then by the time of their deletion. Nothing is sorted that
 * is not on the page: an index gives the rows in the order of their deletion.
 */
export function* readByFit(
  asked: Asked,
  { place, limit }: Reading,
  ascending: boolean,
): Transaction<readonly DeletedUserRow[]> {
  const list: RankedList = { asked, ascending }
  const fits = searchFits.toSorted((one, other) => (ascending ? one - other : other - one))
  if (place?.fit === undefined) return yield* readFits(list, fits, limit)
  const found = yield* readEqual(list, place.fit, limit, place)
  const rest = fits.slice(fits.indexOf(place.fit) + 1)
  if (found.length >= limit || rest.length === 0) return found
  return [...found, ...(yield* readFits(list, rest, limit - found.length))]
}

interface RankedList {
  readonly asked: Asked
  readonly ascending: boolean
}

/**
 * The first rows of these fits, which follow each other in the order of the list. Where all of them are no more than
 * that, one reading has them; where there are more, those of the last fit are read only as far as the others leave room.
 */
function* readFits(
  list: RankedList,
  fits: readonly SearchFit[],
  limit: number,
): Transaction<readonly DeletedUserRow[]> {
  const { asked, ascending } = list
  const all = yield* readBetween(list, fits, limit, null)
  if (fits.length === 1) return all
  const sign = ascending ? 1 : -1
  const fit = (row: DeletedUserRow) => fitOf(row, asked.search)
  if (all.length < limit) return all.toSorted((one, other) => sign * (fit(one) - fit(other)))
  const found = yield* readFits(list, fits.slice(0, -1), limit)
  const last = fits.at(-1)
  if (found.length >= limit || last === undefined) return found
  return [...found, ...(yield* readEqual(list, last, limit - found.length, null))]
}

const readEqual = (list: RankedList, fit: SearchFit, limit: number, place: Cursor | null) =>
  readBetween(list, [fit], limit, place)

const readBetween = (
  { asked, ascending }: RankedList,
  fits: readonly SearchFit[],
  limit: number,
  place: Cursor | null,
): Transaction<readonly DeletedUserRow[]> =>
  rows(statements.deletedUserPagesOfFit[ascending ? 'ascending' : 'descending'], {
    ...asked,
    ...toPlace('deletedAt', place, ascending),
    leastFit: Math.min(...fits) as SearchFit,
    bestFit: Math.max(...fits) as SearchFit,
    wordOfName: ` ${asked.search}`,
    partOfName: `-${asked.search}`,
    beginOfLine: `\n${asked.search}`,
    limit,
  })
