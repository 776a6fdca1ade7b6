import { statements, type Transaction, write } from '@reprieve/db'
import { insertRows } from '@reprieve/db/testing'
import {
  type ActiveUser,
  type DirectoryRole,
  type GroupId,
  noProfileTexts,
  type SkuId,
  type TenantId,
  type UserId,
} from '@reprieve/domain'
import type { OperationContext } from '../context.ts'
import { toUserRow } from '../steps/load/user-record.ts'
import { insertNames } from '../steps/names/insert-names.ts'
import type { TestDirectory } from './open-test-directory.ts'

interface Where {
  readonly directory: TestDirectory
  readonly id: TenantId
  readonly domain: string
}

/** What a user has besides its profile. The rest is made up. */
export interface Given extends Partial<Omit<ActiveUser, 'tenantId' | 'state'>> {
  /** Local part of user principal name and primary address. */
  readonly local?: string
  /** Secondary addresses, without prefix. */
  readonly alsoAt?: readonly string[]
  readonly roles?: readonly DirectoryRole[]
  readonly licences?: readonly SkuId[]
  readonly groups?: readonly GroupId[]
  readonly managerId?: UserId
  readonly password?: string
}

/** An active user with a mailbox, written without the operations. */
export async function anActiveUser(
  { directory, id: tenantId, domain }: Where,
  given: Given = {},
): Promise<ActiveUser> {
  const { storage, dependencies } = directory
  const { local, alsoAt, roles, licences, groups, managerId, password, ...profile } = given
  const id = profile.id ?? dependencies.newId()
  const createdAt = profile.createdAt ?? dependencies.now()
  const userPrincipalName = `${local ?? `user${String(Number.parseInt(id.slice(-12), 16)).padStart(6, '0')}`}@${domain}`
  const user: ActiveUser = {
    state: 'active',
    id,
    tenantId,
    userPrincipalName,
    displayName: local ?? `User ${id.slice(-4)}`,
    firstName: null,
    lastName: null,
    usageLocation: 'NL',
    phoneNumber: null,
    ...noProfileTexts,
    immutableId: null,
    source: 'cloud',
    signInBlocked: false,
    createdAt,
    lastDirectorySyncAt: null,
    hold: null,
    proxyAddresses: [`SMTP:${userPrincipalName}`, ...(alsoAt ?? []).map((address) => `smtp:${address}`)],
    ...profile,
  }
  const passwordHash = password === undefined ? null : await dependencies.hashPassword(password)
  await storage.transaction(tenantId, function* () {
    yield* insert(user, passwordHash)
    yield* write(
      statements.insertRole,
      (roles ?? []).map((role) => ({ tenantId, userId: id, role })),
    )
    const assigned = (licences ?? []).map((skuId, index) => ({ skuId, position: index + 1 }))
    yield* write(
      statements.insertLicence,
      assigned.map((licence) => ({ ...licence, tenantId, userId: id, direct: true, excludedPlans: null })),
    )
    yield* write(
      statements.takeSeat,
      assigned.map(({ skuId }) => ({ tenantId, skuId })),
    )
    const memberships = (groups ?? []).map((groupId) => ({ tenantId, groupId, userId: id }))
    yield* write(statements.insertMembership, memberships)
    if (managerId !== undefined) yield* insertRows('reportingLines', [{ tenantId, userId: id, managerId }])
  })
  return user
}

/** Acts as this user in its own tenant. */
export const contextOf = ({ tenantId, id: userId, userPrincipalName }: ActiveUser): OperationContext => ({
  tenantId,
  actor: { kind: 'user', tenantId, userId, userPrincipalName },
})

function* insert(user: ActiveUser, passwordHash: string | null): Transaction<void> {
  const { tenantId, id: userId, createdAt } = user
  yield* write(statements.insertUser, toUserRow(user))
  yield* insertNames([user])
  yield* write(statements.insertMailbox, { tenantId, userId, state: 'active', createdAt, folder: null })
  yield* write(statements.insertCredentials, {
    tenantId,
    userId,
    passwordHash,
    changedAt: createdAt,
    mustChangePassword: false,
    sessionEpoch: 1,
  })
}
