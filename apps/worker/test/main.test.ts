import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite } from '@reprieve/db/sqlite'
import { damageTable } from '@reprieve/db/testing'
import { freePort, samplesOf } from '@reprieve/observe/testing'
import { createOperations, systemDependencies } from '@reprieve/operations'
import { rememberSecrets } from '@reprieve/operations/testing'
import { expect, onTestFinished, test, vi } from 'vitest'
import { adminId, asAdmin, demoFolder, demoPassword } from './demo-directory.ts'
import { startWorker } from './worker-process.ts'

test('it delivers what waits, purges, and ends in good order on SIGTERM', async () => {
  // The demo is two hours old, so that the user who had an hour left then has expired.
  const { dataDir, path, tombstoneKey } = await demoFolder(new Date(Date.now() - 7_200_000))
  const storage = openSqlite({ path })
  const sent = await rememberSecrets(
    createOperations(systemDependencies({ storage, tombstoneKey, publicUrl: 'https://directory.example' })),
  ).sendRestoreMail(asAdmin, {
    userId: adminId,
    password: demoPassword,
    to: ['ada@contoso.example'],
  })
  expect(sent.ok).toBe(true)
  await storage.close()

  const port = await freePort()
  const settings = { REPRIEVE_DATA_DIR: dataDir, REPRIEVE_WORKER_METRICS_PORT: `${port}` }
  const { output, stop } = startWorker(settings)
  await vi.waitFor(() => expect(output.text).toContain('delivered a mail'), { timeout: 15_000 })
  await vi.waitFor(() => expect(output.text).toContain('purged expired users'), { timeout: 15_000 })
  const sealed = 'sealed a root over the audit chains'
  await vi.waitFor(() => expect(output.text).toContain(sealed), { timeout: 15_000 })
  expect(lineOf(output.text, sealed)).toMatchObject({
    number: 1,
    seal: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
  for (const message of ['delivered a mail', 'purged expired users']) {
    expect(lineOf(output.text, message).correlationId).toMatch(/^[0-9a-f-]{36}$/)
  }
  await expectMetrics(port)
  expect(await stop()).toBe(0)
  expect(output.text).toContain('"msg":"stopped"')
  const [file] = readdirSync(join(dataDir, 'mail'))
  expect(readFileSync(join(dataDir, 'mail', file ?? ''), 'utf8')).toContain('ada@contoso.example')
}, 40_000)

const lineOf = (output: string, message: string): Record<string, unknown> =>
  output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line))
    .find(({ msg }) => msg === message)

async function expectMetrics(port: number): Promise<void> {
  const read = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).text()
  expect(JSON.parse(await read('/healthz'))).toEqual({ status: 'ready' })
  const samples = samplesOf(await read('/metrics'))
  expect(samples.get('reprieve_users_purged_total')).toBeGreaterThan(0)
  expect(samples.get('reprieve_deliveries_total{outcome="delivered"}')).toBe(1)
  expect(samples.get('reprieve_outbox_items{state="waiting"}')).toBe(0)
  expect(samples.get('reprieve_jobs{state="running"}')).toBe(0)
  expect(samples.get('reprieve_purge_lag_seconds')).toBe(0)
  expect(samples.get('reprieve_storage_waiting_transactions')).toBe(0)
  const calls = 'reprieve_operation_duration_seconds_count{operation="purgeExpired",outcome="succeeded"}'
  expect(samples.get(calls)).toBeGreaterThan(0)
  expect(samples.get('nodejs_eventloop_lag_seconds')).toBeGreaterThanOrEqual(0)
}

test.each([
  ['wrong settings', { REPRIEVE_LOG_LEVEL: 'loud' }, /REPRIEVE_LOG_LEVEL is "loud"/],
  ['a data folder that was never prepared', {}, /secrets\.json does not exist/],
])('%s end it with a message and a code', async (_case, settings, text) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'reprieve-worker-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const { exited, output } = startWorker({ REPRIEVE_DATA_DIR: dataDir, ...settings })
  expect(await exited).toBe(1)
  expect(output.text).toMatch(text)
  expect(output.text).not.toMatch(/^\s+at /m)
})

test('a missing database ends it with a message and a code', async () => {
  const { dataDir, path } = await demoFolder(new Date())
  for (const file of readdirSync(dataDir)) if (file.startsWith('reprieve.db')) rmSync(join(dataDir, file))
  const { exited, output } = startWorker({ REPRIEVE_DATA_DIR: dataDir })
  expect(await exited).toBe(1)
  expect(output.text).toContain(path)
  expect(output.text).toMatch(/migrate/)
  expect(output.text).not.toMatch(/^\s+at /m)
})

test('a worker finds by itself that a page of the database is damaged, and says so', async () => {
  const { dataDir, path } = await demoFolder(new Date())
  damageTable(path, 'audit_records')
  const port = await freePort()
  startWorker({ REPRIEVE_DATA_DIR: dataDir, REPRIEVE_WORKER_METRICS_PORT: `${port}` })
  await vi.waitFor(
    async () => {
      const health = await fetch(`http://127.0.0.1:${port}/healthz`)
      expect({ status: health.status, body: await health.json() }).toEqual({
        status: 503,
        body: { status: 'unavailable', reason: 'the database is damaged' },
      })
    },
    { timeout: 30_000, interval: 200 },
  )
}, 60_000)
