import { accessToken } from '@reprieve/config'
import { aTenant } from '@reprieve/operations/testing'
import { importJWK, SignJWT } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApi, type TestApi } from '../src/testing/open-test-api.ts'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
})
afterAll(() => api.close())

test('R33 a revoked token of the command line is refused at the next request, and no other token is', async () => {
  const { clock, operations } = api.directory
  const { id: tenantId, admin } = await aTenant(api.directory)
  if (admin.actor.kind !== 'user') throw new Error('a person acts')
  const { userId, userPrincipalName } = admin.actor
  const { kid, privateJwk } = api.secrets.tokenKey
  const issuedAt = clock.now()
  const expiresAt = new Date(issuedAt.getTime() + 3_600_000)
  const tokenOf = async (id: string): Promise<string> => {
    await operations.commandLineTokens.remember({ id, tenantId, userId, issuedAt, expiresAt })
    const appid = accessToken.commandLineApplicationId
    return new SignJWT({ tid: tenantId, oid: userId, upn: userPrincipalName, appid })
      .setProtectedHeader({ alg: accessToken.algorithm, kid })
      .setIssuer(accessToken.issuer)
      .setAudience(accessToken.audience)
      .setJti(id)
      .setIssuedAt(issuedAt)
      .setExpirationTime(expiresAt)
      .sign(await importJWK(privateJwk, accessToken.algorithm))
  }
  const statusOf = async (token: string): Promise<number> => {
    const headers = { authorization: `Bearer ${token}` }
    return (await api.send('GET', `/v1/customers/${tenantId}/users`, { headers })).status
  }
  const [one, other] = [await tokenOf('one'), await tokenOf('other')]
  expect([await statusOf(one), await statusOf(other)]).toEqual([200, 200])
  await operations.commandLineTokens.revoke('one')
  expect([await statusOf(one), await statusOf(other)]).toEqual([401, 200])
})
