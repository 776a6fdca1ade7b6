import { anActiveUser, aTenant, type TestTenant } from '@reprieve/operations/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { auditOf, openTestApi, type TestApi, usersOf } from '../../../../testing/open-test-api.ts'

let api: TestApi
let tenant: TestTenant
beforeAll(async () => {
  api = await openTestApi()
  tenant = await aTenant(api.directory)
})
afterAll(() => api.close())

const send = (method: string, rest: string, body?: unknown) =>
  api.send(method, `${usersOf(tenant)}/${rest}`, {
    as: tenant.admin.actor,
    ...(body !== undefined && { body }),
  })

const nobody = 'b7f00000-0000-4000-8000-000000000000'
const texts = {
  jobTitle: 'Baker',
  department: 'Bread',
  office: 'B 2.14',
  mobilePhone: '+31 6 5550 0199',
  employeeId: '00472',
  preferredLanguage: 'nl-NL',
}

describe('…/users/{userId}/profile', () => {
  test('R30 is changed, is there in the bin too, and comes back with a restore, with its manager', async () => {
    const [{ id }, manager] = [await anActiveUser(tenant), await anActiveUser(tenant)]
    const changed = await send('PATCH', `${id}/profile`, texts)
    const profile = { userId: id, ...texts, managerId: null, attributes: { objectType: 'UserProfile' } }
    expect([changed.status, changed.body]).toEqual([200, profile])
    expect((await send('PUT', `${id}/manager`, { Id: manager.id })).status).toBe(204)
    const whole = { ...profile, managerId: manager.id }
    expect((await send('GET', `${id}/profile`)).body).toEqual(whole)
    await send('DELETE', id)
    expect((await send('GET', `${id}/profile`)).body).toEqual(whole)
    await send('PATCH', id, { state: 'active' })
    expect((await send('GET', `${id}/profile`)).body).toEqual(whole)
  })

  test('an empty text clears a member, and null or none leaves it', async () => {
    const { id } = await anActiveUser(tenant)
    await send('PATCH', `${id}/profile`, texts)
    const change = { JOBTITLE: '', preferredLanguage: '', office: null }
    const { status, body } = await send('PATCH', `${id}/profile`, change)
    expect(status).toBe(200)
    expect(body).toMatchObject({ ...texts, jobTitle: null, preferredLanguage: null })
  })

  test('what was read can be sent back', async () => {
    const { id } = await anActiveUser(tenant)
    const { body } = await send('GET', `${id}/profile`)
    expect((await send('PATCH', `${id}/profile`, body)).body).toEqual(body)
    const records = await auditOf(tenant, id)
    expect(records.filter(({ operation }) => operation === 'updateUserProfile')).toEqual([])
  })

  test('the user of the contract has none of these members', async () => {
    const { id } = await anActiveUser(tenant)
    const before = Object.keys((await send('GET', id)).body)
    await send('PATCH', `${id}/profile`, texts)
    expect(Object.keys((await send('GET', id)).body)).toEqual(before)
    const refused = await send('PATCH', id, { jobTitle: 'Baker' })
    expect([refused.status, refused.body.code]).toEqual([400, 3000])
  })

  test.each([
    ['a language that is none', { preferredLanguage: 'Dutch language' }],
    ['a title that turns the text round', { jobTitle: 'a\u202eb' }],
    ['a department without end', { department: 'x'.repeat(129) }],
    ['a number', { office: 1 }],
    ['an unknown member', { title: 'Baker' }],
    ['a member of the user', { displayName: 'Ada' }],
  ])('is 400 for %s', async (_name, body) => {
    const { id } = await anActiveUser(tenant)
    const got = await send('PATCH', `${id}/profile`, body)
    expect([got.status, got.body.code]).toEqual([400, 3000])
  })

  test('R7 is 404 for an unknown user, and a deleted one is not changed', async () => {
    const { id } = await anActiveUser(tenant)
    await send('DELETE', id)
    const answers = [
      await send('GET', `${nobody}/profile`),
      await send('PATCH', `${nobody}/profile`, texts),
      await send('PATCH', `${id}/profile`, texts),
    ]
    for (const { status, body } of answers) expect([status, body.code]).toEqual([404, 60002])
  })
})

describe('…/users/{userId}/manager', () => {
  test('R32 is set and taken away, a second time too, and is on record once', async () => {
    const [{ id }, manager] = [await anActiveUser(tenant), await anActiveUser(tenant)]
    for (const [method, body] of [['PUT', { id: manager.id }], ['DELETE']] as const) {
      for (let count = 0; count < 2; count += 1)
        expect((await send(method, `${id}/manager`, body)).status).toBe(204)
    }
    const records = await auditOf(tenant, id)
    expect(records.map(({ operation }) => operation)).toEqual(['setManager', 'removeManager'])
    expect((await send('GET', `${id}/profile`)).body.managerId).toBeNull()
  })

  test('is never the user, nor one who reports to the user', async () => {
    const [ada, bob] = [await anActiveUser(tenant), await anActiveUser(tenant)]
    await send('PUT', `${bob.id}/manager`, { id: ada.id })
    for (const { id } of [ada, bob]) {
      const refused = await send('PUT', `${ada.id}/manager`, { id })
      expect([refused.status, refused.body.code, refused.body.data]).toEqual([409, 340914, [ada.id, id]])
    }
  })

  test('is 404 for a manager or a user that there is not, and 400 for what is no id', async () => {
    const { id } = await anActiveUser(tenant)
    for (const [user, manager] of [
      [id, nobody],
      [nobody, id],
    ]) {
      const got = await send('PUT', `${user}/manager`, { id: manager })
      expect([got.status, got.body.code]).toEqual([404, 60002])
    }
    for (const body of [{}, { id: 'x' }, { id, name: 'x' }]) {
      const got = await send('PUT', `${id}/manager`, body)
      expect([got.status, got.body.code]).toEqual([400, 3000])
    }
  })
})
