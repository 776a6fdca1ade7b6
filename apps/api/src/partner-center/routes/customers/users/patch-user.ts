import { type Result, refuse, type User, type UserId } from '@reprieve/domain'
import type { Answer, OperationContext, Operations } from '@reprieve/operations'
import type { ApiError } from '../../../errors.ts'
import type { CustomerUserPatch } from '../../../wire/customer-user.ts'
import { setPassword } from './set-password.ts'

/** The user after a PATCH, and effects of the PATCH that the user itself does not show. */
export interface Patched {
  readonly user: User
  /** The restorable deleted users for whom a rename gave the old name up (R23a). */
  readonly nameLetGoFor?: readonly { readonly id: UserId }[]
  /** The sign-in name that a restored user no longer has. */
  readonly nameLetGo?: string | null
}

/**
 * Carries out a PATCH. `state: "active"` restores a deleted user, with the other changes in the same step. On an active
 * user it has no effect, because clients send it with every change.
 */
export async function patchUser(
  operations: Operations,
  context: OperationContext,
  userId: UserId,
  patch: CustomerUserPatch,
): Promise<Result<Patched, ApiError>> {
  const changes = toChanges(patch)
  // No other change depends on how the user is now, so that nothing has to be read first.
  if (asksToRestoreAlone(patch)) {
    const restored = await restore(operations, context, userId, changes, 'others')
    if (restored.ok ? restored.value.changed : !restored.unrecorded) return restored
  }
  if (patch.state === 'active') {
    const found = await operations.findUser(context, { userId })
    if (found.ok && found.value.state === 'deleted') {
      // Some clients send back everything that they have read.
      const isKnown = changes.immutableId === found.value.immutableId
      const news = isKnown ? { ...changes, immutableId: undefined } : changes
      const restored = await restore(operations, context, userId, news, 'restore')
      if (!restored.ok || restored.value.changed) return restored
    }
  }
  return update(operations, context, userId, changes)
}

/** Whether a request asks for a restore, perhaps under a new name, and for nothing else. */
const asksToRestoreAlone = ({ state, userPrincipalName: _, ...others }: CustomerUserPatch): boolean =>
  state === 'active' && Object.values(others).every((value) => value === undefined)

type Changes = ReturnType<typeof toChanges>

/** An empty text clears a member that may be empty. Partner Center's null only means "not supplied". */
function toChanges({ passwordProfile, state: _, immutableId, ...given }: CustomerUserPatch) {
  const { firstName, lastName, usageLocation, phoneNumber } = given
  return {
    immutableId: emptyIsNull(immutableId),
    profile: {
      ...given,
      firstName: emptyIsNull(firstName),
      lastName: emptyIsNull(lastName),
      usageLocation: emptyIsNull(usageLocation),
      phoneNumber: emptyIsNull(phoneNumber),
    },
    password: passwordProfile && {
      value: passwordProfile.password,
      mustChange: passwordProfile.forceChangePassword,
    },
  }
}

const emptyIsNull = (text: string | undefined): string | null | undefined => (text === '' ? null : text)

async function restore(
  operations: Operations,
  context: OperationContext,
  userId: UserId,
  { immutableId, ...changes }: Changes,
  recordedBy: 'restore' | 'others',
): Promise<Answer<Patched & { readonly changed: boolean }, ApiError>> {
  if (immutableId !== undefined) {
    const problem = 'cannot be changed in the step that restores the user'
    return refuse({ type: 'InvalidProperty', property: 'immutableId', problem })
  }
  // Over REST, setting a password is a reset (R46), even in the step that restores.
  const asReset = { passwordAs: 'reset', ifActive: 'answer' } as const
  return operations.restoreUser(context, { userId, ...changes, ...asReset, recordedBy })
}

async function update(
  operations: Operations,
  context: OperationContext,
  userId: UserId,
  { profile, immutableId, password }: Changes,
): Promise<Result<Patched, ApiError>> {
  const leavesProfile = [immutableId, ...Object.values(profile)].every((value) => value === undefined)
  if (password === undefined || !leavesProfile) {
    return operations.updateUser(context, { userId, ...profile, immutableId, password })
  }
  // Some callers may reset a password although they may change nothing else (R46).
  return setPassword(operations, context, userId, password)
}
