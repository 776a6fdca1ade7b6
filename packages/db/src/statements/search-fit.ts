import type { SearchFit } from '@reprieve/domain'
import { type Column, type SQL, sql } from 'drizzle-orm'
import type { Kit } from '../schema/kit.ts'

/** How well the requested rows have to match the search. */
export interface Fits {
  readonly leastFit: SearchFit
  readonly bestFit: SearchFit
  /** The search text with a space, with a hyphen, and with a line break in front. */
  readonly wordOfName: string
  readonly partOfName: string
  readonly beginOfLine: string
}

interface SearchedColumns {
  readonly sortName: Column
  readonly searchText: Column
}

/** The condition that the domain's `searchFit` lies between `leastFit` and `bestFit`. */
export const isOfFit = (k: Kit, columns: SearchedColumns): SQL =>
  sql`${searchFitOf(k, columns)} between ${sql.placeholder('leastFit')} and ${sql.placeholder('bestFit')}`

const searchFitOf = (k: Kit, { sortName, searchText }: SearchedColumns): SQL => sql`case
    when ${k.contains(sql`(' ' || ${sortName})`, 'wordOfName')} or ${k.contains(sortName, 'partOfName')}
      or ${k.contains(searchText, 'wordOfName')} then 3
    when ${k.contains(searchText, 'beginOfLine')} then 2
    when ${k.contains(sortName, 'search')} then 1
    else 0 end`
