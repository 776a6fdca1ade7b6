import { statements, type Transaction } from '@reprieve/db'
import type { TenantId, UserId } from '@reprieve/domain'
import type { ExportedUser } from '@reprieve/domain/import'
import { rowsByList } from '../load/rows-by-list.ts'

/** What an export tells of a user besides the profile. */
export interface Belongings
  extends Pick<
    ExportedUser,
    'mustChangePassword' | 'externalIds' | 'groups' | 'managerId' | 'roles' | 'licences'
  > {
  readonly passwordHash: string | null
}

export const noBelongings: Belongings = {
  passwordHash: null,
  mustChangePassword: false,
  externalIds: [],
  groups: [],
  managerId: null,
  roles: [],
  licences: [],
}

interface Asked {
  readonly tenantId: TenantId
  readonly userIds: readonly UserId[]
  readonly now: Date
}

/** What belongs to these users, each list in an order of its own. Groups and managers past their window are left out (R3). */
export function* loadBelongingsOf({
  tenantId,
  userIds,
  now,
}: Asked): Transaction<ReadonlyMap<UserId, Belongings>> {
  const ofUsers = (part: readonly UserId[]) => ({ tenantId, userIds: part })
  const passwords = byUser(yield* rowsByList(statements.credentialsOfUsers, userIds, ofUsers))
  const sources = byUser(yield* rowsByList(statements.sourcesOfUsers, userIds, ofUsers))
  const groups = byUser([
    ...(yield* rowsByList(statements.membershipsOfUsers, userIds, ofUsers)),
    ...(yield* rowsByList(statements.suspendedMembershipsOfUsers, userIds, ofUsers)),
  ])
  const managers = byUser([
    ...(yield* rowsByList(statements.managersOfUsers, userIds, ofUsers)),
    ...(yield* rowsByList(statements.suspendedManagersOfUsers, userIds, ofUsers)),
  ])
  const roles = byUser(yield* rowsByList(statements.rolesOfUsers, userIds, ofUsers))
  const licences = byUser(yield* rowsByList(statements.licenceRowsOfUsers, userIds, ofUsers))
  const isThere = (one: { readonly purgeAt: Date | null; readonly holdReason?: string | null }) =>
    one.purgeAt === null || now < one.purgeAt || (one.holdReason ?? null) !== null
  return new Map(
    userIds.map((id): [UserId, Belongings] => {
      const [password] = passwords(id)
      return [
        id,
        {
          passwordHash: password?.passwordHash ?? null,
          mustChangePassword: password?.mustChangePassword ?? false,
          externalIds: sources(id)
            .map(({ source, externalId }) => ({ source, externalId }))
            .sort((one, other) => compare(one.source, other.source)),
          groups: groups(id)
            .filter(isThere)
            .map(({ groupId }) => groupId)
            .sort(compare),
          managerId: managers(id).find(isThere)?.managerId ?? null,
          roles: roles(id)
            .map(({ role }) => role)
            .sort(compare),
          licences: licences(id)
            .toSorted((one, other) => one.position - other.position)
            .map(({ skuId, direct, excludedPlans }) => ({
              skuId,
              direct,
              excludedPlans: excludedPlans ?? [],
            })),
        },
      ]
    }),
  )
}

/** Gives the rows of a user. */
function byUser<Row extends { readonly userId: UserId }>(
  found: readonly Row[],
): (id: UserId) => readonly Row[] {
  const rowsOf = new Map<UserId, Row[]>()
  for (const one of found) {
    const earlier = rowsOf.get(one.userId)
    if (earlier === undefined) rowsOf.set(one.userId, [one])
    else earlier.push(one)
  }
  return (id) => rowsOf.get(id) ?? []
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
