import type { Transaction } from '@reprieve/db'
import {
  type DeletedUser,
  ok,
  parseUserPrincipalName,
  type ReadyRow,
  type RejectedResolution,
  type Resolution,
  type RestoreEffects,
  type RestorePlan,
  type RestoreSnapshot,
  type Result,
  refuse,
  type Tenant,
} from '@reprieve/domain'
import type { z } from 'zod'
import type { Refusal } from '../../answer.ts'
import type { OperationCall } from '../../operation-call.ts'
import { withoutUndefined } from '../../without-undefined.ts'
import { checkRestoredPassword } from './check-reset.ts'
import { hashOfPlan, planFromStorage, toStrategy } from './plan-from-storage.ts'
import type { RestoreUserInput } from './restore-input.ts'

type Asked = z.output<typeof RestoreUserInput>

interface Planned {
  readonly row: ReadyRow
  readonly snapshot: RestoreSnapshot
  /** Whether members of the profile, other than the name, are changed in the same step. */
  readonly amended: boolean
}

export type RestoreRefusal = Refusal<
  | 'NotPermitted'
  | 'UserNotFound'
  | 'UserNotDeleted'
  | 'RestoreConflict'
  | 'PlanStale'
  | 'InvalidUserPrincipalName'
>

/**
 * The ready row of the plan for one user (R16), or a refusal that names everything in the way. A caller who may not set
 * the requested password is refused, even if the reason is a role that only the plan reveals.
 */
export function* planOneRestore(
  { context: { tenantId }, caller, now, dependencies }: Omit<OperationCall<unknown>, 'input' | 'prepared'>,
  asked: Asked,
): Transaction<Result<Planned, RestoreRefusal>> {
  const may = checkRestoredPassword(asked, caller, [])
  if (!may.ok) return may
  const { userPrincipalName, ...profile } = withoutUndefined(asked.profile ?? {})
  const newName: readonly Resolution[] =
    userPrincipalName === undefined ? [] : [{ resolve: 'newUserPrincipalName', userPrincipalName }]
  const rows = [{ userId: asked.userId, resolutions: [...asked.resolutions, ...newName] }]
  const request = { rows, strategy: toStrategy(asked.strategy) }
  const amend = (user: DeletedUser): DeletedUser => ({ ...user, ...profile })
  const question = { tenantId, request, caller, now, dependencies, amend }
  const { plan, snapshot } = yield* planFromStorage(question)
  const row = toReadyRow(plan, asked, snapshot.tenant)
  if (!row.ok) return row
  const mayNow = checkRestoredPassword(asked, caller, row.value.effects.roles.returned)
  if (!mayNow.ok) return mayNow
  const effects = withPassword(row.value.effects, asked)
  return ok({ row: { ...row.value, effects }, snapshot, amended: Object.keys(profile).length > 0 })
}

/** The plan reports the password that the user had, but the same request may set another one. */
const withPassword = (effects: RestoreEffects, { password }: Asked): RestoreEffects =>
  password !== undefined && effects.signIn === 'no-password' ? { ...effects, signIn: 'possible' } : effects

function toReadyRow(
  plan: RestorePlan,
  { planHash: seenHash, profile }: Asked,
  tenant: Tenant,
): Result<ReadyRow, RestoreRefusal> {
  const [row] = plan.rows
  if (row === undefined) throw new Error('A plan has a row for each user asked for')
  if (row.outcome === 'refused') return refuse({ type: row.refusal, userId: row.userId })
  const value = profile?.userPrincipalName
  const isRejected = row.outcome === 'blocked' && row.rejected.some(isNoName)
  const name = value === undefined || !isRejected ? ok(value) : parseUserPrincipalName(value, tenant)
  if (!name.ok) return refuse({ type: 'InvalidUserPrincipalName', value: value ?? '', problem: name.error })
  const planHash = seenHash === undefined ? undefined : hashOfPlan(plan)
  if (planHash !== undefined && planHash !== seenHash) return refuse({ type: 'PlanStale', plan, planHash })
  return row.outcome === 'ready' ? ok(row) : refuse({ type: 'RestoreConflict', row })
}

const isNoName = ({ reason }: RejectedResolution): boolean =>
  reason === 'invalid-name' || reason === 'domain-not-verified'
