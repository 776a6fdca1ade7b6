import { join } from 'node:path'
import { openSqlite } from '@reprieve/db/sqlite'
import { insertRows } from '@reprieve/db/testing'
import { expect, test } from 'vitest'
import { newInstallation } from './run-reprieve.ts'

const contoso = '4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04'
const at = new Date('2026-03-02T09:00:00.000Z')

test('R43 purge shows what waits for a confirmation, and confirms it', async () => {
  const { dataDir, run } = newInstallation({ REPRIEVE_SEED: 'demo' })
  await run('prepare')
  const storage = openSqlite({ path: join(dataDir, 'reprieve.db') })
  await storage.transaction(contoso, function* () {
    yield* insertRows('purgeStops', [
      {
        tenantId: contoso,
        id: '019cad5c-7280-7000-8000-000000000001',
        state: 'open',
        stoppedAt: at,
        expired: 120,
        inBin: 180,
        confirmedAt: null,
        confirmedBy: null,
      },
    ])
    yield* insertRows('failingLoops', [{ loop: 'purge', failures: 7, failingSince: at, lastFailedAt: at }])
    yield* insertRows('clockStops', [
      {
        id: '019cad5c-7280-7000-8000-000000000002',
        state: 'open',
        bootId: 'a machine',
        expectedAt: at,
        shownAt: new Date(at.getTime() + 1e9),
        uptimeMs: 5,
        endedAt: null,
        toldTenant: null,
      },
    ])
  })
  await storage.close()

  const status = await run('purge', 'status')
  expect(status.code).toBe(3)
  expect(status.stdout.split('\n').map((line) => line.split('\t').slice(0, 2))).toEqual([
    ['clock', ''],
    ['tenant', contoso],
    ['loop', ''],
    [''],
  ])
  expect(status.stdout).toContain('120 of 180')
  expect(status.stdout).toContain("the worker's loop purge fails again and again: 7 times in a row")
  expect((await run('purge', 'confirm', '--tenant', contoso, '--yes')).stdout).toContain('120 users')
  expect(await run('purge', 'confirm', '--clock', '--yes')).toMatchObject({ code: 0, stderr: '' })
  // A failing loop is not a stopped purge, so nobody can confirm it.
  const after = await run('purge', 'status')
  expect(after.code).toBe(status.code)
  expect(after.stdout.trim().split('\n')).toHaveLength(1)
}, 60_000)
