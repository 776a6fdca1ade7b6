import { row, statements, type Transaction } from '@reprieve/db'
import {
  findTakenName,
  namesWantedBy,
  type OperationError,
  parseProxyAddresses,
  type UserId,
} from '@reprieve/domain'
import {
  groupAddresses,
  type ImportedGroup,
  type ImportGroupPlan,
  matchGroup,
  planImportedGroup,
} from '@reprieve/domain/import'
import type { OperationCall } from '../../operation-call.ts'
import { checkPermission } from '../access/check-permission.ts'
import { type Group, toGroup } from '../load/load-group.ts'
import { loadTenant } from '../load/load-tenant.ts'
import { rowsByList } from '../load/rows-by-list.ts'
import { type Holders, loadHolders, noHolders } from '../names/holders.ts'
import { planGroupFromStorage } from '../plan/plan-group-from-storage.ts'
import { parseGroup } from './group-input.ts'

type Importing = Pick<OperationCall<unknown>, 'context' | 'caller' | 'now'>

/** What is to be done about a group of a source, with what carrying it out needs. */
export interface PlannedGroup {
  readonly given: ImportedGroup
  readonly plan: ImportGroupPlan
  /** The group as it is here; null for nobody yet. */
  readonly here: Group | null
  /** The members that are here, in either state, by the identifier of the source. */
  readonly userIds: ReadonlyMap<string, UserId>
}

/** Plans groups of a source, each for itself; a plan rests on the directory as it is now (R55). */
export function* planGroups(
  call: Importing,
  source: string,
  asked: readonly ImportedGroup[],
): Transaction<readonly PlannedGroup[]> {
  const groups = asked.map((group) => {
    const parsed = parseGroup(group)
    return parsed.ok ? parsed.value : group
  })
  const { tenantId } = call.context
  const { now } = call
  const inSource = { tenantId, source }
  const externalIds = groups.map(({ externalId }) => externalId)
  const found = yield* rowsByList(statements.groupsByExternalIds, externalIds, (part) => ({
    ...inSource,
    externalIds: part,
  }))
  // Whose window is over is nobody any more (R3).
  const there = found.filter(({ group: { purgeAt } }) => purgeAt === null || now < purgeAt)
  const known = new Map(there.map(({ externalId, group }) => [externalId, toGroup(group)]))
  const holders = noHolders()
  const wanted = groups.flatMap((group) => namesWantedBy({ proxyAddresses: groupAddresses(group) }))
  yield* loadHolders(tenantId, [...new Set(wanted)], holders)
  const others = yield* findByAddress(inSource, groups, holders)
  const userIds = yield* loadMembers(inSource, groups)
  const members = yield* loadMemberships(tenantId, [...new Set(userIds.values())])
  const planned: PlannedGroup[] = []
  for (const given of groups) {
    const here = known.get(given.externalId) ?? others.get(given.externalId) ?? null
    const isKnown = known.has(given.externalId)
    const memberIds = members.get(here?.id ?? '') ?? new Set()
    const plan = planImportedGroup(given, {
      here: here && { ...here, isDeleted: here.deletion !== null },
      isKnown,
      userIds,
      memberIds,
    })
    const parsed = parseGroup(given)
    const refusal = parsed.ok ? yield* checkPlan(call, { given, plan, here, holders }) : parsed.error
    const refused = refusal && { outcome: 'refused' as const, error: refusal, groupId: here?.id ?? null }
    planned.push({ given, plan: refused ?? plan, here, userIds })
  }
  return planned
}

interface Checked extends Pick<PlannedGroup, 'given' | 'plan' | 'here'> {
  readonly holders: Holders
}

