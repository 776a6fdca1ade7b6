import { row, statements, type Transaction } from '@reprieve/db'
import {
  type ActiveUser,
  canActOn,
  type DeletedUser,
  type DirectoryRole,
  nameLetGo,
  ok,
  parseUserPrincipalName,
  type ReadyRow,
  type RejectedResolution,
  type Resolution,
  type RestoreCaller,
  type RestoreEffects,
  type RestorePlan,
  type Result,
  refuse,
  signInOf,
  type Tenant,
  type UserId,
} from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal, WriteError } from '../answer.ts'
import { Id, Notification, Password, profileMembers, Resolutions, Strategy } from '../input.ts'
import { defineOperation } from '../run/define-operation.ts'
import { restoredEntry } from '../steps/audit/restored-entry.ts'
import { applyRestores } from '../steps/carry-out/apply-restores.ts'
import { countMails } from '../steps/delivery/count-mails.ts'
import { noticesOfRestore } from '../steps/delivery/notices-of-restore.ts'
import type { RestoreMail } from '../steps/delivery/restore-mail.ts'
import { writeRestoreMail } from '../steps/delivery/write-restore-mail.ts'
import { loadActiveUser } from '../steps/load/load-user.ts'
import { checkPasswordAgainstNames, checkPasswordStrength } from '../steps/passwords/check-password.ts'
import { storePassword } from '../steps/passwords/store-password.ts'
import { checkDeletionGuard } from '../steps/plan/check-deletion-guard.ts'
import { noEffects } from '../steps/plan/no-effects.ts'
import { hashOfPlan, planFromStorage, toStrategy } from '../steps/plan/plan-from-storage.ts'
import { withoutUndefined } from '../without-undefined.ts'
import type { Done, Work } from '../work.ts'

export const RestoreUserInput = z
  .object({
    userId: Id,
    resolutions: Resolutions.default([]),
    strategy: Strategy.default({}),
    /** Of the plan that the caller has seen; if the plan has changed, the answer is `PlanStale` with the new one. */
    planHash: z.string().max(128).optional(),
    /** Changed in the same step. A `userPrincipalName` here is the resolution `newUserPrincipalName`. */
    profile: z.object({ ...profileMembers, userPrincipalName: z.string().max(256).optional() }).optional(),
    /** Without one the old password stays (R34). */
    password: Password.optional(),
    /** What setting `password` asks for: nothing beyond the restore (R34), or also what a reset asks for (R46, R47). */
    passwordAs: z.enum(['restore', 'reset']).default('restore'),
    /** Sends a one-time link to `password` by mail. */
    notify: Notification.optional(),
    /** An active user is refused, or answered as it is, with nothing done and nothing recorded. */
    ifActive: z.enum(['refuse', 'answer']).default('refuse'),
    /** Whether more holders may be replaced, and so deleted, within an hour than the tenant allows. */
    confirmDeletions: z.boolean().default(false),
  })
  .refine(({ notify, password }) => notify === undefined || password !== undefined, {
    path: ['notify'],
    error: 'needs a password',
  })
export type RestoreUserInput = z.input<typeof RestoreUserInput>

/** What came back, and what did not (R35). */
export interface RestoredUser {
  readonly user: ActiveUser
  readonly effects: RestoreEffects
  /** The sign-in name from before the deletion where the user came back without it, even as an address; else null. */
  readonly nameLetGo: string | null
  /** False if the user was active already, which only `ifActive` lets pass. */
  readonly changed: boolean
}

export type RestoreUserError =
  | WriteError
  | Refusal<
      | 'UserNotFound'
      | 'UserNotDeleted'
      | 'RestoreConflict'
      | 'PlanStale'
      | 'PasswordTooWeak'
      | 'InvalidUserPrincipalName'
      | 'DeletionGuard'
      | 'TooManyAttempts'
    >

interface Prepared {
  readonly passwordHash: string | null
}

/**
 * Restores a deleted user with the plan that {@link previewRestore} shows, or refuses with every conflict
 * at once (R16).
 */
