import { describe, expect, test } from 'vitest'
import { ok, refuse } from '../result.ts'
import { type DirectoryRole, directoryRoles } from '../role/directory-role.ts'
import { aCaller, anActiveUser } from '../testing/index.ts'
import { planDelete } from './delete.ts'

const now = new Date('2026-03-01T09:00:00.000Z')
const user = anActiveUser({ id: 'ann', userPrincipalName: 'ann@contoso.example' })

function tryDelete(
  roles: readonly DirectoryRole[],
  caller = aCaller(),
  able = ['boss'],
  unable: string[] = [],
) {
  const globalAdministrators = new Map([
    ...able.map((id) => [id, true] as const),
    ...unable.map((id) => [id, false] as const),
  ])
  return planDelete({ user, roles, globalAdministrators }, caller, now, 30)
}

const notPermitted = refuse({ type: 'NotPermitted', permission: 'users.delete' })
const asGlobal = aCaller({ userId: 'boss', roles: ['globalAdministrator'] })

describe('deleting a user', () => {
  test('R2 fixes the moment and the end of the window', () => {
    expect(tryDelete([])).toEqual(ok({ deletedAt: now, purgeAt: new Date('2026-03-31T09:00:00.000Z') }))
  })

  test('R8 is refused for oneself, whatever one may', () => {
    const self = aCaller({ userId: 'ann', roles: ['globalAdministrator'] })
    expect(tryDelete(['globalAdministrator'], self, ['ann', 'boss'])).toEqual(
      refuse({ type: 'CannotDeleteSelf' }),
    )
    expect(tryDelete([], aCaller({ userId: 'ann' }))).toEqual(refuse({ type: 'CannotDeleteSelf' }))
  })

  test('R8 is refused for the last Global Administrator, even to the installation itself', () => {
    const system = aCaller({ roles: directoryRoles })
    const refused = refuse({ type: 'LastGlobalAdministrator', userId: 'ann' })
    expect(tryDelete(['globalAdministrator'], system, ['ann'])).toEqual(refused)
    expect(tryDelete(['globalAdministrator'], system, ['ann', 'boss']).ok).toBe(true)
  })

  test('R8 is refused for the last Global Administrator who can sign in, and not for one who cannot', () => {
    const system = aCaller({ roles: directoryRoles })
    const refused = refuse({ type: 'LastGlobalAdministrator', userId: 'ann' })
    expect(tryDelete(['globalAdministrator'], system, ['ann'], ['boss'])).toEqual(refused)
    expect(tryDelete(['globalAdministrator'], system, ['boss'], ['ann']).ok).toBe(true)
  })

  test('R45 needs a role that may delete', () => {
    expect(tryDelete([], aCaller({ roles: ['directoryWriter', 'helpdeskAdministrator'] }))).toEqual(
      notPermitted,
    )
  })

  test('R47 needs a Global Administrator for a user with roles', () => {
    expect(tryDelete(['globalReader'])).toEqual(notPermitted)
    expect(tryDelete(['globalReader'], asGlobal).ok).toBe(true)
  })
})
