import { describe, expect, test } from 'vitest'
import { ok, refuse } from '../result.ts'
import { checkRoleRemoval, type RoleRemoval } from './check-role-removal.ts'

const removal: RoleRemoval = {
  userId: 'anna',
  role: 'globalAdministrator',
  roles: ['globalAdministrator', 'globalReader'],
  globalAdministrators: new Map([
    ['anna', true],
    ['bob', true],
  ]),
}

describe('taking a role away', () => {
  test('R8 leaves one Global Administrator at least', () => {
    expect(checkRoleRemoval(removal)).toEqual(ok(null))
    expect(checkRoleRemoval({ ...removal, globalAdministrators: new Map([['anna', true]]) })).toEqual(
      refuse({ type: 'LastGlobalAdministrator', userId: 'anna' }),
    )
  })

  test('R8 leaves one Global Administrator who can sign in', () => {
    const globalAdministrators = new Map([
      ['anna', true],
      ['bob', false],
    ])
    expect(checkRoleRemoval({ ...removal, globalAdministrators })).toEqual(
      refuse({ type: 'LastGlobalAdministrator', userId: 'anna' }),
    )
    expect(checkRoleRemoval({ ...removal, userId: 'bob', globalAdministrators })).toEqual(ok(null))
  })

  test('R8 is about that role alone', () => {
    const globalAdministrators = new Map([['anna', true]])
    expect(checkRoleRemoval({ ...removal, role: 'globalReader', globalAdministrators }).ok).toBe(true)
  })

  test('is refused for a role that the user has not', () => {
    expect(checkRoleRemoval({ ...removal, role: 'directoryReader' })).toEqual(
      refuse({ type: 'RoleMemberNotFound', userId: 'anna', role: 'directoryReader' }),
    )
  })
})
