import { accessToken, graphAudience, graphPermissions, loadSecrets } from '@reprieve/config'
import { decodeJwt, decodeProtectedHeader, importJWK, type JWTPayload, jwtVerify } from 'jose'
import { expect, test } from 'vitest'
import { newInstallation } from './run-reprieve.ts'

const contoso = '4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04'

const verify = async (
  token: string,
  dataDir: string,
  audience: string = accessToken.audience,
): Promise<JWTPayload> => {
  const { publicJwk, kid } = loadSecrets(dataDir).tokenKey
  expect(decodeProtectedHeader(token)).toEqual({ alg: 'ES256', typ: 'JWT', kid })
  const { issuer, algorithm } = accessToken
  const key = await importJWK(publicJwk, algorithm)
  return (await jwtVerify(token, key, { issuer, audience, algorithms: [algorithm] })).payload
}

test('a token is the only thing printed, verifies, and says who acts and from which tenant', async () => {
  const { dataDir, run } = newInstallation({ REPRIEVE_SEED: 'empty' })
  await run('prepare')
  const { code, stdout, stderr } = await run('token', '--user', 'Admin@Contoso.example')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/)
  const claims = await verify(stdout.trim(), dataDir)
  expect(claims).toMatchObject({
    tid: contoso,
    upn: 'admin@contoso.example',
    appid: accessToken.commandLineApplicationId,
    sub: claims.oid,
    nbf: claims.iat,
  })
  expect(claims.oid).toMatch(/^[0-9a-f-]{36}$/)
  expect(Number(claims.exp) - Number(claims.iat)).toBe(24 * 3600)

  const other = await verify((await run('token', '--user', 'admin@contoso.example')).stdout.trim(), dataDir)
  expect(other.jti).not.toBe(claims.jti)
})

test('an app-only token has no user in it, and the hours are as asked', async () => {
  const { dataDir, run } = newInstallation({ REPRIEVE_SEED: 'empty' })
  await run('prepare')
  const asked = ['--user', 'admin@contoso.example', '--app-only', '--hours', '0.5']
  const { stdout } = await run('token', ...asked)
  const claims = await verify(stdout.trim(), dataDir)
  expect(claims).toMatchObject({ tid: contoso, sub: accessToken.commandLineApplicationId })
  expect(claims).not.toHaveProperty('oid')
  expect(claims).not.toHaveProperty('upn')
  expect(Number(claims.exp) - Number(claims.iat)).toBe(1800)
})

test('a token for Graph is for that contract alone, with every permission', async () => {
  const { dataDir, run } = newInstallation({ REPRIEVE_SEED: 'empty' })
  await run('prepare')
  const { stdout } = await run('token', '--user', 'admin@contoso.example', '--for', 'graph')
  const { scope, upn } = await verify(stdout.trim(), dataDir, graphAudience)
  expect({ scope, upn }).toEqual({ scope: graphPermissions.join(' '), upn: 'admin@contoso.example' })
  await expect(verify(stdout.trim(), dataDir)).rejects.toThrow('aud')
})

test('R7 there is no token for an unknown user, a deleted one, a group, or a name that is none', async () => {
  const { run } = newInstallation()
  await run('prepare')
  const ferdinand = 'e83763f7f2204ac384cfcd49f79f2749@dtdemocspcustomer005.onmicrosoft.com'
  for (const name of ['nobody@contoso.example', 'a@elsewhere.example', ferdinand, 'admin', '']) {
    const { code, stdout, stderr } = await run('token', '--user', name)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toBe(`reprieve: there is no active user with the sign-in name ${name}\n`)
  }
})

test('a token that was printed is listed with whom it is for, and can be revoked', async () => {
  const { run } = newInstallation({ REPRIEVE_SEED: 'empty' })
  await run('prepare')
  expect(await run('tokens', 'list')).toEqual({ code: 0, stdout: '', stderr: '' })
  const token = (await run('token', '--user', 'admin@contoso.example', '--hours', '2')).stdout.trim()
  const { jti, exp, iat } = decodeJwt(token)
  const listed = await run('tokens', 'list', '--json')
  expect(JSON.parse(listed.stdout)).toMatchObject({
    id: jti,
    tenantId: contoso,
    userPrincipalName: 'admin@contoso.example',
    expiresAt: expect.stringMatching(/Z$/),
    revokedAt: null,
  })
  expect(Number(exp) - Number(iat)).toBe(7200)
  expect(listed.stdout).not.toContain(token.split('.')[2])

  expect(await run('tokens', 'revoke', `${jti}`)).toMatchObject({ code: 1 })
  expect(await run('tokens', 'revoke', `${jti}`, '--yes')).toMatchObject({ code: 0, stdout: `${jti}\n` })
  const again = await run('tokens', 'list', '--json')
  expect(JSON.parse(again.stdout).revokedAt).toMatch(/Z$/)
}, 120_000)
