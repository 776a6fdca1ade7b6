import { type DirectoryRole, type OperationError, ok, type Permission, type Result } from '@reprieve/domain'
import type { OperationContext } from '@reprieve/operations'
import type { AuditEntry } from '../../features/audit/audit-entry.ts'
import { toEntry } from '../audit/to-entry.ts'
import { container } from '../container.ts'
import { productNames } from '../deleted-users/product-names.ts'

const timelineSize = 50

/** Everything that a user's page shows. */
export interface Person {
  readonly id: string
  readonly displayName: string
  readonly userPrincipalName: string
  readonly firstName: string | null
  readonly lastName: string | null
  readonly usageLocation: string | null
  readonly phoneNumber: string | null
  readonly source: 'cloud' | 'synchronised'
  readonly signInBlocked: boolean
  readonly createdAt: string
  /** Every address has its prefix. */
  readonly proxyAddresses: readonly string[]
  readonly hold: { readonly reason: string; readonly placedBy: string; readonly placedAt: string } | null
  readonly licences: readonly string[]
  readonly groups: readonly { readonly id: string; readonly displayName: string }[]
  readonly roles: readonly DirectoryRole[]
  readonly manager: { readonly id: string; readonly displayName: string } | null
  /** Latest first; null if the visitor may not read the audit log. */
  readonly timeline: readonly AuditEntry[] | null
}

export async function toPerson(
  context: OperationContext,
  userId: string,
  permissions: readonly Permission[],
): Promise<Result<Person, OperationError>> {
  const { operations } = container()
  const [found, names, records] = await Promise.all([
    operations.getUser(context, { userId }),
    productNames(context),
    permissions.includes('audit.read')
      ? operations.listAuditRecords(context, { targetId: userId, page: { size: timelineSize } })
      : null,
  ])
  if (!found.ok) return found
  if (records && !records.ok) return records
  const { user, roles, licences, groups, managerId } = found.value
  const manager = managerId === null ? null : await operations.findUser(context, { userId: managerId })
  return ok({
    id: user.id,
    displayName: user.displayName,
    userPrincipalName: user.userPrincipalName,
    firstName: user.firstName,
    lastName: user.lastName,
    usageLocation: user.usageLocation,
    phoneNumber: user.phoneNumber,
    source: user.source,
    signInBlocked: user.signInBlocked,
    createdAt: user.createdAt.toISOString(),
    proxyAddresses: user.proxyAddresses,
    hold: user.hold && { ...user.hold, placedAt: user.hold.placedAt.toISOString() },
    licences: licences.map((skuId) => names.get(skuId) ?? skuId),
    groups,
    roles,
    manager: manager?.ok ? { id: manager.value.id, displayName: manager.value.displayName } : null,
    timeline: records ? records.value.items.map(toEntry) : null,
  })
}
