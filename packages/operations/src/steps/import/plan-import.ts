import { statements, type Transaction } from '@reprieve/db'
import {
  type ActiveUser,
  canActOn,
  type DeletedUser,
  defaultStrategy,
  type Ok,
  type OperationError,
  ok,
  planCreateUser,
  type ReadyRow,
  type Refused,
  type RestoreSnapshot,
  type Result,
  refuse,
  type UserId,
} from '@reprieve/domain'
import {
  changesOf,
  externalIdOf,
  type ImportedNames,
  type ImportedPerson,
  type Link,
  type Match,
  planLink,
} from '@reprieve/domain/import'
import type { OperationCall } from '../../operation-call.ts'
import { checkPermission } from '../access/check-permission.ts'
import { loadTenant } from '../load/load-tenant.ts'
import { rowsByList } from '../load/rows-by-list.ts'
import { toActiveUser } from '../load/user-record.ts'
import type { Holders } from '../names/holders.ts'
import { planFromStorage } from '../plan/plan-from-storage.ts'
import { type PlannedUpdate, planUpdate } from '../plan/plan-update.ts'
import { type Found, findPeople } from './find-people.ts'
import { type PersonGiven, parsePerson } from './person-input.ts'

/** What has to be done for a person of a source, with what carrying it out needs. */
export interface PersonPlan {
  readonly person: ImportedPerson
  readonly names: ImportedNames
  /** The new link between source and user; null if it exists already. */
  readonly link: Link | null
  readonly act: Act
}

type Act =
  | { readonly kind: 'create'; readonly user: ActiveUser }
  | { readonly kind: 'change'; readonly planned: PlannedUpdate }
  | {
      readonly kind: 'restore'
      readonly row: ReadyRow
      readonly deleted: DeletedUser
      readonly snapshot: RestoreSnapshot
    }
  | { readonly kind: 'leave'; readonly user: ActiveUser }

/** A refusal names the user, if it is known. */
export type PlannedPerson = Ok<PersonPlan> | (Refused<OperationError> & { readonly userId: UserId | null })

type PlannedAct = Result<Act, OperationError>

type Importing = Omit<OperationCall<unknown>, 'input' | 'prepared'>

/** Plans people of a source independently of each other. A plan depends on the directory as it is now. */
export function* planImport(
  call: Importing,
  source: string,
  given: readonly PersonGiven[],
): Transaction<readonly PlannedPerson[]> {
  const { tenantId } = call.context
  const tenant = yield* loadTenant(tenantId)
  const parsed = given.map(parsePerson)
  const people = parsed.flatMap((person) => (person.ok ? [person.value] : []))
  const { found, holders } = yield* findPeople(tenant, source, people, call.now)
  const restores = yield* planRestores(call, found)
  const active = yield* loadActive(call, found)
  const rest = found.values()
  const plans: PlannedPerson[] = []
  for (const person of parsed) {
    const one = person.ok ? rest.next().value : undefined
    if (!person.ok) plans.push({ ...person, userId: null })
    else if (one !== undefined) {
      const planned = yield* planPerson(one, { call, tenant, holders, restores, active })
      const userId = 'userId' in one.match ? one.match.userId : null
      plans.push(planned.ok ? planned : { ...planned, userId })
    }
  }
  return plans
}

interface Known {
  readonly call: Importing
  readonly tenant: RestoreSnapshot['tenant']
  readonly holders: Holders
  readonly restores: ReadonlyMap<UserId, PlannedAct>
  readonly active: ReadonlyMap<UserId, ActiveUser>
}

function* planPerson(found: Found, known: Known): Transaction<Result<PersonPlan, OperationError>> {
  const { person, names, match, knownAs } = found
  if (match.kind === 'ambiguous') return refuse({ type: 'ImportAmbiguous', userIds: match.userIds })
  const link =
    match.kind === 'nobody'
      ? ok({ externalId: externalIdOf(person, names), replaces: null })
      : planLink(person, names, { userId: match.userId, externalId: knownAs })
  if (!link.ok) return link
  const act = yield* planAct(found, match, known)
  return act.ok ? ok({ person, names, link: link.value, act: act.value }) : act
}

function* planAct(
  { person, names }: Found,
  match: Exclude<Match, { readonly kind: 'ambiguous' }>,
  { call, tenant, holders, restores, active }: Known,
): Transaction<PlannedAct> {
  const { dependencies, now, caller } = call
  if (match.kind === 'deleted')
    return restores.get(match.userId) ?? refuse({ type: 'UserNotFound', userId: match.userId })
  if (match.kind === 'nobody') {
    const { externalId, passwordHash, ...profile } = person
    const wanted = { ...profile, ...names, id: dependencies.newId(), createdAt: now }
    const planned = planCreateUser(wanted, { ...holders, tenant })
    return planned.ok ? ok({ kind: 'create', user: planned.value }) : planned
  }
  const user = active.get(match.userId)
  if (user === undefined) return refuse({ type: 'UserNotFound', userId: match.userId })
  const changes = changesOf(person, names, user)
  if (Object.keys(changes).length === 0) return ok({ kind: 'leave', user })
  const planned = yield* planUpdate(call, user.id, changes)
  if (!planned.ok) return planned
  if (!canActOn(caller.roles, planned.value.roles, 'users.write'))
    return refuse({ type: 'NotPermitted', permission: 'users.write' })
  return ok({ kind: 'change', planned: planned.value })
}

/** Plans the restores of the people who are in the bin, as one batch in the order of the source (R22). */
function* planRestores(
  { context: { tenantId }, caller, now, dependencies }: Importing,
  found: readonly Found[],
): Transaction<ReadonlyMap<UserId, PlannedAct>> {
  const ids = new Set(found.flatMap(({ match }) => (match.kind === 'deleted' ? [match.userId] : [])))
  if (ids.size === 0) return new Map()
  const permitted = checkPermission(caller, 'users.restore')
  if (!permitted.ok) return new Map([...ids].map((id) => [id, permitted]))
  const request = { rows: [...ids].map((userId) => ({ userId, resolutions: [] })), strategy: defaultStrategy }
  const { plan, snapshot } = yield* planFromStorage({ tenantId, request, caller, now, dependencies })
  return new Map(
    plan.rows.map((row): [UserId, PlannedAct] => {
      const deleted = snapshot.deletedUsers.get(row.userId)
      if (row.outcome === 'ready' && deleted !== undefined)
        return [row.userId, ok({ kind: 'restore', row, deleted, snapshot })]
      if (row.outcome === 'blocked') return [row.userId, refuse({ type: 'RestoreConflict', row })]
      const type = row.outcome === 'refused' ? row.refusal : 'UserNotFound'
      return [row.userId, refuse({ type, userId: row.userId })]
    }),
  )
}

function* loadActive({ context: { tenantId } }: Importing, found: readonly Found[]) {
  const ids = [...new Set(found.flatMap(({ match }) => (match.kind === 'active' ? [match.userId] : [])))]
  const users = yield* rowsByList(statements.activeUsersByIds, ids, (part) => ({ tenantId, ids: part }))
  return new Map(users.map((user): [UserId, ActiveUser] => [user.id, toActiveUser(user)]))
}
