import { row, statements, type Transaction, write } from '@reprieve/db'
import {
  type ActiveUser,
  initialDomains,
  namesWantedBy,
  ok,
  planCreateUser,
  planNewTenant,
  type Result,
  refuse,
  type Tenant,
} from '@reprieve/domain'
import type { Refusal } from '../../answer.ts'
import type { Dependencies } from '../../dependencies.ts'
import { appendAuditRecord } from '../audit/append-audit-record.ts'
import { toAudited } from '../audit/to-audited.ts'
import { makeOneTimeLink, type OneTimeLink } from '../delivery/make-one-time-link.ts'
import { loadHolders, noHolders } from '../names/holders.ts'
import { checkPasswordAgainstNames } from '../passwords/check-password.ts'
import { insertUser } from './insert-user.ts'

export interface TenantCreated {
  readonly tenant: Tenant
  readonly administrator: ActiveUser
  /** Null if a password was given. */
  readonly link: OneTimeLink | null
}

export type CreateTenantError = Refusal<
  | 'InvalidInput'
  | 'InvalidDomain'
  | 'DomainTaken'
  | 'InvalidUserPrincipalName'
  | 'InvalidProxyAddress'
  | 'NameTaken'
  | 'PasswordTooWeak'
>

interface WantedTenant {
  readonly id: string
  readonly displayName: string
  /** The tenant's own domain, parsed. */
  readonly domain: string
  readonly administrator: { readonly userPrincipalName: string; readonly displayName?: string | undefined }
  readonly isPartner: boolean
  readonly author: 'operator' | 'setup-page'
  readonly password: string
  /** False if the password was generated and is shown by a one-time link. */
  readonly isChosen: boolean
  readonly passwordHash: string
  readonly now: Date
}

/** Writes a new tenant with its domains and its first Global Administrator, in a transaction of the tenant. */
export function* insertNewTenant(
  dependencies: Dependencies,
  wanted: WantedTenant,
): Transaction<Result<TenantCreated, CreateTenantError>> {
  const { id, domain, password, isChosen, passwordHash, now } = wanted
  if (yield* isOwned(domain)) return refuse({ type: 'DomainTaken', domain })
  const tenant = planNewTenant(wanted, yield* freeInitialDomain(domain))
  const planned = yield* planAdministrator(dependencies, tenant, wanted)
  if (!planned.ok) return planned
  const administrator = planned.value
  const nameless = isChosen ? checkPasswordAgainstNames(password, administrator) : ok(null)
  if (!nameless.ok) return nameless
  yield* insertTenant(tenant, wanted)
  yield* insertUser(administrator, { passwordHash, mustChange: !isChosen })
  yield* write(statements.insertRole, { tenantId: id, userId: administrator.id, role: 'globalAdministrator' })
  const link = isChosen ? null : yield* makeOneTimeLink(dependencies, { user: administrator, password, now })
  yield* appendAuditRecord(dependencies, {
    tenantId: id,
    id: dependencies.newId(),
    at: now,
    actor:
      wanted.author === 'operator'
        ? { kind: 'system', name: 'cli' }
        : { kind: 'application', tenantId: id, clientId: wanted.author },
    operation: 'createTenant',
    outcome: 'succeeded',
    error: null,
    targetId: administrator.id,
    targetName: administrator.userPrincipalName,
    after: toAudited(administrator),
    details: { displayName: tenant.displayName, domains: tenant.domains.map(({ name }) => name) },
    requestId: null,
    correlationId: null,
  })
  return ok({ tenant, administrator, link })
}

const isOwned = function* (name: string): Transaction<boolean> {
  return (yield* row(statements.ownerOfDomain, { name })) !== undefined
}

function* freeInitialDomain(domain: string): Transaction<string> {
  for (const name of initialDomains(domain)) {
    if (name === domain || !(yield* isOwned(name))) return name
  }
  throw new Error('There is always another initial domain')
}

function* planAdministrator(
  { newId }: Dependencies,
  tenant: Tenant,
  { administrator: { userPrincipalName, displayName }, now }: WantedTenant,
): Transaction<Result<ActiveUser, CreateTenantError>> {
  const localPart = userPrincipalName.slice(0, Math.max(userPrincipalName.lastIndexOf('@'), 0))
  const user = { id: newId(), createdAt: now, userPrincipalName, displayName: displayName ?? localPart }
  const holders = noHolders()
  yield* loadHolders(tenant.id, namesWantedBy(user), holders)
  return planCreateUser(user, { tenant, ...holders })
}

function* insertTenant(tenant: Tenant, { isPartner, now }: WantedTenant): Transaction<void> {
  const { id: tenantId, displayName, initialDomain, defaultDomain, retentionDays, domains } = tenant
  yield* write(statements.insertTenant, {
    id: tenantId,
    displayName,
    isPartner,
    country: null,
    initialDomain,
    defaultDomain,
    retentionDays,
    createdAt: now,
  })
  yield* write(statements.insertTenantLock, { tenantId })
  yield* write(
    statements.insertDomain,
    domains.map((one) => ({ tenantId, ...one })),
  )
  yield* write(
    statements.insertDomainOwner,
    domains.map(({ name }) => ({ tenantId, name })),
  )
}
