import { statements, type Transaction } from '@reprieve/db'
import type {
  DirectoryRole,
  HolderKind,
  LiveHolder,
  LiveUser,
  NameKey,
  SkuId,
  TenantId,
  UserId,
} from '@reprieve/domain'
import { rowsByList } from '../load/rows-by-list.ts'
import { toActiveUser } from '../load/user-record.ts'

/** The holders of the names that were looked up. */
export interface Holders {
  readonly holdersByKey: Map<NameKey, LiveHolder | null>
  readonly activeUsers: Map<UserId, LiveUser>
}

export const noHolders = (): Holders => ({ holdersByKey: new Map(), activeUsers: new Map() })

/** Looks up more names and adds their holders. A name without a row is free. */
export function* loadHolders(
  tenantId: TenantId,
  keys: readonly NameKey[],
  { holdersByKey, activeUsers }: Holders,
): Transaction<void> {
  for (const key of keys) holdersByKey.set(key, null)
  const found = yield* rowsByList(statements.holdersOfNames, keys, (part) => ({ tenantId, keys: part }))
  if (found.length === 0) return
  const idsOf = (kind: HolderKind) => [
    ...new Set(found.filter(({ holderKind }) => holderKind === kind).map(({ holderId }) => holderId)),
  ]
  const newUserIds = idsOf('user').filter((id) => !activeUsers.has(id))
  for (const user of yield* loadLiveUsers(tenantId, newUserIds)) activeUsers.set(user.id, user)
  const others = new Map<
    string,
    { readonly displayName: string; readonly proxyAddresses: readonly string[] }
  >()
  for (const [kind, statement] of recipients) {
    const recipientRows = yield* rowsByList(statement, idsOf(kind), (ids) => ({ tenantId, ids }))
    for (const { id, ...recipient } of recipientRows) others.set(id, recipient)
  }
  for (const { key, holderKind, holderId, heldAs } of found) {
    const holder = holderKind === 'user' ? activeUsers.get(holderId) : others.get(holderId)
    if (holder === undefined)
      throw new Error(`A name is held by the ${holderKind} ${holderId}, who is not there`)
    const proxyAddresses = holderKind === 'user' ? null : holder.proxyAddresses
    const { displayName } = holder
    holdersByKey.set(key, { kind: holderKind, id: holderId, displayName, heldAs, proxyAddresses })
  }
}

const recipients = [
  ['group', statements.groupsByIds],
  ['contact', statements.contactsByIds],
  ['shared-mailbox', statements.sharedMailboxesByIds],
] as const

function* loadLiveUsers(tenantId: TenantId, ids: readonly UserId[]): Transaction<readonly LiveUser[]> {
  const users = yield* rowsByList(statements.activeUsersByIds, ids, (part) => ({ tenantId, ids: part }))
  const roles = yield* rowsByList(statements.rolesOfUsers, ids, (userIds) => ({ tenantId, userIds }))
  const licences = yield* rowsByList(statements.licencesOfUsers, ids, (userIds) => ({ tenantId, userIds }))
  const rolesById = new Map<UserId, DirectoryRole[]>(ids.map((id) => [id, []]))
  for (const { userId, role } of roles) rolesById.get(userId)?.push(role)
  const licencesById = new Map<UserId, SkuId[]>(ids.map((id) => [id, []]))
  for (const { userId, skuId } of licences.toSorted((one, other) => one.position - other.position))
    licencesById.get(userId)?.push(skuId)
  return users.map((user) => ({
    ...toActiveUser(user),
    roles: rolesById.get(user.id) ?? [],
    licences: licencesById.get(user.id) ?? [],
  }))
}
