import { createHash } from 'node:crypto'
import { statements, type Transaction } from '@reprieve/db'
import {
  canonicalPlan,
  type DeletedUser,
  defaultStrategy,
  type FoundNames,
  isRestorable,
  type JobId,
  type NameKey,
  type Planned,
  planInSteps,
  type RestoreCaller,
  type RestorePlan,
  type RestoreRequest,
  type RestoreSnapshot,
  type RestoreStrategy,
  type TenantId,
  type UserId,
} from '@reprieve/domain'
import type { Dependencies } from '../../dependencies.ts'
import { loadGlobalAdministrators } from '../load/load-roles.ts'
import { loadSeats } from '../load/load-seats.ts'
import { loadTenant } from '../load/load-tenant.ts'
import { loadRelatedUsers } from '../load/related-users.ts'
import { rowsByList } from '../load/rows-by-list.ts'
import { toDeletedUser } from '../load/user-record.ts'
import { loadHolders, noHolders } from '../names/holders.ts'
import { markEarlierRows } from './mark-earlier-rows.ts'

export interface PlanQuestion {
  readonly tenantId: TenantId
  readonly request: RestoreRequest
  readonly caller: RestoreCaller
  readonly now: Date
  readonly dependencies: Pick<Dependencies, 'tenantsOfOutsideIssuers'>
  /** Changes that the caller makes to the profiles in the same step. */
  readonly amend?: (user: DeletedUser) => DeletedUser
  /** The job whose earlier rows belong to the same batch. */
  readonly jobId?: JobId
}

/** Loads what the plan needs, and plans. Names that only the plan reveals are loaded when it asks for them. */
export function* planFromStorage(question: PlanQuestion): Transaction<Planned> {
  const { tenantId, request, caller, now, dependencies, amend, jobId } = question
  const users = yield* loadUsers(tenantId, request, now)
  const deletedUsers = new Map([...users.deleted].map(([id, user]) => [id, amend ? amend(user) : user]))
  const deleted = [...deletedUsers.values()]
  const holders = noHolders()
  const base = {
    tenant: yield* loadTenant(tenantId),
    deletedUsers,
    activeIds: users.activeIds,
    withoutPassword: users.withoutPassword,
    hasOutsideIssuer: dependencies.tenantsOfOutsideIssuers.has(tenantId),
    seats: yield* loadSeats(tenantId, [...new Set(deleted.flatMap(({ notes }) => notes.licences))]),
    groups: yield* loadGroupStates(tenantId, deleted),
    globalAdministrators: new Map(),
    ...(yield* loadRelatedUsers(tenantId, deleted)),
  }
  function* lookUp(keys: readonly NameKey[]): Transaction<FoundNames> {
    yield* loadHolders(tenantId, keys, holders)
    if (jobId !== undefined) yield* markEarlierRows({ tenantId, jobId }, keys, holders)
    const roles = [...holders.activeUsers.values()].flatMap((user) => user.roles)
    return {
      ...holders,
      globalAdministrators: yield* loadGlobalAdministrators(dependencies, tenantId, roles),
    }
  }
  const steps = planInSteps(base, request, caller)
  let step = steps.next()
  while (!step.done) step = steps.next(yield* lookUp(step.value))
  return step.value
}

export const hashOfPlan = (plan: RestorePlan): string =>
  createHash('sha256').update(canonicalPlan(plan)).digest('hex')

/** The requested strategy, completed with the defaults (R37). */
export const toStrategy = (
  asked: {
    readonly [Choice in keyof RestoreStrategy]?: RestoreStrategy[Choice] | undefined
  },
): RestoreStrategy => ({
  names: asked.names ?? defaultStrategy.names,
  addresses: asked.addresses ?? defaultStrategy.addresses,
  licences: asked.licences ?? defaultStrategy.licences,
  roles: asked.roles ?? defaultStrategy.roles,
})

function* loadUsers(tenantId: TenantId, { rows: asked }: RestoreRequest, now: Date) {
  const ids = [...new Set(asked.map(({ userId }) => userId))]
  const found = yield* rowsByList(statements.deletedUsersByIds, ids, (part) => ({ tenantId, ids: part }))
  const binned = found.map(toDeletedUser)
  const deleted = new Map(binned.filter((user) => isRestorable(user, now)).map((user) => [user.id, user]))
  const inBin = new Set(binned.map(({ id }) => id))
  const others = ids.filter((id) => !inBin.has(id))
  const active = yield* rowsByList(statements.activeUsersByIds, others, (part) => ({ tenantId, ids: part }))
  const withoutPassword = new Set(found.flatMap(({ user, hasPassword }) => (hasPassword ? [] : [user.id])))
  return { deleted, withoutPassword, activeIds: new Set(active.map(({ id }): UserId => id)) }
}

function* loadGroupStates(
  tenantId: TenantId,
  users: readonly DeletedUser[],
): Transaction<RestoreSnapshot['groups']> {
  const ids = [...new Set(users.flatMap(({ notes }) => notes.groups.map(({ id }) => id)))]
  const found = yield* rowsByList(statements.groupStates, ids, (part) => ({ tenantId, ids: part }))
  return new Map(found.map(({ id, deletedAt }) => [id, deletedAt === null ? 'active' : 'deleted']))
}
