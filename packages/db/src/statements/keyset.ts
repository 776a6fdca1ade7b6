import { type Column, is, SQL, sql } from 'drizzle-orm'
import { param } from '../schema/kit.ts'

export type Direction = 'ascending' | 'descending'

/** By which a list is sorted: a column, or a text made of one. */
export type SortKey = Column | SQL

/** Rows behind the place (`key`, `id`) in the order of the list; with {@link pageOrder} an index gives them without sorting. */
export const behind = (key: SortKey, id: Column, direction: Direction): SQL => {
  if (!is(key, SQL)) {
    const place = sql`(${param(key, 'key')}, ${param(id, 'id')})`
    return direction === 'ascending' ? sql`(${key}, ${id}) > ${place}` : sql`(${key}, ${id}) < ${place}`
  }
  // SQLite finds the place in an index by a comparison of the text alone, not by one of the pair.
  const text = sql.placeholder('key')
  const place = sql`(${text}, ${param(id, 'id')})`
  return direction === 'ascending'
    ? sql`${key} >= ${text} and (${key}, ${id}) > ${place}`
    : sql`${key} <= ${text} and (${key}, ${id}) < ${place}`
}

export const pageOrder = (key: SortKey, id: Column, direction: Direction): readonly [SQL, SQL] =>
  direction === 'ascending' ? [sql`${key} asc`, sql`${id} asc`] : [sql`${key} desc`, sql`${id} desc`]

/** In small letters, A to Z alone, as both databases do it and {@link toLowerAscii}: sign-in names have no other letters (R9). */
export const lower = (column: Column): SQL<string> => sql<string>`lower(${column})`

/** What {@link lower} makes of a text. */
export const toLowerAscii = (text: string): string =>
  text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())

/** Before every text, and behind every text that is in a directory. */
export const firstText = ''
export const lastText = '\u{10ffff}'
/** Before and behind every instant that both databases can hold. */
export const firstInstant = new Date(-62_135_596_800_000)
export const lastInstant = new Date(253_402_300_799_999)
