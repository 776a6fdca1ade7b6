import { row, rows, statements, type Transaction } from '@reprieve/db'
import type { ActiveUser, DeletionNotes, DirectoryRole } from '@reprieve/domain'

/** What a deletion takes from an active user. */
export type Belongings = Loaded<typeof loadBelongings>

type Loaded<Load> = Load extends (user: ActiveUser) => Transaction<infer Value> ? Value : never

export function* loadBelongings(user: ActiveUser) {
  const { tenantId, id } = user
  const ofUser = { tenantId, userId: id }
  const ofManager = { tenantId, managerId: id }
  return {
    user,
    licences: yield* rows(statements.licencesOfUser, ofUser),
    groups: yield* rows(statements.membershipsOfUser, ofUser),
    suspendedGroups: yield* rows(statements.suspendedMembershipsOfUser, ofUser),
    up: yield* row(statements.lineOfUser, ofUser),
    down: yield* rows(statements.linesOfManager, ofManager),
    suspendedUp: yield* rows(statements.suspendedLinesOfUser, ofUser),
    suspendedDown: yield* rows(statements.suspendedLinesOfManager, ofManager),
  }
}

/**
 * The notes of a deletion, from which a restore gives back. Direct licences come back (R31); those that came from a
 * group are noted only to be reported. Memberships that the deletion of a group had suspended are noted too, because
 * that group may come back first (R32).
 */
export function notesOf(belongings: Belongings, roles: readonly DirectoryRole[]): DeletionNotes {
  const { licences, groups, suspendedGroups, up, down, suspendedUp, suspendedDown } = belongings
  const own = licences.filter(({ direct }) => direct)
  const groupLicences = licences.flatMap(({ direct, skuId }) => (direct ? [] : [skuId]))
  const excluded = own.flatMap(({ skuId, excludedPlans }) =>
    excludedPlans && excludedPlans.length > 0 ? [[skuId, excludedPlans] as const] : [],
  )
  const reports = [...down, ...suspendedDown].map(({ userId }) => userId)
  return {
    licences: own.map(({ skuId }) => skuId),
    ...(groupLicences.length > 0 && { groupLicences }),
    ...(excluded.length > 0 && { excludedPlans: Object.fromEntries(excluded) }),
    roles,
    groups: [...groups, ...suspendedGroups].map(({ groupId, displayName }) => ({ id: groupId, displayName })),
    managerId: up?.managerId ?? suspendedUp[0]?.managerId ?? null,
    directReportCount: reports.length,
    ...(reports.length > 0 && { reports }),
  }
}
