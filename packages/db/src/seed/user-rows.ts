import { namesOf, noProfileTexts, purgeAtOf, type UserId } from '@reprieve/domain'
import { toSearchText, toSortName } from '../normal-text.ts'
import type { Deletion, NewUser } from './new-tenant.ts'
import type { SeedSink } from './sink.ts'

export const defaultRetentionDays = 30

/** Writes an active user and every row that belongs to it. */
export function addActiveUser(sink: SeedSink, tenantId: string, id: UserId, user: NewUser): void {
  const row = toUserRow(tenantId, id, 'active', user)
  sink.insert('users', row)
  for (const { key, heldAs } of namesOf(row)) {
    sink.insert('names', { tenantId, key, heldAs, holderKind: 'user', holderId: id })
  }
  addCredential(sink, tenantId, id, user, 1)
  if (row.proxyAddresses.length > 0) addMailbox(sink, tenantId, id, 'active', user)
  for (const role of user.roles ?? []) sink.insert('roleAssignments', { tenantId, userId: id, role })
  for (const [index, skuId] of (user.licences ?? []).entries()) {
    sink.insert('licenceAssignments', { tenantId, userId: id, skuId, position: index + 1, direct: true })
  }
  for (const group of user.groups ?? []) {
    const table = group.deleted ? 'suspendedMemberships' : 'memberships'
    sink.insert(table, { tenantId, groupId: group.id, userId: id })
  }
  if (user.managerId !== undefined) {
    sink.insert('reportingLines', { tenantId, userId: id, managerId: user.managerId })
  }
}

/** Writes a user in the bin and everything that its deletion set aside. */
export function addUserInBin(
  sink: SeedSink,
  tenantId: string,
  id: UserId,
  user: NewUser,
  deletion: Deletion,
): void {
  const row = toUserRow(tenantId, id, 'deleted', user, deletion.hold)
  sink.insert('users', row)
  // The epoch is 2, because the deletion has ended the user's sessions.
  addCredential(sink, tenantId, id, user, 2)
  if (row.proxyAddresses.length > 0) addMailbox(sink, tenantId, id, 'set-aside', user)
  for (const group of user.groups ?? []) {
    sink.insert('suspendedMemberships', { tenantId, groupId: group.id, userId: id })
  }
  if (user.managerId !== undefined) {
    sink.insert('suspendedReportingLines', { tenantId, userId: id, managerId: user.managerId })
  }
  for (const reportId of deletion.directReports ?? []) {
    sink.insert('suspendedReportingLines', { tenantId, userId: reportId, managerId: id })
  }
  addToBin(sink, row, user, deletion)
}

const toUserRow = (
  tenantId: string,
  id: UserId,
  state: 'active' | 'deleted',
  user: NewUser,
  hold?: Deletion['hold'],
) => {
  const proxyAddresses = user.proxyAddresses ?? [`SMTP:${user.userPrincipalName}`]
  return {
    tenantId,
    id,
    state,
    proxyAddresses,
    userPrincipalName: user.userPrincipalName,
    displayName: user.displayName,
    sortName: toSortName(user.displayName),
    searchText: toSearchText({ ...user, proxyAddresses }),
    firstName: user.firstName,
    lastName: user.lastName,
    usageLocation: user.usageLocation,
    phoneNumber: user.phoneNumber ?? null,
    ...noProfileTexts,
    immutableId: user.immutableId ?? null,
    source: user.immutableId === undefined ? ('cloud' as const) : ('synchronised' as const),
    signInBlocked: user.signInBlocked ?? false,
    createdAt: user.createdAt,
    lastDirectorySyncAt: user.immutableId === undefined ? null : user.createdAt,
    ...toHoldColumns(hold),
  }
}

const toHoldColumns = (hold: Deletion['hold']) => ({
  holdReason: hold?.reason ?? null,
  holdPlacedBy: hold?.placedBy ?? null,
  holdPlacedAt: hold?.placedAt ?? null,
})

function addCredential(sink: SeedSink, tenantId: string, userId: UserId, user: NewUser, epoch: number): void {
  sink.insert('credentials', {
    tenantId,
    userId,
    sessionEpoch: epoch,
    passwordHash: user.passwordHash ?? null,
    mustChangePassword: false,
    changedAt: user.createdAt,
  })
}

function addMailbox(
  sink: SeedSink,
  tenantId: string,
  userId: UserId,
  state: 'active' | 'set-aside',
  user: NewUser,
): void {
  const { createdAt } = user
  const folder = sink.withMailFolders ? ('new' as const) : null
  sink.insert('mailboxes', { tenantId, userId, state, createdAt, folder })
  if (folder === null) return
  const due = { markedAt: createdAt, attempts: 0, nextAttemptAt: createdAt }
  sink.insert('mailboxMoves', { tenantId, userId, wish: state, version: 1, ...due })
}

function addToBin(
  sink: SeedSink,
  row: ReturnType<typeof toUserRow>,
  user: NewUser,
  { deletedAt, by, directReports = [], hold }: Deletion,
): void {
  sink.insert('deletedUsers', {
    tenantId: row.tenantId,
    userId: row.id,
    deletedAt,
    purgeAt: purgeAtOf(deletedAt, defaultRetentionDays),
    deletedById: by.id,
    deletedByName: by.name,
    userPrincipalName: row.userPrincipalName,
    displayName: row.displayName,
    sortName: row.sortName,
    searchText: row.searchText,
    notes: {
      licences: user.licences ?? [],
      roles: user.roles ?? [],
      groups: (user.groups ?? []).map(({ id, displayName }) => ({ id, displayName })),
      managerId: user.managerId ?? null,
      directReportCount: directReports.length,
      ...(directReports.length > 0 && { reports: directReports }),
    },
    ...toHoldColumns(hold),
  })
}
