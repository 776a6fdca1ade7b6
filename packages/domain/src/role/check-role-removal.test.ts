import { describe, expect, test } from 'vitest'
import { ok, refuse } from '../result.ts'
import { checkRoleRemoval, type RoleRemoval } from './check-role-removal.ts'

const removal: RoleRemoval = {
  userId: 'anna',
  role: 'globalAdministrator',
  roles: ['globalAdministrator', 'globalReader'],
  globalAdministratorIds: new Set(['anna', 'bob']),
}

describe('taking a role away', () => {
  test('R8 leaves one Global Administrator at least', () => {
    expect(checkRoleRemoval(removal)).toEqual(ok(null))
    expect(checkRoleRemoval({ ...removal, globalAdministratorIds: new Set(['anna']) })).toEqual(
      refuse({ type: 'LastGlobalAdministrator', userId: 'anna' }),
    )
  })

  test('R8 is about that role alone', () => {
    const globalAdministratorIds = new Set(['anna'])
    expect(checkRoleRemoval({ ...removal, role: 'globalReader', globalAdministratorIds }).ok).toBe(true)
  })

  test('is refused for a role that the user has not', () => {
    expect(checkRoleRemoval({ ...removal, role: 'directoryReader' })).toEqual(
      refuse({ type: 'RoleMemberNotFound', userId: 'anna', role: 'directoryReader' }),
    )
  })
})
