import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { compiledProgram } from '@reprieve/compiled-program'
import { accessToken, createSecrets, type Secrets } from '@reprieve/config'
import { checkIntegrity } from '@reprieve/db/check'
import { migrateDatabase, openStorage } from '@reprieve/db/open'
import { seed } from '@reprieve/db/seed'
import type { Actor } from '@reprieve/domain'
import { createMailRoot, openMaildirStore } from '@reprieve/mailboxes/maildir'
import { freePort } from '@reprieve/observe/testing'
import { createOperations, type Operations, systemDependencies } from '@reprieve/operations'
import { granted } from '@reprieve/operations/testing'
import { importJWK, SignJWT } from 'jose'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type OwnPostgres, startPostgres } from '../../../packages/db/test/postgres-server.ts'
import { administrator, contosoId } from '../src/testing/demo-api.ts'

const users = process.env.ENDURANCE ? 1_000 : 10
const faultEvery = process.env.ENDURANCE ? 50 : 2
const timeoutMs = process.env.ENDURANCE ? 7_200_000 : 300_000

const sourceAt = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const apiMain = await compiledProgram(sourceAt('../src/main.ts'))
const workerMain = await compiledProgram(sourceAt('../../worker/src/main.ts'))
const admin = { tenantId: contosoId, actor: { kind: 'system', name: 'cli' } as Actor }

let server: OwnPostgres
const folder = mkdtempSync(join(tmpdir(), 'reprieve-several-'))
const children = new Set<ChildProcess>()
let isOver = false
beforeAll(async () => {
  server = await startPostgres()
}, 60_000)
afterAll(async () => {
  isOver = true
  for (const child of children) child.kill('SIGKILL')
  await server.dispose()
  rmSync(folder, { recursive: true, force: true })
})

test(
  `two facades and two workers on one database lose nothing and do nothing twice, whatever of them is killed`,
  async () => {
    const database = { kind: 'postgres', url: await server.createDatabase() } as const
    await migrateDatabase(database)
    await seed({ database, scenario: 'demo', now: new Date(), passwordHash: 'nobody signs in here' })
    const secrets = createSecrets(folder)
    const storage = await openStorage(database)
    const { tombstoneKey } = secrets
    const root = join(folder, 'mailboxes')
    await createMailRoot(root)
    const mailboxes = openMaildirStore({ root })
    const operations = createOperations(systemDependencies({ storage, mailboxes, tombstoneKey }))
    const restored = await deletedUsers(operations, 'single', users)
    const inBulk = await deletedUsers(operations, 'bulk', users)

    const settings = {
      DATABASE_URL: database.url,
      REPRIEVE_DATA_DIR: folder,
      REPRIEVE_JOB_LEASE_SECONDS: '1',
    }
    const ports = [await freePort(), await freePort()] as const
    const facades = ports.map((port) => keepRunning(apiMain, { ...settings, API_PORT: `${port}` }))
    const workers = [workerMain, workerMain].map((main) => keepRunning(main, settings))
    await Promise.all(ports.map(untilReady))
    const rows = inBulk.map((userId) => ({ userId }))
    const job = granted(await operations.startRestoreJob(admin, { rows }))

    const token = await tokenOf(secrets)
    const seen = new Map<number, number>()
    const kills = [facades[0], workers[0], facades[1], workers[1]].map((one) => () => one?.kill())
    const faults = [() => server.restart(), ...kills]
    for (const [index, userId] of restored.entries()) {
      if (index % faultEvery === 0) void faults[(index / faultEvery) % faults.length]?.()
      const requestId = crypto.randomUUID()
      const both = ports.map((port) => restoreUntilDone({ port, token, userId, requestId, seen }))
      expect(await Promise.all(both)).toEqual([200, 200])
    }
    await server.restart()
    await vi.waitFor(
      async () => {
        const found = granted(await operations.getJob(admin, { jobId: job.id }))
        expect(found.counts).toEqual({ total: users, pending: 0, restored: users, failed: 0 })
      },
      { timeout: timeoutMs / 2, interval: 200 },
    )

    expect(
      [...seen.keys()].filter((status) => status !== 200 && status !== 503 && status !== noAnswer),
    ).toEqual([])
    for (const userId of [...restored, ...inBulk]) {
      const filter = { targetId: userId, operation: 'restoreUser', outcome: 'succeeded' } as const
      expect(granted(await operations.listAuditRecords(admin, filter)).items).toHaveLength(1)
      expect(granted(await operations.getUser(admin, { userId })).user.id).toBe(userId)
    }
    await storage.close()
    expect(await checkIntegrity(database)).toEqual([])
  },
  timeoutMs,
)

