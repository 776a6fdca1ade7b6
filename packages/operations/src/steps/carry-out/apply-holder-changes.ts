import { statements, type Transaction, write } from '@reprieve/db'
import {
  type ActiveUser,
  type Actor,
  type HolderChange,
  type LiveUser,
  nameKeyOfAddress,
  namesOf,
  purgeAtOf,
  type Tenant,
  type TenantId,
  type UserId,
} from '@reprieve/domain'
import { toUserRow } from '../load/user-record.ts'
import { insertNames } from '../names/insert-names.ts'
import { moveToBin } from './move-to-bin.ts'

interface Changes {
  readonly tenant: Tenant
  /** The present holders. The map is updated for the rows after this one. */
  readonly activeUsers: Map<UserId, LiveUser>
  readonly changes: readonly HolderChange[]
  readonly actor: Actor
  readonly now: Date
}

/**
 * Renames and replaces holders, and takes addresses from them, as a row of the plan says (R24–R26), so that the
 * restored user's names are free.
 */
export function* applyHolderChanges(given: Changes): Transaction<void> {
  const { tenant, activeUsers, changes, actor, now } = given
  const changed = new Map<UserId, LiveUser>()
  for (const change of changes) {
    if (change.change === 'replaced') {
      const { roles, licences, ...user } = known(activeUsers.get(change.userId))
      const purgeAt = purgeAtOf(now, tenant.retentionDays)
      yield* moveToBin({ user, roles, deletedAt: now, purgeAt, actor })
    } else if (change.change === 'renamed') {
      const user = changed.get(change.userId) ?? known(activeUsers.get(change.userId))
      const userPrincipalName = change.toUserPrincipalName
      changed.set(user.id, { ...user, userPrincipalName, proxyAddresses: change.proxyAddresses })
    } else if (change.kind === 'user') {
      const user = changed.get(change.id) ?? known(activeUsers.get(change.id))
      changed.set(user.id, { ...user, proxyAddresses: change.proxyAddresses })
    } else {
      yield* relieveRecipient(tenant.id, change)
    }
  }
  // All old names are removed before any new one is added, because one holder may get a name that another gives up.
  for (const id of changed.keys()) yield* removeNames(known(activeUsers.get(id)))
  for (const user of changed.values()) {
    yield* write(statements.updateUser, toUserRow(user))
    yield* insertNames([user])
    activeUsers.set(user.id, user)
  }
}

function known<Value>(user: Value | undefined): Value {
  if (user === undefined) throw new Error('The plan changes a holder that it was not told of')
  return user
}

function* removeNames(user: ActiveUser): Transaction<void> {
  const keys = namesOf(user).map(({ key }) => key)
  yield* write(statements.removeNames, { tenantId: user.tenantId, holderId: user.id, keys })
}

function* relieveRecipient(
  tenantId: TenantId,
  { kind, id, address, proxyAddresses }: Extract<HolderChange, { change: 'relieved' }>,
): Transaction<void> {
  const keys = [nameKeyOfAddress(address)]
  yield* write(statements.removeNames, { tenantId, holderId: id, keys })
  if (kind !== 'user') yield* write(setAddresses[kind], { tenantId, id, proxyAddresses })
}

const setAddresses = {
  group: statements.setGroupAddresses,
  contact: statements.setContactAddresses,
  'shared-mailbox': statements.setSharedMailboxAddresses,
} as const
