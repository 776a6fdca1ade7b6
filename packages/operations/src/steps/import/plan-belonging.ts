import { row, rows, statements, type Transaction } from '@reprieve/db'
import {
  type ActiveUser,
  canActOn,
  checkManager,
  type OperationError,
  ok,
  type Permission,
  type Result,
  refuse,
  type TenantId,
  type UserId,
} from '@reprieve/domain'
import {
  type Belonging,
  type ImportBelongingPlan,
  type ImportedMember,
  type OwnerHere,
  planBelonging,
} from '@reprieve/domain/import'
import type { OperationCall } from '../../operation-call.ts'
import { checkPermission } from '../access/check-permission.ts'
import { loadLicences, type PlacedLicence } from '../load/load-licences.ts'
import { loadRoles } from '../load/load-roles.ts'
import { managersAbove } from '../load/managers-above.ts'
import { toActiveUser } from '../load/user-record.ts'
import { planLicences } from '../plan/plan-licences.ts'
import { type BelongingInput, parseBelonging } from './belonging-input.ts'

type Importing = Pick<OperationCall<unknown>, 'context' | 'caller'>

/** What the person of a belonging has already, with the place of each licence. */
export interface LoadedOwner extends OwnerHere {
  readonly licences: readonly PlacedLicence[]
}

/** What is to be done about a belonging, with what carrying it out needs. */
export interface PlannedBelonging {
  readonly plan: ImportBelongingPlan
  /** Null for something that no user may have. */
  readonly belonging: Belonging | null
  /** The person; null for somebody who is not active here yet. */
  readonly user: ActiveUser | null
  /** What that user has already; null where `user` is null, and where the plan is refused. */
  readonly owner: LoadedOwner | null
  /** Null for somebody who is not active here yet, and for belongings other than managers. */
  readonly managerId: UserId | null
}

/** Plans a belonging of a person of a source; the plan rests on the directory as it is now (R55). */
export function* planOneBelonging(
  call: Importing,
  source: string,
  given: BelongingInput,
): Transaction<PlannedBelonging> {
  const { tenantId } = call.context
  const parsed = parseBelonging(given)
  const user = yield* findActive({ tenantId, source }, given.person)
  if (!parsed.ok) return refused(null, user, parsed.error)
  const belonging = parsed.value
  const manager =
    belonging.kind === 'manager' ? yield* findActive({ tenantId, source }, belonging.manager) : null
  const owner = user && (yield* loadOwner(user))
  const plan = planBelonging(belonging, owner, manager?.id ?? null)
  const planned = { plan, belonging, user, owner, managerId: manager?.id ?? null }
  if (plan.outcome === 'leave') return planned
  const allowed = yield* check(call, planned)
  return allowed.ok ? planned : refused(belonging, user, allowed.error)
}

const refused = (
  belonging: Belonging | null,
  user: ActiveUser | null,
  error: OperationError,
): PlannedBelonging => ({
  plan: { outcome: 'refused', error, userId: user?.id ?? null },
  belonging,
  user,
  owner: null,
  managerId: null,
})

const permissions = {
  manager: 'users.write',
  licences: 'licences.assign',
  roles: 'roles.assign',
  hold: 'users.hold',
} as const satisfies Record<Belonging['kind'], Permission>

/** Whether the caller may do it and the rules allow it, as far as that can be told before the person is here. */
function* check(
  { context: { tenantId }, caller }: Importing,
  { belonging, user, owner, managerId }: PlannedBelonging,
): Transaction<Result<unknown, OperationError>> {
  if (belonging === null) return ok(null)
  const permission = permissions[belonging.kind]
  const permitted = checkPermission(caller, permission)
  if (!permitted.ok || user === null || owner === null) return permitted
  const given = belonging.kind === 'roles' ? belonging.roles : []
  const needsStanding = belonging.kind === 'manager' || belonging.kind === 'roles'
  if (needsStanding && !canActOn(caller.roles, [...owner.roles, ...given], permission))
    return refuse({ type: 'NotPermitted', permission })
  if (belonging.kind === 'licences') {
    const change = { assign: belonging.licences.map(({ skuId }) => skuId), remove: [] }
    return yield* planLicences(user, owner.licences, change)
  }
  if (managerId === null) return ok(null)
  return checkManager(user.id, managerId, yield* managersAbove(tenantId, managerId))
}

interface InSource {
  readonly tenantId: TenantId
  readonly source: string
}

/** The active user that somebody of the source is; null for nobody yet. */
function* findActive(
  inSource: InSource,
  { externalId, userId }: ImportedMember,
): Transaction<ActiveUser | null> {
  const [known] = yield* rows(statements.usersByExternalIds, { ...inSource, externalIds: [externalId] })
  const id = known?.userId ?? userId
  if (id === undefined) return null
  const found = yield* row(statements.userById, { tenantId: inSource.tenantId, id })
  return found?.state === 'active' ? toActiveUser(found) : null
}

function* loadOwner(user: ActiveUser): Transaction<LoadedOwner> {
  const { tenantId, id: userId, hold } = user
  return {
    userId,
    managerId: (yield* row(statements.lineOfUser, { tenantId, userId }))?.managerId ?? null,
    licences: yield* loadLicences(tenantId, userId),
    roles: yield* loadRoles(user),
    hold,
  }
}
