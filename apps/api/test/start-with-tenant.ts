import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { accessToken, createSecrets, graphAudience, graphPermissions } from '@reprieve/config'
import { migrateSqlite, openSqlite } from '@reprieve/db/sqlite'
import type { UserActor } from '@reprieve/domain'
import { createMailRoot } from '@reprieve/mailboxes/maildir'
import { freePort } from '@reprieve/observe/testing'
import { aTenant, openTestDirectory } from '@reprieve/operations/testing'
import { importJWK, SignJWT } from 'jose'
import { onTestFinished } from 'vitest'
import { type StartOptions, startApi } from './start-api.ts'

/** Starts the facade as a process of its own, on a directory with one tenant. */
export async function startWithTenant(
  options: StartOptions = {},
  further: Readonly<Record<string, string>> = {},
) {
  const dataDir = mkdtempSync(join(tmpdir(), 'reprieve-one-against-all-'))
  const { atEnd = onTestFinished } = options
  atEnd(() => rmSync(dataDir, { recursive: true, force: true }))
  const { tokenKey } = createSecrets(dataDir)
  await createMailRoot(join(dataDir, 'mailboxes'))
  const path = join(dataDir, 'reprieve.db')
  await migrateSqlite(path)
  const storage = openSqlite({ path })
  const database = { kind: 'sqlite', path } as const
  const dispose = () => storage.close()
  const directory = await openTestDirectory({ open: async () => ({ storage, database, path, dispose }) })
  const { id: customerId, domain, admin } = await aTenant(directory)
  await directory.dispose()
  const [port, metricsPort] = [await freePort(), await freePort()]
  const env = {
    PATH: process.env.PATH ?? '',
    REPRIEVE_DATA_DIR: dataDir,
    API_PORT: `${port}`,
    REPRIEVE_API_METRICS_PORT: `${metricsPort}`,
    ...further,
  }
  const started = await startApi(env, options)
  const { tenantId, userId, userPrincipalName } = admin.actor as UserActor
  const claims = { tid: tenantId, oid: userId, upn: userPrincipalName }
  const key = await importJWK(tokenKey.privateJwk, accessToken.algorithm)
  const sign = (audience: string, scope: string): Promise<string> =>
    new SignJWT({ ...claims, appid: accessToken.commandLineApplicationId, scope })
      .setProtectedHeader({ alg: accessToken.algorithm, kid: tokenKey.kid })
      .setIssuer(accessToken.issuer)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(key)
  const token = await sign(accessToken.audience, '')
  const graphToken = await sign(graphAudience, graphPermissions.join(' '))
  const ask = async (route: string, body?: unknown) => {
    const startedAt = performance.now()
    const response = await fetch(`http://127.0.0.1:${port}${route}`, {
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, text, ms: performance.now() - startedAt }
  }
  const metricsUrl = `http://127.0.0.1:${metricsPort}/metrics`
  const usersPath = `/v1/customers/${customerId}/users`
  return {
    ...started,
    ask,
    port,
    token,
    graphToken,
    customerId,
    domain,
    usersPath,
    metricsUrl,
    dataDir,
    path,
  }
}
