import { type ActiveUser, canActOn, ok, refuse } from '@reprieve/domain'
import { z } from 'zod'
import type { WriteError } from '../answer.ts'
import { Id, Password, profileMembers } from '../input.ts'
import { defineOperation } from '../run/define-operation.ts'
import { auditedChange } from '../steps/audit/to-audited.ts'
import { applyUpdate } from '../steps/carry-out/apply-update.ts'
import { givePassword } from '../steps/carry-out/give-password.ts'
import type { DeletedNamesake } from '../steps/names/load-deleted-namesakes.ts'
import { hashStrongPassword } from '../steps/passwords/hash-strong-password.ts'
import type { ResetRefusal } from '../steps/plan/check-reset.ts'
import { planUpdate, type UpdateRefusal } from '../steps/plan/plan-update.ts'

/** Members that are undefined stay as they are. Null clears a member. */
export const UpdateUserInput = z.strictObject({
  userId: Id,
  ...profileMembers,
  userPrincipalName: z.string().max(256).optional(),
  proxyAddresses: z.array(z.string().max(1024)).max(500).optional(),
  immutableId: z.string().max(256).nullable().optional(),
  /** Sets a password in the same step. It also requires the permission `users.resetPassword` on this user. */
  password: Password.optional(),
})
export type UpdateUserInput = z.input<typeof UpdateUserInput>

export interface UpdatedUser {
  readonly user: ActiveUser
  /** False if the user was already as requested. Nothing was written then, not even an audit record. */
  readonly changed: boolean
  /** The restorable deleted users for whom a rename gives the old name up, newest deletion first (R23a). */
  readonly nameLetGoFor: readonly DeletedNamesake[]
}

export type UpdateUserError = WriteError | UpdateRefusal | ResetRefusal

/** Changes members of an active user. A new sign-in name also changes the addresses that equal the old one (R23a). */
export const updateUser = defineOperation<UpdatedUser, UpdateUserError>()({
  name: 'updateUser',
  requires: 'users.write',
  input: UpdateUserInput,
  targetOf: ({ userId }) => userId,
  prepare: (dependencies, { password }) => hashStrongPassword(dependencies, password),
  *run(call) {
    const { caller, now } = call
    const { passwordHash } = call.prepared
    const { userId, password, ...changes } = call.input
    const planned = yield* planUpdate(call, userId, changes)
    if (!planned.ok) return planned
    const { before, roles, user, nameLetGoFor } = planned.value
    const change = auditedChange(before, user)
    const changesProfile = Object.keys(change.after).length > 0
    const isWeak = !canActOn(caller.roles, roles, 'users.write')
    if (changesProfile && isWeak) return refuse({ type: 'NotPermitted', permission: 'users.write' })
    if (changesProfile) yield* applyUpdate(before, user, now)
    if (password !== undefined && passwordHash !== null) {
      const given = yield* givePassword({ user, roles, caller, password, passwordHash, now })
      if (!given.ok) return given
    }
    const changed = changesProfile || password !== undefined
    const details = {
      passwordSet: password !== undefined,
      ...(nameLetGoFor.length > 0 && { nameLetGoFor: nameLetGoFor.map(({ id }) => id) }),
    }
    const audit = { targetId: user.id, targetName: user.userPrincipalName, ...change, details }
    return ok({ value: { user, changed, nameLetGoFor }, audit: changed ? audit : null })
  },
})
