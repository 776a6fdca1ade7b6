import type { GroupId, NameKey } from '../ids.ts'
import type { Tenant } from '../tenant/tenant.ts'
import { verifiedDomains } from '../tenant/verified-domains.ts'
import type { Resolution } from '../user/conflicts.ts'
import { nameKeyOfAddress } from '../user/name-key.ts'
import { isPrimary, primaryAddressOf } from '../user/proxy-addresses.ts'
import { type OwnAddress, toOwnAddresses } from '../user/restore/candidate.ts'
import { type Draft, openBatch, openDraft } from '../user/restore/draft.ts'
import { contestAddress } from '../user/restore/find-conflicts.ts'
import { isPrimaryChanged } from '../user/restore/is-primary-changed.ts'
import { matchAnswers } from '../user/restore/match-answers.ts'
import { proposeName } from '../user/restore/propose-name.ts'
import { settleContested } from '../user/restore/settle-addresses.ts'
import type { RestoreCaller, RestoreSnapshot, RestoreStrategy } from '../user/restore-plan.ts'
import type { GroupPlan, GroupRestoreEffects } from './group-plan.ts'

/** The answers that a conflict of a group can have: it has addresses, and no name to sign in with (R16a, R26, R27). */
export type GroupResolution = Extract<Resolution, { readonly resolve: 'drop' | 'takeBack' }>

export interface GroupRestoreRequest {
  readonly group: { readonly id: GroupId; readonly proxyAddresses: readonly string[] }
  readonly resolutions: readonly GroupResolution[]
  readonly strategy: Pick<RestoreStrategy, 'names' | 'addresses'>
}

/** What the plan of a group rests on: a part of what the plan of a user does. */
export type GroupSnapshot = Pick<RestoreSnapshot, 'holdersByKey' | 'activeUsers'> & {
  readonly tenant: Tenant
}

export type GroupPlanning =
  | { readonly kind: 'planned'; readonly plan: GroupPlan }
  | { readonly kind: 'needs-names'; readonly keys: readonly NameKey[] }

/** The names to look up before the first `planRestoreGroup`. */
export const keysOfGroup = (proxyAddresses: readonly string[]): readonly NameKey[] => [
  ...new Set(proxyAddresses.map(nameKeyOfAddress)),
]

/**
 * Decides what the restore of a group would do, and names everything in its way at once (R16a, R21). Its primary address is
 * to a group what the sign-in name is to a user: taken or on a lost domain it waits for an answer (R15, R17). The other
 * addresses are dropped and reported (R16). On `needs-names` as `planRestore`.
 */
export function planRestoreGroup(
  snapshot: GroupSnapshot,
  { group, resolutions, strategy }: GroupRestoreRequest,
  caller: RestoreCaller,
): GroupPlanning {
  const draft = openGroupDraft(snapshot, strategy, caller)
  const addresses = toOwnAddresses(group.proxyAddresses)
  const contested = addresses
    .map((address) => contestAddress(draft, address, isToBlock(address, strategy)))
    .filter((found) => found !== null)
  const answers = matchAnswers(draft, { nameKey: null, addresses }, null, contested, resolutions)
  const settled = settleContested(draft, addresses, contested, answers)
  const { conflicts, open, rejected, holders, batch } = draft
  const proxyAddresses = withGroupPrimary(draft, group.proxyAddresses, settled.kept)
  if (batch.missing.size > 0) return { kind: 'needs-names', keys: [...batch.missing] }
  if (open.length > 0 || rejected.length > 0)
    return { kind: 'planned', plan: { outcome: 'blocked', conflicts, open, rejected } }
  const primaryAddress = primaryAddressOf(proxyAddresses)
  const effects: GroupRestoreEffects = {
    primaryAddress,
    primaryAddressChanged: isPrimaryChanged(primaryAddressOf(group.proxyAddresses), primaryAddress),
    proxyAddresses,
    droppedAddresses: settled.dropped,
    holders,
  }
  return { kind: 'planned', plan: { outcome: 'ready', conflicts, effects } }
}

function openGroupDraft(
  { tenant, holdersByKey, activeUsers }: GroupSnapshot,
  strategy: GroupRestoreRequest['strategy'],
  caller: RestoreCaller,
): Draft {
  const nothingElse = {
    deletedUsers: new Map(),
    activeIds: new Set<string>(),
    seats: new Map(),
    groups: new Map(),
    managers: new Map(),
    globalAdministrators: new Map(),
    withoutPassword: new Set<string>(),
    hasOutsideIssuer: false,
  }
  const batch = openBatch({
    snapshot: { tenant, holdersByKey, activeUsers, ...nothingElse },
    strategy: { ...strategy, licences: 'best-effort', roles: 'fail' },
    caller,
    verified: verifiedDomains(tenant),
  })
  return openDraft(batch, 1)
}

const isToBlock = ({ text }: OwnAddress, { names, addresses }: GroupRestoreRequest['strategy']): boolean =>
  addresses === 'fail' || (isPrimary(text) && names === 'fail')

/** R28: the first address that is left becomes the primary one, else the old local part under the initial domain. */
function withGroupPrimary(
  draft: Draft,
  before: readonly string[],
  kept: readonly string[],
): readonly string[] {
  const old = primaryAddressOf(before)
  if (old === null || kept.some(isPrimary)) return kept
  const next = kept.findIndex((address) => /^smtp:/i.test(address))
  if (next >= 0)
    return kept.map((address, index) => (index === next ? `SMTP:${address.slice('smtp:'.length)}` : address))
  const local = old.slice(0, old.lastIndexOf('@'))
  const proposed = proposeName(draft, local, draft.batch.snapshot.tenant.initialDomain)
  return proposed === null ? kept : [`SMTP:${proposed}`, ...kept]
}
