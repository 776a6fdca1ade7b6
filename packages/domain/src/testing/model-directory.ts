import type { GroupId, NameKey, SkuId, UserId } from '../ids.ts'
import type { Tenant } from '../tenant/tenant.ts'
import type { HolderChange, HolderKind } from '../user/conflicts.ts'
import { nameKeyOfAddress } from '../user/name-key.ts'
import { namesOf } from '../user/names-of.ts'
import { isPrimary } from '../user/proxy-addresses.ts'
import { keysToLoad } from '../user/restore/keys.ts'
import { planRestore } from '../user/restore/plan-restore.ts'
import type {
  LiveHolder,
  LiveUser,
  ReadyRow,
  RestoreCaller,
  RestorePlan,
  RestoreRequest,
  RestoreSnapshot,
} from '../user/restore-plan.ts'
import type { DeletedUser } from '../user/user.ts'

/** A live object that does not sign in. */
export interface Recipient {
  readonly kind: Exclude<HolderKind, 'user'>
  readonly id: string
  readonly displayName: string
  readonly proxyAddresses: readonly string[]
}

/** A whole directory as plain values, on which plans can be tried. */
export interface ModelDirectory {
  readonly tenant: Tenant
  readonly active: readonly LiveUser[]
  readonly deleted: readonly DeletedUser[]
  readonly recipients: readonly Recipient[]
  readonly seats: ReadonlyMap<SkuId, { readonly free: number; readonly available: boolean }>
  readonly groups: ReadonlyMap<GroupId, 'active' | 'deleted'>
  /** Users who cannot sign in because they have no password. By default everybody has one. */
  readonly withoutPassword?: ReadonlySet<UserId>
  /** For each deleted manager, the direct reports who wait for it. By default nobody waits. */
  readonly waitingReports?: RestoreSnapshot['waitingReports']
}

/** Every name of a live object, with all its holders. More than one holder means that the directory is broken (R11). */
export function liveNames(directory: ModelDirectory): ReadonlyMap<NameKey, readonly LiveHolder[]> {
  const holders = new Map<NameKey, LiveHolder[]>()
  const add = (key: NameKey, holder: LiveHolder) => holders.set(key, [...(holders.get(key) ?? []), holder])
  for (const user of directory.active) {
    const { id, displayName } = user
    for (const { key, heldAs } of namesOf(user))
      add(key, { kind: 'user', id, displayName, heldAs, proxyAddresses: null })
  }
  for (const recipient of directory.recipients) {
    for (const address of recipient.proxyAddresses) {
      const heldAs = isPrimary(address) ? 'primaryAddress' : 'secondaryAddress'
      add(nameKeyOfAddress(address), { ...recipient, heldAs })
    }
  }
  return holders
}

/** The snapshot that storage would load for these keys. */
export function snapshotOf(
  directory: ModelDirectory,
  request: RestoreRequest,
  keys: Iterable<NameKey>,
): RestoreSnapshot {
  const names = liveNames(directory)
  const asked = new Set(request.rows.map(({ userId }) => userId))
  const deleted = directory.deleted.filter(({ id }) => asked.has(id))
  const { withoutPassword = new Set() } = directory
  const isGlobal = ({ roles }: LiveUser) => roles.includes('globalAdministrator')
  return {
    tenant: directory.tenant,
    deletedUsers: new Map(deleted.map((user) => [user.id, user])),
    activeIds: new Set(directory.active.map(({ id }) => id).filter((id) => asked.has(id))),
    holdersByKey: new Map([...keys].map((key) => [key, names.get(key)?.[0] ?? null])),
    activeUsers: new Map(directory.active.map((user) => [user.id, user])),
    seats: directory.seats,
    groups: directory.groups,
    relatedUsers: new Map([
      ...directory.active.map(({ id }) => [id, 'active'] as const),
      ...directory.deleted.map(({ id }) => [id, 'deleted'] as const),
    ]),
    waitingReports: directory.waitingReports ?? new Map(),
    globalAdministrators: new Map(
      directory.active
        .filter(isGlobal)
        .map(({ id, signInBlocked }) => [id, !signInBlocked && !withoutPassword.has(id)]),
    ),
    withoutPassword,
    hasOutsideIssuer: false,
  }
}

/** Plans as storage does: looks names up until there is a plan. `rounds` counts the calls of the planner. */
export function planIn(
  directory: ModelDirectory,
  request: RestoreRequest,
  caller: RestoreCaller,
): { readonly plan: RestorePlan; readonly rounds: number } {
  const keys = new Set(keysToLoad(directory.deleted, request))
  for (let rounds = 1; ; rounds += 1) {
    const planning = planRestore(snapshotOf(directory, request, keys), request, caller)
    if (planning.kind === 'planned') return { plan: planning.plan, rounds }
    const known = keys.size
    for (const key of planning.keys) keys.add(key)
    if (keys.size === known) throw new Error('The planner asks for names that it was told already')
  }
}

/** The directory after the plan's ready rows, applied literally. */
export function applyPlan(directory: ModelDirectory, plan: RestorePlan): ModelDirectory {
  return plan.rows.reduce(
    (current, row) => (row.outcome === 'ready' ? applyRow(current, row) : current),
    directory,
  )
}

function applyRow(directory: ModelDirectory, { userId, effects }: ReadyRow): ModelDirectory {
  const changed = effects.holders.reduce(applyHolderChange, directory)
  const user = directory.deleted.find(({ id }) => id === userId)
  if (user === undefined) throw new Error(`The plan restores ${userId}, which is not in the bin`)
  const { deletedAt, purgeAt, notes, state, ...profile } = user
  const restored: LiveUser = {
    ...profile,
    state: 'active',
    userPrincipalName: effects.userPrincipalName,
    proxyAddresses: effects.proxyAddresses,
    immutableId: effects.convertedToCloud ? null : user.immutableId,
    source: effects.convertedToCloud ? 'cloud' : user.source,
    roles: effects.roles.returned,
    licences: effects.licences.returned,
  }
  return {
    ...changed,
    active: [...changed.active, restored],
    deleted: changed.deleted.filter(({ id }) => id !== userId),
    seats: moveSeats(changed.seats, effects.licences.returned, -1),
  }
}

function applyHolderChange(directory: ModelDirectory, change: HolderChange): ModelDirectory {
  if (change.change === 'replaced') {
    const leaving = directory.active.find(({ id }) => id === change.userId)
    return {
      ...directory,
      active: directory.active.filter(({ id }) => id !== change.userId),
      seats: moveSeats(directory.seats, leaving?.licences ?? [], 1),
    }
  }
  const id = change.change === 'renamed' ? change.userId : change.id
  const { proxyAddresses } = change
  const name = change.change === 'renamed' ? { userPrincipalName: change.toUserPrincipalName } : {}
  return {
    ...directory,
    active: directory.active.map((user) => (user.id === id ? { ...user, ...name, proxyAddresses } : user)),
    recipients: directory.recipients.map((one) => (one.id === id ? { ...one, proxyAddresses } : one)),
  }
}

function moveSeats(
  seats: ModelDirectory['seats'],
  skuIds: readonly SkuId[],
  by: number,
): ModelDirectory['seats'] {
  const moved = new Map(seats)
  for (const skuId of skuIds) {
    const seat = moved.get(skuId)
    if (seat !== undefined) moved.set(skuId, { ...seat, free: seat.free + by })
  }
  return moved
}
