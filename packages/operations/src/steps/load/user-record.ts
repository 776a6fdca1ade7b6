import { type RestorableRow, toSearchText, toSortName, type UserRow } from '@reprieve/db'
import { type ActiveUser, type DeletedUser, type Hold, profileTextsOf, type User } from '@reprieve/domain'

const toProfile = (row: RestorableRow['user']) => ({
  id: row.id,
  tenantId: row.tenantId,
  userPrincipalName: row.userPrincipalName,
  displayName: row.displayName,
  firstName: row.firstName,
  lastName: row.lastName,
  usageLocation: row.usageLocation,
  phoneNumber: row.phoneNumber,
  ...profileTextsOf(row),
  immutableId: row.immutableId,
  source: row.source,
  signInBlocked: row.signInBlocked,
  proxyAddresses: row.proxyAddresses,
  createdAt: row.createdAt,
  lastDirectorySyncAt: row.lastDirectorySyncAt,
  hold: toHold(row),
})

const toHold = ({ holdReason, holdPlacedBy, holdPlacedAt }: RestorableRow['user']): Hold | null =>
  holdReason === null || holdPlacedAt === null
    ? null
    : { reason: holdReason, placedBy: holdPlacedBy ?? '', placedAt: holdPlacedAt }

export const toActiveUser = (row: UserRow): ActiveUser => ({ state: 'active', ...toProfile(row) })

export const toDeletedUser = ({ user, bin }: RestorableRow): DeletedUser => ({
  state: 'deleted',
  ...toProfile(user),
  deletedAt: bin.deletedAt,
  purgeAt: bin.purgeAt,
  notes: bin.notes,
})

export const toUserRow = (user: User): UserRow => ({
  id: user.id,
  tenantId: user.tenantId,
  state: user.state,
  userPrincipalName: user.userPrincipalName,
  displayName: user.displayName,
  sortName: toSortName(user.displayName),
  searchText: toSearchText(user),
  firstName: user.firstName,
  lastName: user.lastName,
  usageLocation: user.usageLocation,
  phoneNumber: user.phoneNumber,
  ...profileTextsOf(user),
  immutableId: user.immutableId,
  source: user.source,
  signInBlocked: user.signInBlocked,
  proxyAddresses: user.proxyAddresses,
  createdAt: user.createdAt,
  lastDirectorySyncAt: user.lastDirectorySyncAt,
  ...toHoldColumns(user.hold),
})

/** The columns of a hold in the row of a user and in its row of the bin. */
export const toHoldColumns = (hold: Hold | null) => ({
  holdReason: hold?.reason ?? null,
  holdPlacedBy: hold?.placedBy ?? null,
  holdPlacedAt: hold?.placedAt ?? null,
})
