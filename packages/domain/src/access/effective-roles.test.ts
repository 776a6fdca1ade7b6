import { describe, expect, test } from 'vitest'
import { ok, refuse } from '../result.ts'
import { directoryRoles } from '../role/directory-role.ts'
import type { DelegatedAccess } from './delegated-access.ts'
import { effectiveRoles, type RolesInput } from './effective-roles.ts'

const now = new Date('2026-03-01T09:00:00.000Z')
const later = new Date('2026-03-01T09:00:00.001Z')
const relationship: DelegatedAccess = {
  state: 'active',
  startsAt: now,
  endsAt: later,
  roles: ['userAdministrator', 'globalReader'],
}
const technician: RolesInput = {
  actor: { kind: 'user', tenantId: 'partner', userId: 'tess', userPrincipalName: 'tess@partner.example' },
  tenantId: 'customer',
  ownRoles: ['globalAdministrator'],
  ownActive: true,
  relationship,
  technicianRoles: ['userAdministrator', 'licenseAdministrator'],
}
const notFound = refuse({ type: 'TenantNotFound', tenantId: 'customer' })
const missing = refuse({ type: 'RelationshipMissing', tenantId: 'customer' })

describe('R48 the roles of an actor in a tenant', () => {
  test('R48 are the own ones at home', () => {
    const roles = effectiveRoles({ ...technician, tenantId: 'partner', relationship: null }, now)
    expect(roles).toEqual(ok(['globalAdministrator']))
  })

  test('R48 are elsewhere what the relationship delegates and the partner lets the person use', () => {
    expect(effectiveRoles(technician, now)).toEqual(ok(['userAdministrator']))
  })

  test.each([
    ['active', later, ok(['userAdministrator'])],
    ['expiring', later, ok(['userAdministrator'])],
    ['active', now, missing],
    ['expiring', now, missing],
    ['invited', later, missing],
    ['terminated', later, missing],
  ] as const)('R48 follow a relationship that is %s until %o', (state, endsAt, expected) => {
    const given = { ...technician, relationship: { ...relationship, state, endsAt } }
    expect(effectiveRoles(given, now)).toEqual(expected)
  })

  test('R48 begin with the relationship, to the millisecond', () => {
    const given = {
      ...technician,
      relationship: { ...relationship, startsAt: later, endsAt: new Date(later.getTime() + 1) },
    }
    expect(effectiveRoles(given, now)).toEqual(missing)
    expect(effectiveRoles(given, later)).toEqual(ok(['userAdministrator']))
  })

  test('R48 do not exist where there never was a relationship, nor does the tenant', () => {
    expect(effectiveRoles({ ...technician, relationship: null }, now)).toEqual(notFound)
  })

  test('R7 R48 are lost with the account, at home and elsewhere', () => {
    const gone = { ...technician, ownActive: false }
    expect(effectiveRoles(gone, now)).toEqual(notFound)
    expect(effectiveRoles({ ...gone, tenantId: 'partner' }, now).ok).toBe(false)
  })

  test('an application has none, the installation itself all', () => {
    const application = { kind: 'application', tenantId: 'customer', clientId: 'app' } as const
    const refused = refuse({ type: 'ApplicationNotAllowed' })
    expect(effectiveRoles({ ...technician, actor: application }, now)).toEqual(refused)
    const system = { kind: 'system', name: 'worker' } as const
    expect(effectiveRoles({ ...technician, actor: system }, now)).toEqual(ok(directoryRoles))
  })
})
