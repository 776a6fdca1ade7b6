import {
  type BinSort,
  type DeletedUserRow,
  firstInstant,
  firstText,
  lastInstant,
  lastText,
} from '@reprieve/db'
import { type SearchFit, searchFit } from '@reprieve/domain'
import type { Cursor } from '../../page.ts'

export const isInstant = (sort: BinSort): boolean => sort === 'deletedAt' || sort === 'purgeAt'

/** The place where a page of the bin begins: after a given place, or before everything. */
export function toPlace(sort: BinSort, place: Cursor | null, ascending: boolean) {
  const id = place?.id ?? (ascending ? firstText : lastText)
  if (!isInstant(sort)) return { key: String(place?.key ?? (ascending ? firstText : lastText)), id }
  return { key: place === null ? (ascending ? firstInstant : lastInstant) : new Date(place.key), id }
}

export const fitOf = ({ bin }: DeletedUserRow, search: string): SearchFit =>
  searchFit({ displayName: bin.sortName, lines: bin.searchText }, search)
