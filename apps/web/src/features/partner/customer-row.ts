import type { ListedRow } from '../list/list-column.ts'

/** A customer as the partner's list shows it. */
export interface CustomerRow extends ListedRow {
  readonly defaultDomain: string
  /** When the relationship ends, in ISO 8601. */
  readonly endsAt: string
  readonly isExpiring: boolean
  /** Null where the technician may not see deleted users. */
  readonly summary: {
    readonly bin: {
      readonly total: number
      readonly endingWithinDay: number
      readonly endingWithinWeek: number
    }
    readonly jobs: { readonly open: number; readonly failed: number }
    readonly purgeStops: number | null
  } | null
}

/** A deleted user of one of the customers. */
export interface FoundDeletedUser extends ListedRow {
  readonly tenantId: string
  readonly tenantName: string
  readonly userPrincipalName: string
  readonly deletedAt: string
  readonly purgeAt: string
  readonly holdReason: string | null
}
