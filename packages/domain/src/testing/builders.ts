import type { Tenant, TenantDomain } from '../tenant/tenant.ts'
import { noProfileTexts } from '../user/profile-texts.ts'
import type { LiveUser, RestoreCaller } from '../user/restore-plan.ts'
import { purgeAtOf } from '../user/retention.ts'
import type { DeletedUser, DeletionNotes } from '../user/user.ts'

const tenantId = '00000000-0000-7000-8000-000000000001'
const epoch = new Date('2026-03-01T09:00:00.000Z')

/** A domain of a tenant; its sign-in is managed. */
export function aDomain(name: string, verified = true): TenantDomain {
  return { name, verified, authentication: 'managed' }
}

/**
 * Contoso: `contoso.example` is the default domain, `fabrikam.example` a second one, `gone.example` is no longer
 * verified.
 */
export function aTenant(given: Partial<Tenant> = {}): Tenant {
  return {
    id: tenantId,
    displayName: 'Contoso',
    initialDomain: 'contoso.initial.example',
    defaultDomain: 'contoso.example',
    domains: [
      aDomain('contoso.initial.example'),
      aDomain('contoso.example'),
      aDomain('fabrikam.example'),
      aDomain('gone.example', false),
    ],
    retentionDays: 30,
    ...given,
  }
}

type Given<Of extends { readonly userPrincipalName: string; readonly id: string }> = Partial<Of> &
  Pick<Of, 'id' | 'userPrincipalName'>

/** An active user. Its primary address is its sign-in name, unless other addresses are given. */
export function anActiveUser(given: Given<LiveUser>): LiveUser {
  return { ...aProfile(given), state: 'active', roles: [], ...given }
}

/** A user deleted on 1 March 2026. Its notes hold nothing but its names, unless others are given. */
export function aDeletedUser(
  given: Omit<Given<DeletedUser>, 'notes'> & { readonly notes?: Partial<DeletionNotes> },
): DeletedUser {
  const { notes, ...rest } = given
  const nothing = { licences: [], roles: [], groups: [], managerId: null, directReportCount: 0 }
  const life = { state: 'deleted', deletedAt: epoch, purgeAt: purgeAtOf(epoch, 30) } as const
  return { ...aProfile(given), ...life, ...rest, notes: { ...nothing, ...notes } }
}

/** A caller, by default a User Administrator. */
export function aCaller(given: Partial<RestoreCaller> = {}): RestoreCaller {
  return { userId: null, roles: ['userAdministrator'], ...given }
}

function aProfile({ id, userPrincipalName }: { readonly id: string; readonly userPrincipalName: string }) {
  return {
    id,
    tenantId,
    userPrincipalName,
    displayName: `User ${id}`,
    firstName: null,
    lastName: null,
    usageLocation: 'US',
    phoneNumber: null,
    ...noProfileTexts,
    immutableId: null,
    source: 'cloud',
    signInBlocked: false,
    proxyAddresses: [`SMTP:${userPrincipalName}`],
    createdAt: new Date('2025-01-01T00:00:00.000Z'),
    lastDirectorySyncAt: null,
    hold: null,
  } as const
}
