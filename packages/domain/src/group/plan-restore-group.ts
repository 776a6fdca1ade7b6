import type { GroupId, NameKey } from '../ids.ts'
import type { Tenant } from '../tenant/tenant.ts'
import type { Resolution } from '../user/conflicts.ts'
import { nameKeyOfAddress } from '../user/name-key.ts'
import { isPrimary, isPrimaryChanged, primaryAddressOf } from '../user/proxy-addresses.ts'
import { findAddressConflict, type OwnAddress, toOwnAddresses } from '../user/restore/conflicts.ts'
import { openDirectory, type PlannedDirectory } from '../user/restore/directory.ts'
import { matchResolutions } from '../user/restore/match-resolutions.ts'
import { proposeName } from '../user/restore/propose-name.ts'
import { settleAddresses } from '../user/restore/settle-names.ts'
import type { RestoreCaller, RestoreSnapshot, RestoreStrategy } from '../user/restore-plan.ts'
import type { GroupPlan, GroupRestoreEffects, RecipientKind } from './group-plan.ts'

/** The answers that fit a conflict of a group: it has addresses but no sign-in name (R16a, R26, R27). */
export type GroupResolution = Extract<Resolution, { readonly resolve: 'drop' | 'takeBack' }>

export interface GroupRestoreRequest {
  readonly group: {
    /** Default: a group. */
    readonly kind?: 'group' | RecipientKind
    readonly id: GroupId
    readonly proxyAddresses: readonly string[]
  }
  readonly resolutions: readonly GroupResolution[]
  readonly strategy: Pick<RestoreStrategy, 'names' | 'addresses'>
}

/** The part of a user's restore snapshot that the plan of a group depends on. */
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
 * Plans the restore of a group, contact or shared mailbox, and names everything in its way at once (R16a, R21). Its
 * primary address has the part that the sign-in name has for a user: while it is taken or on a lost domain, the restore
 * waits for an answer (R15, R17). Other contested addresses are dropped and reported (R16). `needs-names` is answered
 * as for `planRestore`.
 */
export function planRestoreGroup(
  snapshot: GroupSnapshot,
  { group, resolutions, strategy }: GroupRestoreRequest,
  caller: RestoreCaller,
): GroupPlanning {
  const { holdersByKey, activeUsers } = snapshot
  const addresses = toOwnAddresses(group.proxyAddresses)
  const tenant = group.kind === 'contact' ? withDomainsOf(snapshot.tenant, addresses) : snapshot.tenant
  const directory = openDirectory({ tenant, holdersByKey, activeUsers, ...nothingElse })
  const contested = addresses
    .map((address) => findAddressConflict(directory, caller, address, isToBlock(address, strategy)))
    .filter((found) => found !== null)
  const chosen = matchResolutions({ nameKey: null, addresses }, null, contested, resolutions)
  const { kept, dropped, holders, conflicts, open } = settleAddresses(directory, addresses, contested, chosen)
  const { rejected } = chosen
  const proxyAddresses = withGroupPrimary(directory, tenant.initialDomain, group.proxyAddresses, kept)
  if (directory.missing.size > 0) return { kind: 'needs-names', keys: [...directory.missing] }
  if (open.length > 0 || rejected.length > 0)
    return { kind: 'planned', plan: { outcome: 'blocked', conflicts, open, rejected } }
  const primaryAddress = primaryAddressOf(proxyAddresses)
  const effects: GroupRestoreEffects = {
    primaryAddress,
    primaryAddressChanged: isPrimaryChanged(primaryAddressOf(group.proxyAddresses), primaryAddress),
    proxyAddresses,
    droppedAddresses: dropped,
    holders,
  }
  return { kind: 'planned', plan: { outcome: 'ready', conflicts, effects } }
}

/** A contact stands for somebody outside the tenant, so its addresses may lie on any domain. */
const withDomainsOf = (tenant: Tenant, addresses: readonly OwnAddress[]): Tenant => ({
  ...tenant,
  domains: [
    ...tenant.domains,
    ...addresses.map(({ key }) => {
      const name = key.slice(key.lastIndexOf('@') + 1)
      return { name, verified: true, authentication: 'managed' } as const
    }),
  ],
})

/** A group has no seats, no manager and no roles. */
const nothingElse = { seats: new Map(), relatedUsers: new Map(), globalAdministrators: new Map() }

const isToBlock = ({ text }: OwnAddress, { names, addresses }: GroupRestoreRequest['strategy']): boolean =>
  addresses === 'fail' || (isPrimary(text) && names === 'fail')

/**
 * R28: the first remaining address becomes the primary one; without any, the old local part under the initial domain.
 */
function withGroupPrimary(
  directory: PlannedDirectory,
  initialDomain: string,
  before: readonly string[],
  kept: readonly string[],
): readonly string[] {
  const old = primaryAddressOf(before)
  if (old === null || kept.some(isPrimary)) return kept
  const next = kept.findIndex((address) => /^smtp:/i.test(address))
  if (next >= 0)
    return kept.map((address, index) => (index === next ? `SMTP:${address.slice('smtp:'.length)}` : address))
  const local = old.slice(0, old.lastIndexOf('@'))
  const proposed = proposeName(directory, new Map(), local, initialDomain)
  return proposed === null ? kept : [`SMTP:${proposed}`, ...kept]
}
