import { insertRows } from '@reprieve/db/testing'
import type { DirectoryRole, TenantId } from '@reprieve/domain'
import type { OperationContext } from '../context.ts'
import { anActiveUser, contextOf } from './an-active-user.ts'
import type { TestDirectory } from './open-test-directory.ts'

/** A tenant for a single test. */
export interface TestTenant {
  readonly directory: TestDirectory
  readonly id: TenantId
  readonly domain: string
  /** Acts as the tenant's Global Administrator. */
  readonly admin: OperationContext
  /** Acts as a new user with exactly these roles. */
  as(...roles: readonly DirectoryRole[]): Promise<OperationContext>
}

export interface TenantOptions {
  readonly retentionDays?: number
  readonly isPartner?: boolean
}

/** Every actor gets this password, because an actor is somebody who has signed in. */
const passwordOfActors = 'Actor-Zemlik-Tovra-53'

/**
 * Makes a tenant with a Global Administrator and two verified domains: `<domain>`, and the initial one
 * `initial.<domain>`.
 */
export async function aTenant(directory: TestDirectory, options: TenantOptions = {}): Promise<TestTenant> {
  const { storage, dependencies, clock } = directory
  const id = dependencies.newId()
  const domain = `t${Number.parseInt(id.slice(-12), 16)}.example`
  const domains = [domain, `initial.${domain}`]
  await storage.transaction(id, function* () {
    yield* insertRows('tenants', [
      {
        id,
        displayName: `Tenant ${domain}`,
        isPartner: options.isPartner ?? false,
        country: null,
        initialDomain: `initial.${domain}`,
        defaultDomain: domain,
        retentionDays: options.retentionDays ?? 30,
        createdAt: clock.now(),
      },
    ])
    yield* insertRows('tenantLocks', [{ tenantId: id }])
    const authentication = 'managed' as const
    yield* insertRows(
      'domains',
      domains.map((name) => ({ tenantId: id, name, verified: true, authentication })),
    )
    yield* insertRows(
      'domainOwners',
      domains.map((name) => ({ name, tenantId: id })),
    )
  })
  const as = async (...roles: readonly DirectoryRole[]): Promise<OperationContext> =>
    contextOf(await anActiveUser({ directory, id, domain }, { roles, password: passwordOfActors }))
  return { directory, id, domain, admin: await as('globalAdministrator'), as }
}
