/** How well a user fits what is searched for, the best first. */
export const searchFits = [3, 2, 1, 0] as const
/** How well a user fits a search, from 3 (best) to 0. */
export type SearchFit = (typeof searchFits)[number]

/** What is searched of a user. All of it, and what is searched for, is in the one form in which texts are searched. */
export interface SearchedTexts {
  readonly displayName: string
  /** Every name and address, each on a line of its own. A blank is in names only. */
  readonly lines: string
}

/**
 * What begins a word of the name fits best (3), then what begins an address (2), then what is elsewhere in the display
 * name (1), then whatever else has it, such as the domain that everybody shares (0).
 */
export function searchFit({ displayName, lines }: SearchedTexts, search: string): SearchFit {
  const beginsWord =
    ` ${displayName}`.includes(` ${search}`) ||
    displayName.includes(`-${search}`) ||
    lines.includes(` ${search}`)
  if (beginsWord) return 3
  if (lines.includes(`\n${search}`)) return 2
  return displayName.includes(search) ? 1 : 0
}
