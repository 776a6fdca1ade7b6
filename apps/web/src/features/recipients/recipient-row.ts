/** A line of the list of groups, contacts or shared mailboxes, as the browser receives it. */
export interface RecipientRow {
  readonly id: string
  readonly displayName: string
  /** The address without its prefix; empty if there is none. */
  readonly primaryAddress: string
  readonly otherAddresses: readonly string[]
  /** Instants in ISO 8601. */
  readonly createdAt: string
  /** Null for a live object. */
  readonly deletion: { readonly deletedAt: string; readonly purgeAt: string } | null
}

/** What the visitor may do to groups, contacts and shared mailboxes. */
export interface RecipientRights {
  readonly write: boolean
  readonly delete: boolean
  readonly restore: boolean
}

export type RecipientAction = 'add' | 'edit' | 'delete'