async function tokenOf({ tokenKey }: Secrets): Promise<string> {
  if (administrator.kind !== 'user') throw new Error('the administrator is a person')
  const { tenantId, userId, userPrincipalName } = administrator
  const appid = accessToken.commandLineApplicationId
  return new SignJWT({ tid: tenantId, oid: userId, upn: userPrincipalName, appid })
    .setProtectedHeader({ alg: accessToken.algorithm, kid: tokenKey.kid })
    .setIssuer(accessToken.issuer)
    .setAudience(accessToken.audience)
    .setIssuedAt()
    .setNotBefore(0)
    .setExpirationTime('2h')
    .sign(await importJWK(tokenKey.privateJwk, accessToken.algorithm))
}

const untilReady = (port: number): Promise<void> =>
  vi.waitFor(
    async () => {
      const response = await fetch(`http://127.0.0.1:${port}/healthz`)
      await response.arrayBuffer()
      expect(response.status).toBe(200)
    },
    { timeout: timeoutMs / 2, interval: 100 },
  )

async function deletedUsers(operations: Operations, name: string, count: number): Promise<readonly string[]> {
  const ids: string[] = []
  for (let index = 0; index < count; index += 1) {
    const userPrincipalName = `${name}${index}@contoso.example`
    const { user } = granted(
      await operations.createUser(admin, { userPrincipalName, displayName: name, usageLocation: 'NL' }),
    )
    granted(await operations.deleteUser(admin, { userId: user.id, confirmDeletions: true }))
    ids.push(user.id)
  }
  return ids
}

/** No answer came: the process was killed, or is not there yet. */
const noAnswer = 0

interface Restore {
  readonly port: number
  readonly token: string
  readonly userId: string
  readonly requestId: string
  readonly seen: Map<number, number>
}

/** As a client does that was told how: the same request id again, after the time that the answer names. */
async function restoreUntilDone({ port, token, userId, requestId, seen }: Restore): Promise<number> {
  for (;;) {
    const response = await fetch(`http://127.0.0.1:${port}/v1/customers/${contosoId}/users/${userId}`, {
      method: 'PATCH',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'ms-requestid': requestId,
      },
      body: JSON.stringify({ State: 'active', Attributes: { ObjectType: 'CustomerUser' } }),
    }).catch(() => null)
    const status = response?.status ?? noAnswer
    seen.set(status, (seen.get(status) ?? 0) + 1)
    await response?.arrayBuffer().catch(() => null)
    if (status === 503) expect(Number(response?.headers.get('retry-after'))).toBeGreaterThan(0)
    else if (status !== noAnswer) return status
    await setTimeout(100)
  }
}

/** Starts the program anew whenever it has ended, as a supervisor does. */
function keepRunning(main: string, settings: Readonly<Record<string, string>>): { kill(): void } {
  const env = {
    PATH: process.env.PATH ?? '',
    ...{ REPRIEVE_API_METRICS_PORT: '0', REPRIEVE_WORKER_METRICS_PORT: '0', REPRIEVE_LOG_LEVEL: 'silent' },
    ...settings,
  }
  let child = start()
  return { kill: () => void child.kill('SIGKILL') }

  function start(): ChildProcess {
    const started = spawn(process.execPath, [main], { env, stdio: 'ignore' })
    children.add(started)
    started.once('exit', () => {
      children.delete(started)
      if (!isOver) child = start()
    })
    return started
  }
}
