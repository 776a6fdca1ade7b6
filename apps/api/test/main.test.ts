import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createSecrets } from '@reprieve/config'
import { migrateSqlite } from '@reprieve/db/sqlite'
import { freePort, samplesOf } from '@reprieve/observe/testing'
import { expect, onTestFinished, test, vi } from 'vitest'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))

test('the process serves the facade, its metrics apart from it, and ends in good order on SIGTERM', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'reprieve-api-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  createSecrets(dataDir)
  await migrateSqlite(join(dataDir, 'reprieve.db'))
  const [port, metricsPort] = [await freePort(), await freePort()]
  const env = {
    PATH: process.env.PATH ?? '',
    REPRIEVE_DATA_DIR: dataDir,
    API_PORT: `${port}`,
    REPRIEVE_API_METRICS_PORT: `${metricsPort}`,
  }
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), main], { env })
  onTestFinished(() => void child.kill('SIGKILL'))
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString()
  })
  await vi.waitFor(() => expect(output).toContain('"msg":"listening"'), { timeout: 20_000 })

  expect((await fetch(`http://127.0.0.1:${port}/v1/customers`)).status).toBe(401)
  expect((await fetch(`http://127.0.0.1:${port}/metrics`)).status).toBe(404)
  const samples = samplesOf(await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text())
  const requests = 'reprieve_http_request_duration_seconds_count'
  expect(samples.get(`${requests}{method="GET",route="/v1/customers",status="401"}`)).toBe(1)
  expect(samples.get('nodejs_eventloop_lag_seconds')).toBeGreaterThanOrEqual(0)

  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([0, null])
}, 40_000)
