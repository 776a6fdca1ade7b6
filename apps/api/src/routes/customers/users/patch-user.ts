import type { Result, User, UserId } from '@reprieve/domain'
import type { OperationContext, Operations } from '@reprieve/operations'
import type { ApiError } from '../../../errors.ts'
import type { CustomerUserPatch } from '../../../wire/customer-user-patch.ts'

/**
 * Carries out a PATCH. `state: "active"` on a deleted user restores it with the other changes in the same step; on an
 * active one, where clients send it with every change, it means nothing.
 */
export async function patchUser(
  operations: Operations,
  context: OperationContext,
  userId: UserId,
  patch: CustomerUserPatch,
): Promise<Result<{ readonly user: User }, ApiError>> {
  const { state, immutableId, ...changes } = toChanges(patch)
  if (state === 'active') {
    const found = await operations.findUser(context, { userId })
    if (found.ok && found.value.state === 'deleted') {
      const restored = await operations.restoreUser(context, { userId, ...changes })
      if (restored.ok || restored.error.type !== 'UserNotDeleted') return restored
    }
  }
  return operations.updateUser(context, {
    userId,
    ...changes.profile,
    immutableId,
    password: changes.password,
  })
}

/** An empty text clears what may be without a value; Partner Center's null only means "not supplied". */
function toChanges({ passwordProfile, state, immutableId, ...given }: CustomerUserPatch) {
  const { firstName, lastName, usageLocation, phoneNumber } = given
  return {
    state,
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
