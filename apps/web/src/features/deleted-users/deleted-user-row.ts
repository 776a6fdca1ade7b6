import type { SearchFit } from '@reprieve/domain'

/** A line of the list, as the browser gets it: nothing that the line does not show. */
export interface DeletedUserRow {
  readonly id: string
  readonly displayName: string
  readonly userPrincipalName: string
  /** Instants in ISO 8601. */
  readonly deletedAt: string
  readonly purgeAt: string
  readonly deletedBy: string
  /** Names of the products. */
  readonly licences: readonly string[]
  /** Why it is held; null if it is not. */
  readonly holdReason: string | null
}

export interface Cursor {
  readonly key: string | number
  readonly id: string
  /** How well the row fits the search, where the list is ranked by that. */
  readonly fit?: SearchFit
}

export interface DeletedUserPage {
  readonly rows: DeletedUserRow[]
  readonly next: Cursor | null
}
