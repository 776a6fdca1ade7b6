import { changeRows, removeRows } from '@reprieve/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aTenant, openTestDirectory, type TestDirectory } from '../testing/index.ts'
import { createOperations } from '../use-cases.ts'

let directory: TestDirectory
beforeAll(async () => {
  directory = await openTestDirectory()
})
afterAll(() => directory.dispose())

const tenantsIn = (findings: readonly { readonly tenantId: string }[]) =>
  findings.map(({ tenantId }) => tenantId)

test('R8 a tenant is named whose Global Administrators are gone, blocked, or have nothing to sign in with', async () => {
  const { operations, storage } = directory
  const [whole, gone, blocked, locked] = [
    await aTenant(directory),
    await aTenant(directory),
    await aTenant(directory),
    await aTenant(directory),
  ]
  expect(await operations.checkAdministrators()).toEqual([])
  // The rows are changed directly, because the rules prevent this state.
  await storage.transaction(gone.id, () =>
    removeRows('roleAssignments', { tenantId: gone.id, role: 'globalAdministrator' }),
  )
  await storage.transaction(blocked.id, () =>
    changeRows('users', { tenantId: blocked.id }, { signInBlocked: true }),
  )
  await storage.transaction(locked.id, () =>
    changeRows('credentials', { tenantId: locked.id }, { passwordHash: null }),
  )
  const found = await operations.checkAdministrators()
  expect(tenantsIn(found)).toEqual([gone.id, blocked.id, locked.id])
  expect(found[0]).toEqual({
    rule: 'R8',
    tenantId: gone.id,
    id: '',
    message: 'nobody can administer the organisation: it has no Global Administrator who can sign in',
  })

  // A person without a password signs in at the tenant's outside issuer.
  const tenantsOfOutsideIssuers = new Set([blocked.id, locked.id])
  const withIssuer = createOperations({ ...directory.dependencies, tenantsOfOutsideIssuers })
  expect(tenantsIn(await withIssuer.checkAdministrators())).toEqual([gone.id, blocked.id])
  expect(tenantsIn(await withIssuer.checkAdministrators())).not.toContain(whole.id)
})
