import { statements, type Transaction, write } from '@reprieve/db'
import { type Hold, ok, type Result, type User, type UserId } from '@reprieve/domain'
import type { Refusal } from '../../answer.ts'
import type { Done, OperationCall } from '../../operation-call.ts'
import { loadUser } from '../load/load-user.ts'
import { toHoldColumns } from '../load/user-record.ts'
import { withHoldNames } from '../load/with-hold-names.ts'

export interface HoldChanged {
  readonly user: User
}

interface Change {
  readonly userId: UserId
  readonly hold: Hold | null
}

/**
 * Puts a user on hold, deleted or not, or releases it (R42). A repetition changes nothing, so that the first date
 * stays.
 */
export function* changeHold(
  { context, now }: Pick<OperationCall<unknown>, 'context' | 'now'>,
  { userId, hold }: Change,
): Transaction<Result<Done<HoldChanged>, Refusal<'UserNotFound'>>> {
  const { tenantId } = context
  const found = yield* loadUser(tenantId, userId, now)
  if (!found.ok) return found
  const user = found.value
  if (user.hold?.reason === hold?.reason) {
    const [named = user] = yield* withHoldNames(tenantId, [user])
    return ok({ value: { user: named }, audit: null })
  }
  const columns = toHoldColumns(hold)
  yield* write(statements.setHoldOfUser, { tenantId, id: userId, ...columns })
  if (user.state === 'deleted') yield* write(statements.setHold, { tenantId, userId, ...columns })
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

// The record's actor is the person who placed the hold, so the hold need not repeat it.
const toAuditedHold = (hold: Hold | null) =>
  hold && { reason: hold.reason, placedAt: hold.placedAt.toISOString() }
