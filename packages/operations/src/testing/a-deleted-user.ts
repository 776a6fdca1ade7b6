import type { DeletedUser } from '@reprieve/domain'
import type { TestTenant } from './a-tenant.ts'
import { anActiveUser, type Given } from './an-active-user.ts'
import { unwrap } from './unwrap.ts'

/** A user that the tenant's administrator deleted just now. */
export async function aDeletedUser(tenant: TestTenant, given: Given = {}): Promise<DeletedUser> {
  const { id } = await anActiveUser(tenant, given)
  const { operations } = tenant.directory
  // Suites delete more users than an administrator may within an hour.
  return unwrap(await operations.deleteUser(tenant.admin, { userId: id, confirmDeletions: true })).user
}
