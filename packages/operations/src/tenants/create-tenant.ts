import { ConstraintError, row, statements, type Transaction, write } from '@reprieve/db'
import {
  type ActiveUser,
  initialDomains,
  namesWantedBy,
  ok,
  parseDomain,
  planCreateUser,
  planNewTenant,
  type Result,
  refuse,
  type Tenant,
} from '@reprieve/domain'
import { z } from 'zod'
import type { Answer, Refusal } from '../answer.ts'
import type { Dependencies } from '../dependencies.ts'
import { DisplayName } from '../input.ts'
import { parseInput } from '../run/parse-input.ts'
import { appendAuditRecord } from '../steps/audit/append-audit-record.ts'
import { toAudited } from '../steps/audit/to-audited.ts'
import { insertUser } from '../steps/carry-out/insert-user.ts'
import { makeOneTimeLink, type OneTimeLink } from '../steps/delivery/make-one-time-link.ts'
import { loadHolders, noHolders } from '../steps/names/holders.ts'
import { checkPasswordAgainstNames, checkPasswordStrength } from '../steps/passwords/check-password.ts'
import { generatePassword } from '../steps/passwords/generate-password.ts'

export const CreateTenantInput = z.object({
  displayName: DisplayName,
  /** Of its own, in any form. The operator's word is enough: it is verified from the beginning. */
  domain: z.string().max(256),
  administrator: z.object({
    userPrincipalName: z.string().max(256),
    /** By default the part of the user principal name before the at sign. */
    displayName: DisplayName.optional(),
    /** Without one, the answer has a one-time link that shows a password which has to be changed. */
    password: z.string().max(1024).optional(),
  }),
  isPartner: z.boolean().default(false),
})
export type CreateTenantInput = z.input<typeof CreateTenantInput>

export interface TenantCreated {
  readonly tenant: Tenant
  readonly administrator: ActiveUser
  /** Null where a password was given. */
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

/**
 * Makes an organisation with its first Global Administrator (R51). For the operator, who acts for the installation: nobody
 * is asked for a role. Of two that are made at once under one domain, one is refused.
 */
export const createTenant =
  (dependencies: Dependencies) =>
  async (given: CreateTenantInput): Promise<Answer<TenantCreated, CreateTenantError>> => {
    const input = parseInput(CreateTenantInput, given)
    if (!input.ok) return input
    const domain = parseDomain(input.value.domain)
    if (!domain.ok) return domain
    const { password: chosen } = input.value.administrator
    const strong = chosen === undefined ? ok(null) : await checkPasswordStrength(chosen)
    if (!strong.ok) return strong
    const password = chosen ?? generatePassword()
    const wanted: Wanted = {
      ...input.value,
      id: dependencies.newId(),
      domain: domain.value,
      password,
      isChosen: chosen !== undefined,
      passwordHash: await dependencies.hashPassword(password),
      now: dependencies.now(),
    }
    for (let triesLeft = mostTries; ; triesLeft -= 1) {
      try {
        return await dependencies.storage.transaction(wanted.id, () => create(dependencies, wanted))
      } catch (error) {
        // Another organisation has got one of the two domains since they were looked up. Now it is seen which.
        if (triesLeft <= 1 || !(error instanceof ConstraintError)) throw error
      }
    }
  }

/** Each try after the first means that another organisation was made at the same moment. */
const mostTries = 20

interface Wanted extends z.output<typeof CreateTenantInput> {
  readonly id: string
  readonly password: string
  readonly isChosen: boolean
  readonly passwordHash: string
  readonly now: Date
}

function* create(
  dependencies: Dependencies,
  wanted: Wanted,
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
    actor: { kind: 'system', name: 'cli' },
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
  { administrator: { userPrincipalName, displayName }, now }: Wanted,
): Transaction<Result<ActiveUser, CreateTenantError>> {
  const localPart = userPrincipalName.slice(0, Math.max(userPrincipalName.lastIndexOf('@'), 0))
  const user = { id: newId(), createdAt: now, userPrincipalName, displayName: displayName ?? localPart }
  const holders = noHolders()
  yield* loadHolders(tenant.id, namesWantedBy(user), holders)
  return planCreateUser(user, { tenant, ...holders })
}

function* insertTenant(tenant: Tenant, { isPartner, now }: Wanted): Transaction<void> {
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
