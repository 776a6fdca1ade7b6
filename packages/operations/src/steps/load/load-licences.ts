import { rows, statements, type Transaction } from '@reprieve/db'
import type { HeldLicence, TenantId, UserId } from '@reprieve/domain'

export interface PlacedLicence extends HeldLicence {
  /** Position of the licence in the order of assignment. */
  readonly position: number
}

/** A user's licences in the order of assignment. */
export function* loadLicences(tenantId: TenantId, userId: UserId): Transaction<readonly PlacedLicence[]> {
  const found = yield* rows(statements.licencesOfUser, { tenantId, userId })
  return found.map((row) => ({ ...row, excludedPlans: row.excludedPlans ?? [] }))
}
