import { type Column, is, SQL, sql } from 'drizzle-orm'
import { param } from '../schema/kit.ts'

export type Direction = 'ascending' | 'descending'

/** The sort key of a list: a column, or a text made of one. */
export type SortKey = Column | SQL

/**
 * The condition for rows after the place (`key`, `id`) in the order of the list. With {@link pageOrder}, an index
 * returns them without sorting.
 */
export const behind = (key: SortKey, id: Column, direction: Direction): SQL => {
  if (!is(key, SQL)) {
    const place = sql`(${param(key, 'key')}, ${param(id, 'id')})`
    return direction === 'ascending' ? sql`(${key}, ${id}) > ${place}` : sql`(${key}, ${id}) < ${place}`
  }
  // SQLite finds the place in an index by comparing the text alone, but not by comparing the pair.
  const text = sql.placeholder('key')
  const place = sql`(${text}, ${param(id, 'id')})`
  return direction === 'ascending'
    ? sql`${key} >= ${text} and (${key}, ${id}) > ${place}`
    : sql`${key} <= ${text} and (${key}, ${id}) < ${place}`
}

export const pageOrder = (key: SortKey, id: Column, direction: Direction): readonly [SQL, SQL] =>
  direction === 'ascending' ? [sql`${key} asc`, sql`${id} asc`] : [sql`${key} desc`, sql`${id} desc`]

/**
 * The column in small letters. Only A to Z are changed, as both databases and {@link toLowerAscii} do: sign-in names
 * have no other letters (R9).
 */
export const lower = (column: Column): SQL<string> => sql<string>`lower(${column})`

/** Converts a text as {@link lower} does. */
export const toLowerAscii = (text: string): string =>
  text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())

/** The first text sorts before, and the last one after, every text of a directory. */
export const firstText = ''
export const lastText = '\u{10ffff}'
/** The first and the last instant that both databases can hold. */
export const firstInstant = new Date(-62_135_596_800_000)
export const lastInstant = new Date(253_402_300_799_999)
