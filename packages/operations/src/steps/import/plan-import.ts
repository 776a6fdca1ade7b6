import { statements, type Transaction } from '@reprieve/db'
import {
  type ActiveUser,
  canActOn,
  defaultStrategy,
  type OperationError,
  ok,
  planCreateUser,
  type ReadyRow,
  type RestoreSnapshot,
  type Result,
  refuse,
  type UserId,
} from '@reprieve/domain'
import { changesOf } from '@reprieve/domain/import'
import type { Work } from '../../work.ts'
import { checkPermission } from '../access/check-permission.ts'
import { loadTenant } from '../load/load-tenant.ts'
import { rowsByList } from '../load/rows-by-list.ts'
import { toActiveUser } from '../load/user-record.ts'
import type { Holders } from '../names/holders.ts'
import { planFromStorage } from '../plan/plan-from-storage.ts'
import { type PlannedUpdate, planUpdate } from '../plan/plan-update.ts'
import { type Found, findPeople } from './find-people.ts'
import { type PersonGiven, parsePerson } from './person-input.ts'

/** What is to be done about a person of a source, with what carrying it out needs. */
export type PersonPlan =
  | { readonly kind: 'create'; readonly user: ActiveUser }
  | { readonly kind: 'change'; readonly planned: PlannedUpdate }
  | { readonly kind: 'restore'; readonly row: ReadyRow; readonly snapshot: RestoreSnapshot }
  | { readonly kind: 'leave'; readonly userId: UserId }

export type PlannedPerson = Result<PersonPlan, OperationError>

type Importing = Omit<Work<unknown>, 'input' | 'prepared'>

/** Plans people of a source, each for itself; a plan rests on the directory as it is now. */
export function* planImport(
  work: Importing,
  given: readonly PersonGiven[],
): Transaction<readonly PlannedPerson[]> {
  const { tenantId } = work.context
  const tenant = yield* loadTenant(tenantId)
  const parsed = given.map(parsePerson)
  const people = parsed.flatMap((person) => (person.ok ? [person.value] : []))
  const { found, holders } = yield* findPeople(tenant, people, work.now)
  const restores = yield* planRestores(work, found)
  const active = yield* loadActive(work, found)
  const rest = found.values()
  const plans: PlannedPerson[] = []
  for (const person of parsed) {
    const one = person.ok ? rest.next().value : undefined
    if (!person.ok) plans.push(person)
    else if (one !== undefined)
      plans.push(yield* planPerson(one, { work, tenant, holders, restores, active }))
  }
  return plans
}

interface Known {
  readonly work: Importing
  readonly tenant: RestoreSnapshot['tenant']
  readonly holders: Holders
  readonly restores: ReadonlyMap<UserId, PlannedPerson>
  readonly active: ReadonlyMap<UserId, ActiveUser>
}

function* planPerson({ person, names, match }: Found, known: Known): Transaction<PlannedPerson> {
  const { work, tenant, holders, restores, active } = known
  const { dependencies, now, caller } = work
  if (match.kind === 'ambiguous') return refuse({ type: 'ImportAmbiguous', userIds: match.userIds })
  if (match.kind === 'deleted')
    return restores.get(match.userId) ?? refuse({ type: 'UserNotFound', userId: match.userId })
  if (match.kind === 'nobody') {
    const { externalId, ...profile } = person
    const wanted = { ...profile, ...names, id: dependencies.newId(), createdAt: now }
    const planned = planCreateUser(wanted, { ...holders, tenant })
    return planned.ok ? ok({ kind: 'create', user: planned.value }) : planned
  }
  const user = active.get(match.userId)
  if (user === undefined) return refuse({ type: 'UserNotFound', userId: match.userId })
  const changes = changesOf(person, names, user)
  if (Object.keys(changes).length === 0) return ok({ kind: 'leave', userId: user.id })
  const planned = yield* planUpdate(work, user.id, changes)
  if (!planned.ok) return planned
  if (!canActOn(caller.roles, planned.value.roles, 'users.write'))
    return refuse({ type: 'NotPermitted', permission: 'users.write' })
  return ok({ kind: 'change', planned: planned.value })
}

/** The restores of the people who are in the bin, planned as one batch in the order of the source (R22). */
function* planRestores(
  { context: { tenantId }, caller, now, dependencies }: Importing,
  found: readonly Found[],
): Transaction<ReadonlyMap<UserId, PlannedPerson>> {
  const ids = new Set(found.flatMap(({ match }) => (match.kind === 'deleted' ? [match.userId] : [])))
  if (ids.size === 0) return new Map()
  const permitted = checkPermission(caller, 'users.restore')
  if (!permitted.ok) return new Map([...ids].map((id) => [id, permitted]))
  const request = { rows: [...ids].map((userId) => ({ userId, resolutions: [] })), strategy: defaultStrategy }
  const { plan, snapshot } = yield* planFromStorage({ tenantId, request, caller, now, dependencies })
  return new Map(
    plan.rows.map((row): [UserId, PlannedPerson] => {
      if (row.outcome === 'ready') return [row.userId, ok({ kind: 'restore', row, snapshot })]
      if (row.outcome === 'blocked') return [row.userId, refuse({ type: 'RestoreConflict', row })]
      return [row.userId, refuse({ type: row.refusal, userId: row.userId })]
    }),
  )
}

function* loadActive({ context: { tenantId } }: Importing, found: readonly Found[]) {
  const ids = [...new Set(found.flatMap(({ match }) => (match.kind === 'active' ? [match.userId] : [])))]
  const users = yield* rowsByList(statements.activeUsersByIds, ids, (part) => ({ tenantId, ids: part }))
  return new Map(users.map((user): [UserId, ActiveUser] => [user.id, toActiveUser(user)]))
}
