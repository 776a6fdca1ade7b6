import type { DeletedUser } from '@reprieve/domain'
import type { TestTenant } from './a-tenant.ts'
import { anActiveUser, type Given } from './an-active-user.ts'
import { granted } from './granted.ts'

/** A user that the tenant's administrator deleted just now. */
export async function aDeletedUser(tenant: TestTenant, given: Given = {}): Promise<DeletedUser> {
  const { id } = await anActiveUser(tenant, given)
  return granted(await tenant.directory.operations.deleteUser(tenant.admin, { userId: id })).user
}
