import type { NameKey } from '../../ids.ts'
import { verifiedDomains } from '../../tenant/verified-domains.ts'
import type {
  RestoreCaller,
  RestorePlan,
  RestoreRequest,
  RestoreSnapshot,
  RestoreStrategy,
} from '../restore-plan.ts'
import { openBatch } from './draft.ts'
import { planRow } from './plan-row.ts'

/** A plan, or the names that the snapshot has to say something about before there can be one. */
export type RestorePlanning =
  | { readonly kind: 'planned'; readonly plan: RestorePlan }
  | { readonly kind: 'needs-names'; readonly keys: readonly NameKey[] }

/** What happens where nobody decides (R37): names wait for a person, addresses give way, licences come as far as they reach. */
export const defaultStrategy: RestoreStrategy = {
  names: 'fail',
  addresses: 'drop',
  licences: 'best-effort',
  roles: 'fail',
}

/**
 * Decides what a restore would do and names everything in its way, for all rows at once (R15–R37). Pure and linear in
 * the rows. On `needs-names` add the keys to `holdersByKey` (`null` for a free name), the users among their holders to
 * `activeUsers`, and call again; a snapshot that has the keys of `keysToLoad` needs this only where a name is contested.
 * A blocked row takes no name and no seat from the rows after it.
 */
export function planRestore(
  snapshot: RestoreSnapshot,
  request: RestoreRequest,
  caller: RestoreCaller,
): RestorePlanning {
  const verified = verifiedDomains(snapshot.tenant)
  const batch = openBatch({ snapshot, strategy: request.strategy, caller, verified })
  const firstRow = request.firstRow ?? 1
  const rows = request.rows.map((row, index) => planRow(batch, row, firstRow + index))
  if (batch.missing.size > 0) return { kind: 'needs-names', keys: [...batch.missing] }
  const ready = rows.filter(({ outcome }) => outcome === 'ready').length
  const blocked = rows.filter(({ outcome }) => outcome === 'blocked').length
  const summary = { total: rows.length, ready, blocked }
  return { kind: 'planned', plan: { tenantId: snapshot.tenant.id, rows, summary } }
}
