import { row, statements } from '@reprieve/db'
import { ok, profileTextsOf } from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal, WriteError } from '../answer.ts'
import { Id, profileTextMembers } from '../input.ts'
import { defineOperation } from '../run/define-operation.ts'
import { auditedChange } from '../steps/audit/to-audited.ts'
import { applyUpdate } from '../steps/carry-out/apply-update.ts'
import { loadChangeableUser } from '../steps/load/load-changeable-user.ts'
import type { ProfileOfUser } from './get-user-profile.ts'

/** Members that are undefined stay as they are. Null or a blank text clears a member. */
const UpdateUserProfileInput = z.strictObject({ userId: Id, ...profileTextMembers })

export type UpdateUserProfileError = WriteError | Refusal<'UserNotFound'>

/** Changes job title, department, office, mobile phone, employee id and language of an active user. */
export const updateUserProfile = defineOperation<ProfileOfUser, UpdateUserProfileError>()({
  name: 'updateUserProfile',
  requires: 'users.write',
  input: UpdateUserProfileInput,
  targetOf: ({ userId }) => userId,
  *run(call) {
    const { tenantId } = call.context
    const { userId, ...texts } = call.input
    const found = yield* loadChangeableUser(call, userId)
    if (!found.ok) return found
    const before = found.value
    const user = { ...before, ...profileTextsOf(texts, before) }
    const change = auditedChange(before, user)
    const changed = Object.keys(change.after).length > 0
    if (changed) yield* applyUpdate(before, user, call.now)
    const line = yield* row(statements.lineOfUser, { tenantId, userId })
    const audit = { targetId: userId, targetName: user.userPrincipalName, ...change }
    return ok({ value: { user, managerId: line?.managerId ?? null }, audit: changed ? audit : null })
  },
})
