import { anActiveUser, aTenant, refusalOf, type TestTenant, unwrap } from '@reprieve/operations/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { auditOf, openTestApi, type TestApi, usersOf } from '../../../../testing/open-test-api.ts'

let api: TestApi
let tenant: TestTenant
beforeAll(async () => {
  api = await openTestApi()
  tenant = await aTenant(api.directory)
})
afterAll(() => api.close())

const password = 'tulip-harbour-91-quiet'
const old = 'canal-violin-28-frost'

describe('PATCH …/resetpassword', () => {
  test.each([true, false])('sets the password, to be changed at sign-in: %s', async (forceChangePassword) => {
    const user = await anActiveUser(tenant, { password: old })
    const { userPrincipalName } = user
    const { status, body, text } = await api.send('PATCH', `${usersOf(tenant)}/${user.id}/resetpassword`, {
      as: tenant.admin.actor,
      body: {
        PasswordProfile: { Password: password, ForceChangePassword: forceChangePassword },
        Attributes: { ObjectType: 'CustomerUser' },
      },
    })
    expect([status, body.id, body.state]).toEqual([200, user.id, 'active'])
    expect(text).not.toContain(password)
    const { operations } = api.directory
    const signedIn = unwrap(await operations.checkSignIn({ userPrincipalName, password }))
    expect(signedIn).toMatchObject({ mustChangePassword: forceChangePassword })
    const refusal = refusalOf(await operations.checkSignIn({ userPrincipalName, password: old }))
    expect(refusal.type).toBe('SignInRefused')
    const records = await auditOf(tenant, user.id)
    expect(records).toMatchObject([{ operation: 'resetPassword', outcome: 'succeeded' }])
    expect(JSON.stringify(records)).not.toContain(password)
  })

  test('R46 is for who may reset and change nothing else', async () => {
    const user = await anActiveUser(tenant)
    for (const role of ['helpdeskAdministrator', 'privilegedAuthenticationAdministrator'] as const) {
      const { actor } = await tenant.as(role)
      const got = await api.send('PATCH', `${usersOf(tenant)}/${user.id}/resetpassword`, {
        as: actor,
        body: { passwordProfile: { password } },
      })
      expect(got.status).toBe(200)
    }
  })

  test('with the same request id is done once', async () => {
    const user = await anActiveUser(tenant)
    const request = {
      as: tenant.admin.actor,
      headers: { 'ms-requestid': '8e668bc0-5bd7-44d6-b6fa-529d41ce9659' },
      body: { passwordProfile: { password } },
    }
    const path = `${usersOf(tenant)}/${user.id}/resetpassword`
    const [first, second] = [await api.send('PATCH', path, request), await api.send('PATCH', path, request)]
    expect([first.status, second.text]).toEqual([200, first.text])
    expect(await auditOf(tenant, user.id)).toHaveLength(1)
  })
})
