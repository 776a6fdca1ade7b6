import { statements, type Transaction, toSearchText, toSortName, write } from '@reprieve/db'
import { type ActiveUser, noProfileTexts, type UserId } from '@reprieve/domain'
import { toUserRow } from '../steps/load/user-record.ts'
import type { TestTenant } from './a-tenant.ts'

/** Writes deleted users with this end of their window, without the operations, and returns their ids. */
export async function fillBin(tenant: TestTenant, count: number, purgeAt: Date): Promise<readonly UserId[]> {
  const { directory, id: tenantId, domain } = tenant
  const deletedAt = new Date(purgeAt.getTime() - 30 * 86_400_000)
  const users = Array.from({ length: count }, (): ActiveUser => {
    const id = directory.dependencies.newId()
    return {
      tenantId,
      id,
      state: 'active',
      userPrincipalName: `${id}@${domain}`,
      displayName: `User ${id}`,
      firstName: null,
      lastName: null,
      usageLocation: 'NL',
      phoneNumber: null,
      ...noProfileTexts,
      immutableId: null,
      source: 'cloud',
      signInBlocked: false,
      createdAt: deletedAt,
      lastDirectorySyncAt: null,
      hold: null,
      proxyAddresses: [`SMTP:${id}@${domain}`],
    }
  })
  await directory.storage.transaction(tenantId, () => insert(users, deletedAt, purgeAt))
  return users.map(({ id }) => id)
}

function* insert(users: readonly ActiveUser[], deletedAt: Date, purgeAt: Date): Transaction<void> {
  yield* write(
    statements.insertUser,
    users.map((user) => ({ ...toUserRow(user), state: 'deleted' as const })),
  )
  yield* write(
    statements.insertCredentials,
    users.map(({ tenantId, id: userId }) => ({
      tenantId,
      userId,
      passwordHash: null,
      changedAt: deletedAt,
      mustChangePassword: false,
      sessionEpoch: 1,
    })),
  )
  yield* write(
    statements.insertDeletedUser,
    users.map((user) => ({
      tenantId: user.tenantId,
      userId: user.id,
      deletedAt,
      purgeAt,
      deletedById: null,
      deletedByName: 'worker',
      userPrincipalName: user.userPrincipalName,
      displayName: user.displayName,
      sortName: toSortName(user.displayName),
      searchText: toSearchText(user),
      notes: { licences: [], roles: [], groups: [], managerId: null, directReportCount: 0 },
      holdReason: null,
      holdPlacedBy: null,
      holdPlacedAt: null,
    })),
  )
}
