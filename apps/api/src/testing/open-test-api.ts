import type { Actor } from '@reprieve/domain'
import { openTestDirectory, type TestTenant, unwrap } from '@reprieve/operations/testing'
import { openApi } from './open-api.ts'

/** The facade over an empty directory whose clock stands still. */
export async function openTestApi() {
  const directory = await openTestDirectory()
  const { storage, operations, clock } = directory
  const api = await openApi({ storage, operations, now: clock.now })
  return { ...api, directory, close: directory.dispose }
}

export type TestApi = Awaited<ReturnType<typeof openTestApi>>

export const usersOf = ({ id }: TestTenant): string => `/v1/customers/${id}/users`

const system: Actor = { kind: 'system', name: 'cli' }
const page = { size: 500 }

/** Everything that the tenant has, active and deleted, so that a test can see that nothing was changed. */
export async function contentOf(tenant: TestTenant) {
  const { operations } = tenant.directory
  const context = { tenantId: tenant.id, actor: system }
  const active = unwrap(await operations.listUsers(context, { page })).items
  const deleted = unwrap(await operations.listDeletedUsers(context, { page })).items
  return { active, deleted }
}

/** The records about a user, or about the whole tenant, oldest first. */
export async function auditOf(tenant: TestTenant, targetId?: string) {
  const context = { tenantId: tenant.id, actor: system }
  const listed = await tenant.directory.operations.listAuditRecords(context, { targetId, page })
  return unwrap(listed).items.toReversed()
}
