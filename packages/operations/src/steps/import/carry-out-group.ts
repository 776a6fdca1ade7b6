import { statements, type Transaction, toSortName, write } from '@reprieve/db'
import {
  type GroupId,
  type OperationError,
  ok,
  parseProxyAddresses,
  type Result,
  refuse,
  type UserId,
} from '@reprieve/domain'
import type { ImportGroupPlan } from '@reprieve/domain/import'
import type { OperationCall } from '../../operation-call.ts'
import type { AuditEntry } from '../audit/append-audit-record.ts'
import { applyGroupRestore } from '../carry-out/apply-group-restore.ts'
import type { Group } from '../load/load-group.ts'
import { loadTenant } from '../load/load-tenant.ts'
import { rowsByList } from '../load/rows-by-list.ts'
import { freeNames, takeNames } from '../names/recipient-names.ts'
import { planGroupFromStorage } from '../plan/plan-group-from-storage.ts'
import type { PlannedGroup } from './plan-groups.ts'

type Importing = Omit<OperationCall<unknown>, 'input' | 'prepared'>

export interface ImportedGroupHere {
  readonly groupId: GroupId
  /** How many became members. */
  readonly added: number
  readonly audit: AuditEntry | null
}

/** Carries out the plan for a group of a source: the group itself, its members, and what the source knows it by. */
export function* carryOutGroup(
  call: Importing,
  source: string,
  planned: PlannedGroup,
): Transaction<Result<ImportedGroupHere, OperationError>> {
  const { plan, given } = planned
  const { tenantId } = call.context
  if (plan.outcome === 'refused') return refuse(plan.error)
  const here = yield* settleGroup(call, plan, planned)
  if (!here.ok) return here
  const { id: groupId, displayName: targetName } = here.value
  const added = plan.outcome === 'leave' ? [] : yield* addMembers(tenantId, groupId, planned)
  const isKnown = plan.outcome === 'leave' && plan.isKnown
  if (!isKnown) {
    const identified = { tenantId, source, externalId: given.externalId }
    // A group whose window is over may still have the identifier, until the purge.
    yield* write(statements.removeGroupExternalId, identified)
    yield* write(statements.insertGroupExternalId, { ...identified, groupId })
  }
  const details = {
    source,
    externalId: given.externalId,
    ...(added.length > 0 && { added: added.map((userId) => ({ userId })) }),
  }
  return ok({
    groupId,
    added: added.length,
    audit: isKnown ? null : { targetId: groupId, targetName, ...changeOf(plan), details },
  })
}

type Plan = Exclude<ImportGroupPlan, { readonly outcome: 'refused' }>

function changeOf(plan: Plan): Pick<AuditEntry, 'before' | 'after'> {
  if (plan.outcome === 'create')
    return { after: { displayName: plan.displayName, proxyAddresses: plan.proxyAddresses } }
  if (plan.outcome === 'leave') return {}
  const state = (text: string) => (plan.outcome === 'restore' ? { state: text } : {})
  return {
    before: { ...state('deleted'), ...plan.before },
    after: { ...state('active'), ...plan.after },
  }
}

/** The group under its names of the plan. */
function* settleGroup(
  call: Importing,
  plan: Plan,
  { here }: PlannedGroup,
): Transaction<Result<Group, OperationError>> {
  if (plan.outcome === 'create') return yield* create(call, plan)
  if (here === null) throw new Error('Only a group that is not here is created')
  if (plan.outcome === 'leave') return ok(here)
  const live = plan.outcome === 'restore' ? yield* restore(call, here) : ok(here)
  if (!live.ok || Object.keys(plan.after).length === 0) return live
  return yield* rename(call, live.value, { ...live.value, ...plan.after })
}

function* create(
  { context: { tenantId }, now, dependencies }: Importing,
  { displayName, proxyAddresses }: Pick<Group, 'displayName' | 'proxyAddresses'>,
): Transaction<Result<Group, OperationError>> {
  const addresses = parseProxyAddresses(proxyAddresses, yield* loadTenant(tenantId), 'group')
  if (!addresses.ok) return refuse({ type: 'InvalidProxyAddress', ...addresses.error })
  const id = dependencies.newId()
  const columns = { tenantId, id, displayName, proxyAddresses: addresses.value, createdAt: now }
  const named = yield* takeNames('group', columns)
  if (!named.ok) return named
  const sortName = toSortName(displayName)
  yield* write(statements.ofGroups.insert, { ...columns, sortName, deletedAt: null, purgeAt: null })
  return ok({ ...columns, deletion: null })
}

function* restore(
  { context: { actor }, caller, now }: Importing,
  group: Group,
): Transaction<Result<Group, OperationError>> {
  const { plan, snapshot } = yield* planGroupFromStorage({ group, caller, resolutions: [], strategy: {} })
  if (plan.outcome === 'blocked')
    return refuse({ type: 'GroupRestoreConflict', groupId: group.id, row: plan })
  return ok((yield* applyGroupRestore({ group, plan, snapshot, actor, now })).group)
}

function* rename(
  { context: { tenantId } }: Importing,
  before: Group,
  { displayName, proxyAddresses: wanted }: Group,
): Transaction<Result<Group, OperationError>> {
  const addresses = parseProxyAddresses(wanted, yield* loadTenant(tenantId), 'group')
  if (!addresses.ok) return refuse({ type: 'InvalidProxyAddress', ...addresses.error })
  const group = { ...before, displayName, proxyAddresses: addresses.value }
  yield* freeNames(before)
  const named = yield* takeNames('group', group)
  if (!named.ok) return named
  const { id, proxyAddresses } = group
  const sortName = toSortName(displayName)
  yield* write(statements.ofGroups.update, { tenantId, id, displayName, sortName, proxyAddresses })
  return ok(group)
}

/** Adds those of the plan who are active, each once. */
function* addMembers(
  tenantId: string,
  groupId: GroupId,
  { plan, userIds }: PlannedGroup,
): Transaction<readonly UserId[]> {
  const wanted = 'members' in plan ? plan.members.flatMap((externalId) => userIds.get(externalId) ?? []) : []
  const active = yield* rowsByList(statements.activeUsersByIds, [...new Set(wanted)], (ids) => ({
    tenantId,
    ids,
  }))
  const added = active.map(({ id }) => id)
  yield* write(
    statements.insertMembership,
    added.map((userId) => ({ tenantId, groupId, userId })),
  )
  return added
}
