import { aDeletedUser, aTenant, type TestTenant } from '@reprieve/operations/testing'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestApi, type TestApi, usersOf } from '../../../../testing/open-test-api.ts'

let api: TestApi
let tenant: TestTenant
beforeAll(async () => {
  api = await openTestApi()
  tenant = await aTenant(api.directory)
})
afterAll(() => api.close())

const filled = {
  firstName: 'Ann',
  lastName: 'Lee',
  phoneNumber: '+31 20 1',
  usageLocation: 'NL',
  immutableId: 'QW5u',
}
/** Every member that an answer can have for a deleted user. */
const members = [
  'id',
  'usageLocation',
  'userPrincipalName',
  'firstName',
  'lastName',
  'displayName',
  'phoneNumber',
  'immutableId',
  'lastDirectorySyncTime',
  'userDomainType',
  'softDeletionTime',
  'links',
  'attributes',
]
const inPascalCase = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)

describe('what was read of a deleted user, whole or in part, sent back', () => {
  test('restores with the state active and leaves all else as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray(members), fc.boolean(), async (kept, inCapitals) => {
        const { id, path, read } = await readDeleted()
        const body = Object.fromEntries(
          [...kept, 'state'].map((name) => [
            inCapitals ? inPascalCase(name) : name,
            name === 'state' ? 'active' : (read[name] ?? null),
          ]),
        )
        const got = await api.send('PATCH', path, { as: tenant.admin.actor, body })
        const { softDeletionTime: _, ...others } = read
        expect([got.status, got.body]).toEqual([200, { ...others, state: 'active' }])
        await api.send('PATCH', path, { as: tenant.admin.actor, body: { immutableId: '' } })
        await api.send('DELETE', `${usersOf(tenant)}/${id}`, { as: tenant.admin.actor })
      }),
      { numRuns: 40 },
    )
  })

  test('is told with the state inactive how a user is restored, and changes nothing', async () => {
    const { path, read } = await readDeleted({ immutableId: null })
    await fc.assert(
      fc.asyncProperty(fc.subarray(members), async (kept) => {
        const body = Object.fromEntries([...kept, 'state'].map((name) => [name, read[name] ?? null]))
        const got = await api.send('PATCH', path, { as: tenant.admin.actor, body })
        expect([got.status, got.body.code]).toEqual([400, 3000])
        expect(got.body.description).toContain('"active", which restores a deleted user')
        expect(got.headers.get('link')).toContain('/docs/errors/state-not-settable')
      }),
      { numRuns: 40 },
    )
    expect((await api.send('GET', path, { as: tenant.admin.actor })).body).toEqual(read)
  })
})

async function readDeleted(others: { readonly immutableId?: string | null } = {}) {
  const { id } = await aDeletedUser(tenant, { ...filled, ...others })
  const path = `${usersOf(tenant)}/${id}`
  return { id, path, read: (await api.send('GET', path, { as: tenant.admin.actor })).body }
}
