import { statements, type Transaction } from '@reprieve/db'
import type { ActiveUser, GroupId, TenantId, UserId } from '@reprieve/domain'
import { rowsByList } from '../load/rows-by-list.ts'

/** What a source says of a user beyond what the directory knows. */
export type SourceAttributes = Readonly<Record<string, unknown>>

/** An active user as its identity provider sees it. */
export interface ProvisionedUser {
  readonly user: ActiveUser
  /** The provider's own identifier; null if it has given none. */
  readonly externalId: string | null
  readonly attributes: SourceAttributes
  readonly groups: readonly { readonly id: GroupId; readonly displayName: string }[]
  readonly managerId: UserId | null
}

/** A source without identifiers knows a user by the key of the sign-in name, which is nothing to tell. */
export const shownExternalId = (externalId: string | undefined): string | null =>
  externalId === undefined || externalId.startsWith('smtp:') ? null : externalId

/** Adds to each user what belongs to it, in the order of the users. */
export function* loadProvisioned(
  tenantId: TenantId,
  source: string,
  users: readonly ActiveUser[],
): Transaction<readonly ProvisionedUser[]> {
  const ids = users.map(({ id }) => id)
  const inSource = yield* rowsByList(statements.externalIdsOfUsers, ids, (userIds) => ({
    tenantId,
    source,
    userIds,
  }))
  const said = yield* rowsByList(statements.sourceAttributesOfUsers, ids, (userIds) => ({
    tenantId,
    source,
    userIds,
  }))
  const memberships = yield* rowsByList(statements.groupsOfUsers, ids, (userIds) => ({
    tenantId,
    userIds,
  }))
  const managed = yield* rowsByList(statements.usersWithManagers, ids, (some) => ({ tenantId, ids: some }))
  const known = new Map(inSource.map(({ userId, externalId }) => [userId, externalId]))
  const attributesOf = new Map(said.map(({ userId, attributes }) => [userId, attributes]))
  const managers = new Map(managed.map(({ id, managerId }) => [id, managerId]))
  const groupsOf = new Map<UserId, { readonly id: GroupId; readonly displayName: string }[]>()
  for (const { userId, groupId: id, displayName } of memberships) {
    const groups = groupsOf.get(userId) ?? []
    groups.push({ id, displayName })
    groupsOf.set(userId, groups)
  }
  return users.map((user) => ({
    user,
    externalId: shownExternalId(known.get(user.id)),
    attributes: attributesOf.get(user.id) ?? {},
    groups: groupsOf.get(user.id) ?? [],
    managerId: managers.get(user.id) ?? null,
  }))
}
