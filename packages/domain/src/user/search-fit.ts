/** How well a user matches a search, best first. */
export const searchFits = [3, 2, 1, 0] as const
/** How well a user matches a search, from 3 (best) to 0. */
export type SearchFit = (typeof searchFits)[number]

/** The texts of a user that are searched. They, and the search text, are in the same normalised form. */
export interface SearchedTexts {
  readonly displayName: string
  /** Every name and address, each on a line of its own. Only a name can contain a space. */
  readonly lines: string
}

/**
 * How well a user matches. The start of a word of a name is best (3), then the start of an address (2), then
 * any other place in the display name (1), then any other place at all, such as the domain that everybody shares (0).
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
