import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { accessToken, createSecrets } from '@reprieve/config'
import { migrateSqlite, openSqlite } from '@reprieve/db/sqlite'
import type { UserActor } from '@reprieve/domain'
import { freePort, samplesOf } from '@reprieve/observe/testing'
import { aTenant, openTestDirectory } from '@reprieve/operations/testing'
import { importJWK, SignJWT } from 'jose'
import { expect, onTestFinished, test } from 'vitest'
import { startApi } from './start-api.ts'

/** The facade as a process of its own, on a directory with one tenant. */
async function startWithTenant() {
  const dataDir = mkdtempSync(join(tmpdir(), 'reprieve-one-against-all-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const { tokenKey } = createSecrets(dataDir)
  const path = join(dataDir, 'reprieve.db')
  await migrateSqlite(path)
  const storage = openSqlite({ path })
  const database = { kind: 'sqlite', path } as const
  const dispose = () => storage.close()
  const directory = await openTestDirectory({ open: async () => ({ storage, database, path, dispose }) })
  const { id: customerId, admin } = await aTenant(directory)
  await directory.dispose()
  const [port, metricsPort] = [await freePort(), await freePort()]
  await startApi({
    ...{ PATH: process.env.PATH ?? '', REPRIEVE_DATA_DIR: dataDir, API_PORT: `${port}` },
    REPRIEVE_API_METRICS_PORT: `${metricsPort}`,
  })
  const { tenantId, userId, userPrincipalName } = admin.actor as UserActor
  const claims = { tid: tenantId, oid: userId, upn: userPrincipalName }
  const token = await new SignJWT({ ...claims, appid: accessToken.commandLineApplicationId })
    .setProtectedHeader({ alg: accessToken.algorithm, kid: tokenKey.kid })
    .setIssuer(accessToken.issuer)
    .setAudience(accessToken.audience)
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(await importJWK(tokenKey.privateJwk, accessToken.algorithm))
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
  return { ask, usersPath: `/v1/customers/${customerId}/users`, metricsUrl }
}

const rows = (count: number) => ({ rows: Array.from({ length: count }, () => ({ userId: randomUUID() })) })

test('while one plans for 100,000 users, health and the lists of others are answered as ever', async () => {
  const { ask, usersPath, metricsUrl } = await startWithTenant()
  // Starts the thread, which costs the machine a second or two and the event loop nothing.
  expect(await ask(`${usersPath}/restoreplans`, rows(1_000))).toMatchObject({ status: 200 })

  let planned = false
  const plan = ask(`${usersPath}/restoreplans`, rows(100_000)).finally(() => {
    planned = true
  })
  const waits: number[] = []
  while (!planned) {
    for (const route of ['/healthz', usersPath]) {
      const answer = await ask(route)
      expect(answer.status).toBe(200)
      waits.push(answer.ms)
    }
    await new Promise((resume) => setTimeout(resume, 10))
  }
  const { status, text, ms } = await plan
  expect(status).toBe(200)
  expect(JSON.parse(text)).toMatchObject({ summary: { total: 100_000, ready: 0, blocked: 0 } })
  waits.sort((one, other) => one - other)
  process.stdout.write(
    `plan ${ms.toFixed(0)} ms; meanwhile ${waits.length} answers, median ${waits[waits.length >> 1]?.toFixed(1)} ms, longest ${waits.at(-1)?.toFixed(1)} ms\n`,
  )
  expect(waits[waits.length >> 1]).toBeLessThan(50)
  expect(waits.at(-1)).toBeLessThan(ms / 3)

  // What the thread does is counted as if the process had done it.
  const samples = samplesOf(await (await fetch(metricsUrl)).text())
  const calls = [...samples].filter(([name]) => name.includes('operation="previewRestore"'))
  expect(calls.find(([name]) => name.includes('_count'))?.[1]).toBe(2)
}, 120_000)