/** Why the plan cannot be carried out, with every conflict of a restore; null where it can. */
function* checkPlan(
  { context: { tenantId }, caller }: Importing,
  { given, plan, here, holders }: Checked,
): Transaction<OperationError | null> {
  const proxyAddresses = groupAddresses(given)
  const tenant = yield* loadTenant(tenantId)
  if (plan.outcome === 'restore' && here !== null) {
    const permitted = checkPermission(caller, 'users.restore')
    if (!permitted.ok) return permitted.error
    const restore = yield* planGroupFromStorage({ group: here, caller, resolutions: [], strategy: {} })
    if (restore.plan.outcome === 'blocked')
      return { type: 'GroupRestoreConflict', groupId: here.id, row: restore.plan }
  }
  const addresses = parseProxyAddresses(proxyAddresses, tenant, 'group')
  if (!addresses.ok) return { type: 'InvalidProxyAddress', ...addresses.error }
  return findTakenName({ proxyAddresses }, { ...holders, tenant }, here?.id ?? '')
}

interface InSource {
  readonly tenantId: string
  readonly source: string
}

/** Live groups by the identifier of the imported ones that have an address of theirs, unless the source knows them as others. */
function* findByAddress(
  inSource: InSource,
  groups: readonly ImportedGroup[],
  { holdersByKey }: Holders,
): Transaction<ReadonlyMap<string, Group>> {
  const matches = groups.flatMap((group) => {
    const id = matchGroup(groupAddresses(group), holdersByKey)
    return id === null ? [] : [{ externalId: group.externalId, id }]
  })
  const ids = [...new Set(matches.map(({ id }) => id))]
  const linked = yield* rowsByList(statements.externalIdsOfGroups, ids, (groupIds) => ({
    ...inSource,
    groupIds,
  }))
  const taken = new Set(linked.map(({ groupId }) => groupId))
  const byId = new Map<string, Group>()
  for (const id of ids) {
    const found = yield* row(statements.ofGroups.byId, { tenantId: inSource.tenantId, id })
    if (found !== undefined) byId.set(id, toGroup(found))
  }
  return new Map(
    matches.flatMap(({ externalId, id }) => {
      const group = byId.get(id)
      return group === undefined || taken.has(id) ? [] : [[externalId, group] as const]
    }),
  )
}

/** The users among the members, in either state. Who is not here yet is left out. */
function* loadMembers(
  inSource: InSource,
  groups: readonly ImportedGroup[],
): Transaction<Map<string, UserId>> {
  const named = new Map(
    groups.flatMap(({ members }) => members.map(({ externalId, userId }) => [externalId, userId] as const)),
  )
  const unnamed = [...named].flatMap(([externalId, userId]) => (userId === undefined ? [externalId] : []))
  const known = yield* rowsByList(statements.usersByExternalIds, unnamed, (externalIds) => ({
    ...inSource,
    externalIds,
  }))
  const found = new Map<string, UserId>()
  for (const { externalId, userId } of known) found.set(externalId, userId)
  const given = [...named].flatMap(([externalId, userId]) => (userId ? [[externalId, userId] as const] : []))
  const there = yield* rowsByList(
    statements.namesOfUsers,
    given.map(([, userId]) => userId),
    (ids) => ({ tenantId: inSource.tenantId, ids }),
  )
  const thereIds = new Set(there.map(({ id }) => id))
  for (const [externalId, userId] of given) if (thereIds.has(userId)) found.set(externalId, userId)
  return found
}

/** The members of groups among these users, in force or set aside. */
function* loadMemberships(
  tenantId: string,
  userIds: readonly UserId[],
): Transaction<ReadonlyMap<string, ReadonlySet<UserId>>> {
  const ofUsers = (part: readonly UserId[]) => ({ tenantId, userIds: part })
  const members = new Map<string, Set<UserId>>()
  for (const statement of [statements.membershipsOfUsers, statements.suspendedMembershipsOfUsers])
    for (const { groupId, userId } of yield* rowsByList(statement, userIds, ofUsers)) {
      const ofGroup = members.get(groupId) ?? new Set()
      ofGroup.add(userId)
      members.set(groupId, ofGroup)
    }
  return members
}
