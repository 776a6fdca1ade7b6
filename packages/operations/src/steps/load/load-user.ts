import { row, statements, type Transaction } from '@reprieve/db'
import {
  type ActiveUser,
  type DeletedUser,
  isRestorable,
  ok,
  type Result,
  refuse,
  type TenantId,
  type User,
  type UserId,
} from '@reprieve/domain'
import type { Refusal } from '../../answer.ts'
import { toActiveUser, toDeletedUser } from './user-record.ts'

type NotFound = Refusal<'UserNotFound'>

/** Loads an active user. Refuses a deleted, purged, unknown or other tenant's user with `UserNotFound`. */
export function* loadActiveUser(
  tenantId: TenantId,
  userId: UserId,
): Transaction<Result<ActiveUser, NotFound>> {
  const found = yield* row(statements.userById, { tenantId, id: userId })
  if (found?.state !== 'active') return refuse({ type: 'UserNotFound', userId })
  return ok(toActiveUser(found))
}

/** Loads a user in the bin. After the end of its window it counts as gone (R3). */
export function* loadDeletedUser(
  tenantId: TenantId,
  userId: UserId,
  now: Date,
): Transaction<Result<DeletedUser, NotFound>> {
  const found = yield* row(statements.deletedUserById, { tenantId, userId })
  const user = found && toDeletedUser(found)
  if (user === undefined || !isRestorable(user, now)) return refuse({ type: 'UserNotFound', userId })
  return ok(user)
}

/** Loads a user in either state. */
export function* loadUser(
  tenantId: TenantId,
  userId: UserId,
  now: Date,
): Transaction<Result<User, NotFound>> {
  const active = yield* loadActiveUser(tenantId, userId)
  return active.ok ? active : yield* loadDeletedUser(tenantId, userId, now)
}
