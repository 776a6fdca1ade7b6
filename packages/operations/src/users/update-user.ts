import { statements, type Transaction, write } from '@reprieve/db'
import {
  type ActiveUser,
  canActOn,
  isRename,
  namesOf,
  namesWantedByUpdate,
  ok,
  planUpdateUser,
  type Result,
  refuse,
} from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal, WriteError } from '../answer.ts'
import { Id, Password, profileMembers } from '../input.ts'
import { defineOperation } from '../run/define-operation.ts'
import { auditedChange } from '../steps/audit/to-audited.ts'
import { loadGlobalAdministrators, loadRoles } from '../steps/load/load-roles.ts'
import { loadTenant } from '../steps/load/load-tenant.ts'
import { loadActiveUser } from '../steps/load/load-user.ts'
import { toUserRow } from '../steps/load/user-record.ts'
import { loadHolders, noHolders } from '../steps/names/holders.ts'
import { insertNames } from '../steps/names/insert-names.ts'
import { type DeletedNamesake, loadWantingNameBack } from '../steps/names/load-deleted-namesakes.ts'
import { checkPasswordStrength } from '../steps/passwords/check-password.ts'
import { storePassword } from '../steps/passwords/store-password.ts'
import { checkReset } from '../steps/plan/check-reset.ts'

/** Members that are undefined stay as they are; null clears. */
export const UpdateUserInput = z.object({
  userId: Id,
  ...profileMembers,
  userPrincipalName: z.string().max(256).optional(),
  proxyAddresses: z.array(z.string().max(1024)).max(500).optional(),
  immutableId: z.string().max(256).nullable().optional(),
  /** Set in the same step; asks for the permission `users.resetPassword` on this user as well. */
  password: Password.optional(),
})
export type UpdateUserInput = z.input<typeof UpdateUserInput>

export interface UpdatedUser {
  readonly user: ActiveUser
  /** False if the user was like that already: then nothing was written, and no audit record either. */
  readonly changed: boolean
  /** The restorable deleted users for whom a rename let the old name go, newest deletion first (R23a). */
  readonly nameLetGoFor: readonly DeletedNamesake[]
}

export type UpdateUserError =
  | WriteError
  | Refusal<
      | 'UserNotFound'
      | 'InvalidUserPrincipalName'
      | 'InvalidProxyAddress'
      | 'NameTaken'
      | 'PasswordTooWeak'
      | 'CannotResetOwnPassword'
      | 'LastGlobalAdministrator'
    >

interface Prepared {
  readonly passwordHash: string | null
}

/** Changes members of an active user. A new sign-in name takes the whole name with it (R23a). */
export const updateUser = defineOperation<UpdatedUser, UpdateUserError>()({
  name: 'updateUser',
  requires: 'users.write',
  input: UpdateUserInput,
  targetOf: ({ userId }) => userId,
  async prepare({ hashPassword }, { password }): Promise<Result<Prepared, UpdateUserError>> {
    if (password === undefined) return ok({ passwordHash: null })
    const strong = await checkPasswordStrength(password.value)
    return strong.ok ? ok({ passwordHash: await hashPassword(password.value) }) : strong
  },
  *run({ context, caller, input, prepared, now, dependencies }) {
    const { tenantId } = context
    const { userId, password, ...changes } = input
    const found = yield* loadActiveUser(tenantId, userId)
    if (!found.ok) return found
    const before = found.value
    const roles = yield* loadRoles(before)
    const holders = noHolders()
    yield* loadHolders(tenantId, namesWantedByUpdate(before, changes), holders)
    const namesakes = isRename(before, changes) ? yield* loadWantingNameBack(before, now) : []
    const directory = {
      ...holders,
      tenant: yield* loadTenant(tenantId),
      isNameWantedBack: namesakes.length > 0,
      globalAdministrators: changes.signInBlocked
        ? yield* loadGlobalAdministrators(dependencies, tenantId, roles)
        : new Map(),
    }
    const plan = planUpdateUser(before, changes, directory)
    if (!plan.ok) return plan
    const user = plan.value
    const change = auditedChange(before, user)
    const changesProfile = Object.keys(change.after).length > 0
    const isWeak = !canActOn(caller.roles, roles, 'users.write')
    if (changesProfile && isWeak) return refuse({ type: 'NotPermitted', permission: 'users.write' })
    if (changesProfile) yield* applyUpdate(before, user, now)
    if (password !== undefined && prepared.passwordHash !== null) {
      const allowed = checkReset({ user, roles, caller, password: password.value })
      if (!allowed.ok) return allowed
      yield* storePassword({
        user,
        passwordHash: prepared.passwordHash,
        mustChange: password.mustChange,
        now,
      })
    }
    const changed = changesProfile || password !== undefined
    const details = {
      passwordSet: password !== undefined,
      ...(namesakes.length > 0 && { nameLetGoFor: namesakes.map(({ id }) => id) }),
    }
    const audit = { targetId: user.id, targetName: user.userPrincipalName, ...change, details }
    return ok({ value: { user, changed, nameLetGoFor: namesakes }, audit: changed ? audit : null })
  },
})

function* applyUpdate(before: ActiveUser, user: ActiveUser, now: Date): Transaction<void> {
  const { tenantId, id } = user
  const keys = namesOf(before).map(({ key }) => key)
  yield* write(statements.updateUser, toUserRow(user))
  yield* write(statements.removeNames, { tenantId, holderId: id, keys })
  yield* insertNames([user])
  if (user.signInBlocked && !before.signInBlocked)
    yield* write(statements.endSessions, { tenantId, userId: id, endedAt: now })
}
