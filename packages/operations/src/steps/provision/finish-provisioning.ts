import type { Transaction } from '@reprieve/db'
import { type OperationError, ok, type Result, refuse, type UserId } from '@reprieve/domain'
import type { OperationCall } from '../../operation-call.ts'
import { givePassword } from '../carry-out/give-password.ts'
import { loadRoles } from '../load/load-roles.ts'
import { loadActiveUser } from '../load/load-user.ts'
import type { PreparedPassword } from '../passwords/hash-strong-password.ts'
import { loadProvisioned, type ProvisionedUser, type SourceAttributes } from './load-provisioned.ts'
import { putUnderManager } from './put-under-manager.ts'
import { setSourceAttributes } from './set-source-attributes.ts'

/** What an identity provider says beside the profile. Members that are undefined stay as they are. */
interface Rest {
  readonly source: string
  readonly externalId: string | null | undefined
  readonly attributes?: SourceAttributes | undefined
  readonly managerId?: UserId | null | undefined
  readonly password?: { readonly value: string; readonly mustChange: boolean } | undefined
}

interface Finished {
  readonly provisioned: ProvisionedUser
  readonly changed: boolean
}

/** Applies what an identity provider says of an active user beside its profile, and reads the user as it is then. */
export function* finishProvisioning(
  { context: { tenantId }, caller, now, prepared }: OperationCall<unknown, PreparedPassword>,
  userId: UserId,
  { source, externalId, attributes, managerId, password }: Rest,
): Transaction<Result<Finished, OperationError>> {
  const found = yield* loadActiveUser(tenantId, userId)
  if (!found.ok) return found
  const user = found.value
  const stored = yield* setSourceAttributes({ source, user, externalId, attributes, now })
  if (!stored.ok) return stored
  const managed = yield* putUnderManager(user, managerId)
  if (!managed.ok) return managed
  const { passwordHash } = prepared
  if (password !== undefined && passwordHash !== null) {
    const roles = yield* loadRoles(user)
    // Whoever holds a connection's token must not take over an administrator (R47).
    if (roles.length > 0) return refuse({ type: 'NotPermitted', permission: 'users.resetPassword' })
    const given = yield* givePassword({ user, roles, caller, password, passwordHash, now })
    if (!given.ok) return given
  }
  const [provisioned] = yield* loadProvisioned(tenantId, source, [user])
  if (provisioned === undefined) throw new Error('A user that was read is there')
  return ok({ provisioned, changed: stored.value || managed.value || password !== undefined })
}
