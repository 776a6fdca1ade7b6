import { type Column, type SQL, sql } from 'drizzle-orm'
import { param } from '../schema/kit.ts'

export type Direction = 'ascending' | 'descending'

/** Rows behind the place (`key`, `id`) in the order of the list; with {@link pageOrder} an index gives them without sorting. */
export const behind = (key: Column, id: Column, direction: Direction): SQL =>
  direction === 'ascending'
    ? sql`(${key}, ${id}) > (${param(key, 'key')}, ${param(id, 'id')})`
    : sql`(${key}, ${id}) < (${param(key, 'key')}, ${param(id, 'id')})`

export const pageOrder = (key: Column, id: Column, direction: Direction): readonly [SQL, SQL] =>
  direction === 'ascending' ? [sql`${key} asc`, sql`${id} asc`] : [sql`${key} desc`, sql`${id} desc`]

/** Before every text, and behind every text that is in a directory. */
export const firstText = ''
export const lastText = '\u{10ffff}'
/** Before and behind every instant that both databases can hold. */
export const firstInstant = new Date(-62_135_596_800_000)
export const lastInstant = new Date(253_402_300_799_999)
