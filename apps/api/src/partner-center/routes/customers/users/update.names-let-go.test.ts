import { aDeletedUser, anActiveUser, aTenant } from '@reprieve/operations/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestApi, type TestApi, usersOf } from '../../../../testing/open-test-api.ts'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
})
afterAll(() => api.close())

const nameLetGo = 'reprieve-name-let-go'
const nameLetGoFor = 'reprieve-name-let-go-for'

describe('PATCH says which name was let go', () => {
  test('R23a where a user is renamed whose old name deleted users want back', async () => {
    const tenant = await aTenant(api.directory)
    const deleted = await aDeletedUser(tenant, { local: 'xenia' })
    const user = await anActiveUser(tenant, { local: 'xenia' })
    const request = { as: tenant.admin.actor, body: { userPrincipalName: `xenia2@${tenant.domain}` } }
    const got = await api.send('PATCH', `${usersOf(tenant)}/${user.id}`, request)
    expect([got.status, got.headers.get(nameLetGoFor)]).toEqual([200, deleted.id])
    const again = await api.send('PATCH', `${usersOf(tenant)}/${deleted.id}`, {
      as: tenant.admin.actor,
      body: { state: 'active' },
    })
    expect([again.status, again.body.userPrincipalName]).toEqual([200, deleted.userPrincipalName])
  })

  test('where a user comes back under a new name, as somebody else has the old one; also when it is asked again', async () => {
    const tenant = await aTenant(api.directory)
    const deleted = await aDeletedUser(tenant, { local: 'anna' })
    await anActiveUser(tenant, { local: 'anna' })
    const request = {
      as: tenant.admin.actor,
      headers: { 'MS-RequestId': '6e668bc0-5bd7-44d6-b6fa-529d41ce9659' },
      body: { state: 'active', userPrincipalName: `anna2@${tenant.domain}` },
    }
    const path = `${usersOf(tenant)}/${deleted.id}`
    for (const got of [await api.send('PATCH', path, request), await api.send('PATCH', path, request)]) {
      expect([got.status, got.headers.get(nameLetGo)]).toEqual([200, `anna@${tenant.domain}`])
    }
  })

  test('and says nothing where the old name stays, as name or as an address', async () => {
    const tenant = await aTenant(api.directory)
    const [same, renamed] = [await aDeletedUser(tenant), await anActiveUser(tenant)]
    const body = { state: 'active' }
    const answers = [
      await api.send('PATCH', `${usersOf(tenant)}/${same.id}`, { as: tenant.admin.actor, body }),
    ]
    const userPrincipalName = `other-${renamed.id}@${tenant.domain}`
    answers.push(
      await api.send('PATCH', `${usersOf(tenant)}/${renamed.id}`, {
        as: tenant.admin.actor,
        body: { userPrincipalName },
      }),
    )
    for (const { status, headers } of answers)
      expect([status, headers.get(nameLetGo), headers.get(nameLetGoFor)]).toEqual([200, null, null])
  })
})
