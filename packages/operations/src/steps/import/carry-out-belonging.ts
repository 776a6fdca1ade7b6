import { statements, type Transaction, write } from '@reprieve/db'
import {
  type ActiveUser,
  type DirectoryRole,
  type OperationError,
  ok,
  type Result,
  refuse,
} from '@reprieve/domain'
import type { ImportedLicence } from '@reprieve/domain/import'
import type { OperationCall } from '../../operation-call.ts'
import { idOf } from '../access/name-of.ts'
import type { AuditEntry } from '../audit/append-audit-record.ts'
import { applyLicenceChange } from '../carry-out/apply-licence-change.ts'
import { changeHold } from '../carry-out/change-hold.ts'
import { changeManager } from '../carry-out/change-manager.ts'
import { planLicences } from '../plan/plan-licences.ts'
import type { LoadedOwner, PlannedBelonging } from './plan-belonging.ts'

type Importing = Pick<OperationCall<unknown>, 'context' | 'now'>

type Done = Result<AuditEntry | null, OperationError>

/**
 * Carries out what `planOneBelonging` allows for a person who is here by now. It adds and takes nothing away. Refuses with
 * `ImportRowStale` where the person or the manager is not active: an earlier row was to bring them.
 */
export function* carryOutBelonging(
  call: Importing,
  { plan, belonging, user, owner, managerId }: PlannedBelonging,
): Transaction<Done> {
  if (plan.outcome === 'refused') return refuse(plan.error)
  if (plan.outcome === 'leave') return ok(null)
  if (user === null || owner === null || belonging === null) return refuse({ type: 'ImportRowStale' })
  switch (belonging.kind) {
    case 'manager':
      return managerId === null
        ? refuse({ type: 'ImportRowStale' })
        : ok((yield* changeManager(user, managerId)).audit)
    case 'licences':
      return yield* addLicences(user, owner.licences, belonging.licences)
    case 'roles':
      return ok(yield* addRoles(user, owner.roles, belonging.roles))
    case 'hold': {
      const hold = { reason: belonging.reason, placedBy: idOf(call.context.actor), placedAt: call.now }
      const held = yield* changeHold(call, { userId: user.id, hold })
      return held.ok ? ok(held.value.audit) : held
    }
  }
}

/** Assigns licences that the person does not have. Those that it has keep the service plans that are switched off. */
function* addLicences(
  user: ActiveUser,
  held: LoadedOwner['licences'],
  licences: readonly ImportedLicence[],
): Transaction<Done> {
  const own = held.flatMap(({ skuId, direct }) => (direct ? [skuId] : []))
  const added = licences.filter(({ skuId }) => !own.includes(skuId))
  const switchedOff = added.filter(({ excludedPlans }) => excludedPlans.length > 0)
  const plan = yield* planLicences(user, held, {
    assign: added.map(({ skuId }) => skuId),
    remove: [],
    excludedPlans: new Map(switchedOff.map(({ skuId, excludedPlans }) => [skuId, excludedPlans])),
  })
  if (!plan.ok) return plan
  yield* applyLicenceChange(user, plan.value, held.at(-1)?.position ?? 0)
  const { madeDirect, assigned } = plan.value
  return ok({
    targetId: user.id,
    targetName: user.userPrincipalName,
    before: { licences: own },
    after: { licences: [...own, ...madeDirect, ...assigned] },
  })
}

function* addRoles(
  user: ActiveUser,
  before: readonly DirectoryRole[],
  roles: readonly DirectoryRole[],
): Transaction<AuditEntry> {
  const { tenantId, id: userId, userPrincipalName: targetName } = user
  const added = [...new Set(roles)].filter((role) => !before.includes(role))
  yield* write(
    statements.insertRole,
    added.map((role) => ({ tenantId, userId, role })),
  )
  return { targetId: userId, targetName, before: { roles: before }, after: { roles: [...before, ...added] } }
}
