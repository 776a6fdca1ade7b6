import {
  type ActiveUser,
  nameLetGo,
  type OperationErrorType,
  ok,
  type RestoreEffects,
} from '@reprieve/domain'
import type { Refusal, WriteError } from '../answer.ts'
import { defineOperation } from '../run/define-operation.ts'
import { restoredEntry } from '../steps/audit/restored-entry.ts'
import { carryOutOne } from '../steps/carry-out/carry-out.ts'
import { mailboxesOfRestore, noticesOfRestore } from '../steps/delivery/notices-of-restore.ts'
import { setRestoredPassword } from '../steps/delivery/set-restored-password.ts'
import { hashStrongPassword } from '../steps/passwords/hash-strong-password.ts'
import { effectsOfActive } from '../steps/plan/effects-of-active.ts'
import { planOneRestore, type RestoreRefusal } from '../steps/plan/plan-one-restore.ts'
import { RestoreUserInput } from '../steps/plan/restore-input.ts'

/** What came back, and what did not (R35). */
export interface RestoredUser {
  readonly user: ActiveUser
  readonly effects: RestoreEffects
  /** The sign-in name before the deletion, if the user came back without it even as an address; else null. */
  readonly nameLetGo: string | null
  /** False if the user was active already, which only `ifActive` allows. */
  readonly changed: boolean
}

export type RestoreUserError =
  | WriteError
  | RestoreRefusal
  | Refusal<'PasswordTooWeak' | 'DeletionGuard' | 'RecipientsOutside' | 'TooManyAttempts'>

/** Restores a deleted user with the plan that `previewRestore` shows, or refuses with every conflict at once (R16). */
export const restoreUser = defineOperation<RestoredUser, RestoreUserError>()({
  name: 'restoreUser',
  requires: 'users.restore',
  input: RestoreUserInput,
  mailboxes: 'move',
  targetOf: ({ userId }) => userId,
  recordsRefusal: ({ recordedBy }, { type }) => recordedBy === 'restore' || !beforeAnyPlan.has(type),
  prepare: (dependencies, { password }) => hashStrongPassword(dependencies, password),
  *run(call) {
    const { context, input, now, dependencies } = call
    const { tenantId, actor } = context
    const planned = yield* planOneRestore(call, input)
    if (!planned.ok) {
      if (planned.error.type !== 'UserNotDeleted' || input.ifActive === 'refuse') return planned
      const active = yield* effectsOfActive(dependencies, tenantId, input.userId)
      if (!active.ok) return active
      return ok({ value: { ...active.value, nameLetGo: null, changed: false }, audit: null })
    }
    const { row, snapshot, amended } = planned.value
    const { effects } = row
    const { tenant } = snapshot
    const { confirmDeletions, password } = input
    const done = yield* carryOutOne(row, { snapshot, amended, confirmDeletions, actor, now })
    if (!done.ok) return done
    const { deleted, undo, restored: user } = done.value
    const mails = yield* setRestoredPassword(call, { user, tenant })
    if (!mails.ok) return mails
    return ok({
      value: { user, effects, nameLetGo: nameLetGo(deleted, user), changed: true },
      audit: restoredEntry(deleted, effects, { passwordSet: password !== undefined, undo }),
      mails: mails.value,
      notices: noticesOfRestore({ userId: user.id, effects, tenant, actor, now }),
      mailboxesOf: mailboxesOfRestore(user.id, effects),
    })
  },
})

/** What refuses whoever may not restore at all, and what is said of a user that does not exist. */
const beforeAnyPlan: ReadonlySet<OperationErrorType> = new Set([
  'ApplicationNotAllowed',
  'NotPermitted',
  'RelationshipMissing',
  'TenantNotFound',
  'UserNotFound',
])
