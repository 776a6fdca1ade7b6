import { run, type Statements, statements } from '@reprieve/db'
import { type DeletedUser, type Hold, ok, type Result, refuse, type UserId } from '@reprieve/domain'
import type { Refusal } from '../answer.ts'
import type { Done, Work } from '../define-operation.ts'
import { loadUser } from './load-user.ts'
import { withHoldNames } from './with-hold-names.ts'

export interface HoldChanged {
  readonly user: DeletedUser
}

interface Change {
  readonly userId: UserId
  readonly hold: Hold | null
}

/** Puts a deleted user on hold or releases it (R42). The same again changes nothing, so that the first date stays. */
export function* changeHold(
  { context, now }: Pick<Work<unknown>, 'context' | 'now'>,
  { userId, hold }: Change,
): Statements<Result<Done<HoldChanged>, Refusal<'UserNotFound' | 'UserNotDeleted'>>> {
  const { tenantId } = context
  const found = yield* loadUser(tenantId, userId, now)
  if (!found.ok) return found
  const user = found.value
  if (user.state === 'active') return refuse({ type: 'UserNotDeleted', userId })
  if (user.hold?.reason === hold?.reason) {
    const [named = user] = yield* withHoldNames(tenantId, [user])
    return ok({ value: { user: named }, audit: null })
  }
  yield* run(statements.setHold, {
    tenantId,
    userId,
    holdReason: hold?.reason ?? null,
    holdPlacedBy: hold?.placedBy ?? null,
    holdPlacedAt: hold?.placedAt ?? null,
  })
  const changed = { ...user, hold }
  const [named = changed] = yield* withHoldNames(tenantId, [changed])
  return ok({
    value: { user: named },
    audit: {
      targetId: userId,
      targetName: user.userPrincipalName,
      before: { hold: toAuditedHold(user.hold) },
      after: { hold: toAuditedHold(hold) },
    },
  })
}

// Who placed it is the actor of the record that it was placed by.
const toAuditedHold = (hold: Hold | null) =>
  hold && { reason: hold.reason, placedAt: hold.placedAt.toISOString() }
