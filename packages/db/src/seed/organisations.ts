import type { UserId } from '@reprieve/domain'
import { contosoAtDemo, fabrikamAtDemo } from '../demo-sign-ins/index.ts'
import type { NewTenant } from './new-tenant.ts'
import { daysFrom, type SeedContext } from './scenario.ts'
import { buildTenant, type TenantBuilder } from './tenant-builder.ts'

export const contoso: NewTenant = {
  ...contosoAtDemo,
  isPartner: false,
  country: 'US',
  domains: ['contoso.example', 'contoso-europe.example', 'dtdemocspcustomer005.onmicrosoft.com'],
}

const fabrikam: NewTenant = {
  ...fabrikamAtDemo,
  isPartner: true,
  country: 'NL',
  domains: ['fabrikam.example'],
}

const adminId = '2f1e8a60-58f4-4c0b-8f5e-0c9d2a5b7301'
const technicianId = '6b0f5d7c-1a43-4d52-9d38-71e7a3c4f802'

/** The administrator who deleted the demo's users. */
export const administrator = { id: adminId, name: 'admin@contoso.example' } as const

/** Contoso with the people who run it and no other users yet. */
export function beginContoso(context: SeedContext): TenantBuilder {
  const createdAt = daysFrom(context.now, -900)
  const builder = buildTenant(context.sink, context.random, contoso, createdAt)
  const shared = { usageLocation: 'US', passwordHash: context.passwordHash, createdAt }
  builder.addUser({
    ...shared,
    id: adminId,
    displayName: 'Adele Vance',
    firstName: 'Adele',
    lastName: 'Vance',
    userPrincipalName: 'admin@contoso.example',
    roles: ['globalAdministrator'],
  })
  // A second administrator, so that either can be deleted without deleting the last one (R8).
  builder.addUser({
    ...shared,
    displayName: 'Birgit Schäfer',
    firstName: 'Birgit',
    lastName: 'Schäfer',
    userPrincipalName: 'birgit.schaefer@contoso.example',
    roles: ['globalAdministrator'],
  })
  builder.addUser({
    ...shared,
    displayName: 'Rea Dersen',
    firstName: 'Rea',
    lastName: 'Dersen',
    userPrincipalName: 'reader@contoso.example',
    roles: ['globalReader'],
  })
  return builder
}

/** The user of Partner Center's documentation. It was deleted three days ago, and nothing is in its way. */
export function addFerdinand(context: SeedContext, builder: TenantBuilder): UserId {
  return builder.addDeletedUser(
    {
      id: 'a45f1416-3300-4f65-9e8d-f123b397a4ea',
      displayName: 'Ferdinand',
      firstName: 'Ferdinand',
      lastName: 'Filibuster',
      userPrincipalName: 'e83763f7f2204ac384cfcd49f79f2749@dtdemocspcustomer005.onmicrosoft.com',
      usageLocation: 'US',
      passwordHash: context.passwordHash,
      createdAt: daysFrom(context.now, -400),
    },
    { deletedAt: daysFrom(context.now, -3), by: administrator },
  )
}

/** The partner, with its technician and an administrator of its own. */
export function addFabrikam(context: SeedContext): void {
  const createdAt = daysFrom(context.now, -1_000)
  const builder = buildTenant(context.sink, context.random, fabrikam, createdAt)
  const shared = { usageLocation: 'NL', passwordHash: context.passwordHash, createdAt }
  builder.addUser({
    ...shared,
    id: technicianId,
    displayName: 'Tess Nicholls',
    firstName: 'Tess',
    lastName: 'Nicholls',
    userPrincipalName: 'technician@fabrikam.example',
  })
  builder.addUser({
    ...shared,
    displayName: 'Maarten Vermeulen',
    firstName: 'Maarten',
    lastName: 'Vermeulen',
    userPrincipalName: 'admin@fabrikam.example',
    roles: ['globalAdministrator'],
  })
  builder.finish()
}

/** Lets the partner's technician act as a User Administrator in `tenantId` until `endsAt`. */
export function addRelationship(context: SeedContext, tenantId: string, endsAt: Date): void {
  context.sink.insert('partnerRelationships', {
    tenantId,
    partnerId: fabrikam.id,
    endsAt,
    state: 'active',
    roles: ['userAdministrator', 'helpdeskAdministrator', 'licenseAdministrator', 'directoryReader'],
    startsAt: daysFrom(endsAt, -730),
  })
  context.sink.insert('technicianAssignments', {
    tenantId,
    partnerId: fabrikam.id,
    userId: technicianId,
    roles: ['userAdministrator'],
  })
}