export const restoreUser = defineOperation<RestoredUser, RestoreUserError>()({
  name: 'restoreUser',
  requires: 'users.restore',
  input: RestoreUserInput,
  mailboxes: 'move',
  targetOf: ({ userId }) => userId,
  async prepare({ hashPassword }, { password }): Promise<Result<Prepared, RestoreUserError>> {
    if (password === undefined) return ok({ passwordHash: null })
    const strong = await checkPasswordStrength(password.value)
    return strong.ok ? ok({ passwordHash: await hashPassword(password.value) }) : strong
  },
  *run(work) {
    const { context, caller, input, now } = work
    if (!maySetPassword(caller, input, [])) return refuseReset
    const { plan, snapshot } = yield* planFromStorage(toQuestion(work))
    const ready = toReady(plan, input, snapshot.tenant)
    if (!ready.ok) {
      const passes = ready.error.type === 'UserNotDeleted' && input.ifActive === 'answer'
      return passes ? yield* answerActive(work) : ready
    }
    const effects = withPassword(ready.value.effects, input)
    if (!maySetPassword(caller, input, effects.roles.returned)) return refuseReset
    const user = snapshot.deletedUsers.get(input.userId)
    if (user === undefined) throw new Error('The plan restores a user that is not there')
    const count = effects.holders.filter(({ change }) => change === 'replaced').length
    const { tenantId } = context
    const allowed = yield* checkDeletionGuard({ tenantId, count, now, confirmed: input.confirmDeletions })
    if (!allowed.ok) return allowed
    const [restored] = yield* applyRestores({
      restores: [{ user, effects }],
      snapshot,
      amended: input.profile !== undefined,
      actor: context.actor,
      now,
    })
    if (restored === undefined) throw new Error('A restore gives the user that it has restored')
    const mails = yield* setNewPassword(work, restored, snapshot.tenant)
    if (!mails.ok) return mails
    return ok({
      value: { user: restored, effects, nameLetGo: nameLetGo(user, restored), changed: true },
      mailboxesOf: mailboxesMovedBy(restored.id, effects),
      audit: restoredEntry(user, effects, { passwordSet: input.password !== undefined }),
      mails: mails.value,
      notices: noticesOfRestore({
        userId: restored.id,
        effects,
        tenant: snapshot.tenant,
        actor: context.actor,
        now,
      }),
    })
  },
})

/** Asked again with the roles that come back, which only the plan knows. */
const maySetPassword = (
  { roles }: RestoreCaller,
  { password, passwordAs }: RestoreWork['input'],
  targetRoles: readonly DirectoryRole[],
): boolean =>
  password === undefined || passwordAs === 'restore' || canActOn(roles, targetRoles, 'users.resetPassword')

const refuseReset = refuse({ type: 'NotPermitted', permission: 'users.resetPassword' } as const)

/** Its own, and those of the holders that it replaces. */
const mailboxesMovedBy = (userId: UserId, { holders }: RestoreEffects): readonly UserId[] => [
  userId,
  ...holders.flatMap((holder) => (holder.change === 'replaced' ? [holder.userId] : [])),
]

function* answerActive({
  context: { tenantId },
  input: { userId },
  dependencies,
}: RestoreWork): Transaction<Result<Done<RestoredUser>, RestoreUserError>> {
  const user = yield* loadActiveUser(tenantId, userId)
  if (!user.ok) return user
  const account = yield* row(statements.credentialsOfActiveUser, { tenantId, userId })
  const signIn = signInOf({
    signInBlocked: user.value.signInBlocked,
    hasPassword: (account?.passwordHash ?? null) !== null,
    hasOutsideIssuer: dependencies.tenantsOfOutsideIssuers.has(tenantId),
  })
  const effects = noEffects(user.value, signIn)
  return ok({ value: { user: user.value, effects, nameLetGo: null, changed: false }, audit: null })
}

/** The plan speaks of the password that the user had; the same request may set one. */
const withPassword = (effects: RestoreEffects, { password }: RestoreWork['input']): RestoreEffects =>
  password !== undefined && effects.signIn === 'no-password' ? { ...effects, signIn: 'possible' } : effects

type RestoreWork = Work<z.output<typeof RestoreUserInput>, Prepared>

function toQuestion({ context, caller, input, now, dependencies }: RestoreWork) {
  const { userPrincipalName, ...profile } = input.profile ?? {}
  const newName: readonly Resolution[] =
    userPrincipalName === undefined ? [] : [{ resolve: 'newUserPrincipalName', userPrincipalName }]
  const resolutions = [...input.resolutions, ...newName]
  const request = { rows: [{ userId: input.userId, resolutions }], strategy: toStrategy(input.strategy) }
  const amend = (user: DeletedUser) => ({ ...user, ...withoutUndefined(profile) })
  return { tenantId: context.tenantId, request, caller, now, dependencies, amend }
}

function toReady(
  plan: RestorePlan,
  { planHash: seenHash, profile }: RestoreWork['input'],
  tenant: Tenant,
): Result<ReadyRow, RestoreUserError> {
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

/** Sets the password that is asked for and gives the mail that tells of it. */
function* setNewPassword(
  { context, input, prepared, now, dependencies }: RestoreWork,
  user: ActiveUser,
  tenant: Tenant,
): Transaction<Result<readonly RestoreMail[], Refusal<'PasswordTooWeak' | 'TooManyAttempts'>>> {
  const { password, notify } = input
  if (password === undefined || prepared.passwordHash === null) return ok([])
  const nameless = checkPasswordAgainstNames(password.value, user)
  if (!nameless.ok) return nameless
  yield* storePassword({ user, passwordHash: prepared.passwordHash, mustChange: password.mustChange, now })
  if (notify === undefined) return ok([])
  const counted = yield* countMails(dependencies, { context, count: notify.to.length, now })
  if (!counted.ok) return counted
  const letter = { user, tenant, notify, password: password.value, actor: context.actor, now }
  return ok([yield* writeRestoreMail(dependencies, letter)])
}
