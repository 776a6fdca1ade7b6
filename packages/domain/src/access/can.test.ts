import { describe, expect, test } from 'vitest'
import { type DirectoryRole, directoryRoles } from '../role/directory-role.ts'
import { can, canActOn, canExportPasswords, canReadCustomersAudit } from './can.ts'
import type { Permission } from './permission.ts'

const all = [...directoryRoles]

const table: readonly [string, Permission, readonly DirectoryRole[]][] = [
  ['R44', 'users.read', all],
  ['R7 R44', 'deletedUsers.read', all],
  ['R45', 'users.delete', ['globalAdministrator', 'userAdministrator']],
  ['R45', 'users.restore', ['globalAdministrator', 'userAdministrator', 'directoryWriter']],
  ['R45', 'users.purge', ['globalAdministrator', 'userAdministrator']],
  ['R45', 'users.hold', ['globalAdministrator']],
  [
    'R46',
    'users.resetPassword',
    [
      'globalAdministrator',
      'privilegedAuthenticationAdministrator',
      'userAdministrator',
      'helpdeskAdministrator',
    ],
  ],
  ['R46', 'licences.assign', ['globalAdministrator', 'userAdministrator', 'licenseAdministrator']],
  ['R46', 'roles.assign', ['globalAdministrator', 'privilegedRoleAdministrator']],
  ['R44', 'tenant.settings', ['globalAdministrator']],
]

const onRoleHolders: readonly [Permission, readonly DirectoryRole[]][] = [
  ['users.read', all],
  ['deletedUsers.read', all],
  ['users.write', ['globalAdministrator']],
  ['users.delete', ['globalAdministrator']],
  ['users.restore', ['globalAdministrator']],
  ['users.purge', ['globalAdministrator']],
  ['users.resetPassword', ['globalAdministrator', 'privilegedAuthenticationAdministrator']],
  ['licences.assign', ['globalAdministrator', 'userAdministrator', 'licenseAdministrator']],
  ['roles.assign', ['globalAdministrator', 'privilegedRoleAdministrator']],
]

describe('who may', () => {
  test.each(table)('%s %s is given by exactly these roles', (_, permission, roles) => {
    expect(all.filter((role) => can([role], permission))).toEqual(all.filter((role) => roles.includes(role)))
    expect(can([], permission)).toBe(false)
  })

  test.each(onRoleHolders)(
    'R47 %s on a user with roles is given by exactly these roles',
    (permission, roles) => {
      expect(all.filter((role) => canActOn([role], ['directoryReader'], permission))).toEqual(
        all.filter((role) => roles.includes(role)),
      )
    },
  )

  test.each(table)('%s %s on a user without roles asks for nothing more', (_, permission) => {
    expect(all.filter((role) => canActOn([role], [], permission))).toEqual(
      all.filter((role) => can([role], permission)),
    )
  })
})

test('R44 whoever may read the audit log may read what it says of people with roles', () => {
  expect(canActOn(['globalReader'], ['globalAdministrator'], 'audit.read')).toBe(true)
  expect(canActOn(['directoryReader'], ['globalAdministrator'], 'audit.read')).toBe(false)
})

test('R48 a customer’s audit records are for an application, and for a technician whose roles say so', () => {
  const technician = {
    kind: 'user',
    tenantId: 'partner',
    userId: 'tessa',
    userPrincipalName: 't@p.example',
  } as const
  expect(canReadCustomersAudit({ kind: 'application', tenantId: 'partner', clientId: 'app' }, [])).toBe(true)
  expect(canReadCustomersAudit(technician, ['globalReader'])).toBe(true)
  expect(canReadCustomersAudit(technician, ['helpdeskAdministrator'])).toBe(false)
})

test('R50 only the operator may take password hashes out of the directory', () => {
  const actors = [
    { kind: 'system', name: 'cli' },
    { kind: 'user', tenantId: 't', userId: 'u', userPrincipalName: 'ada@acme.example' },
    { kind: 'application', tenantId: 't', clientId: 'app' },
  ] as const
  expect(actors.map(canExportPasswords)).toEqual([true, false, false])
})
