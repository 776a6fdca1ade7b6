import { join } from 'node:path'
import { openSqlite } from '@reprieve/db/sqlite'
import { fillBin } from '@reprieve/db/testing'
import { expect, test } from 'vitest'
import { newInstallation } from './run-reprieve.ts'

const contoso = '4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04'
const incident = ['--tenant', contoso, '--actor', 'incident']
const time = ['--from', '2026-03-02T09:00:00Z', '--to', '2036-03-02T09:00:00Z']

test('undo shows what it would do and starts a job, which jobs lists, shows and cancels; what cannot be is refused', async () => {
  const { dataDir, run } = newInstallation({ REPRIEVE_SEED: 'demo' })
  await run('prepare')
  const storage = openSqlite({ path: join(dataDir, 'reprieve.db') })
  const deletedAt = new Date()
  const [first] = await fillBin(storage, {
    tenantId: contoso,
    domain: 'contoso.example',
    count: 2,
    deletedAt,
  })
  await storage.close()

  const preview = await run('undo', ...incident, ...time, '--preview')
  expect(preview.stdout).toContain(`${first}\tready\tbin0@contoso.example\tsign-in.no-password`)
  const [, hash = ''] = /2 users: 2 ready, 0 blocked; --plan-hash (\w+)/.exec(preview.stdout) ?? []

  const started = await run('undo', ...incident, ...time, '--plan-hash', hash)
  const [id = '', ...about] = started.stdout.trimEnd().split('\t')
  expect(about.slice(0, 4)).toEqual(['queued', '0 restored', '0 failed', '2 pending'])
  expect((await run('jobs', 'list', '--tenant', contoso)).stdout).toBe(started.stdout)
  expect((await run('jobs', 'show', id, '--tenant', contoso.toUpperCase())).stdout).toBe(started.stdout)
  expect((await run('jobs', 'cancel', id, '--tenant', contoso)).stdout).toContain(`${id}\tcancelled`)

  expect(await run('undo', '--tenant', contoso, '--actor', 'nobody', ...time)).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('nobody to restore'),
  })
  expect(await run('undo', ...incident, '--from', 'yesterday', '--to', 'today')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('a time with its zone'),
  })
  const unknown = '019cad5c-7280-7000-8000-000000000001'
  expect(await run('jobs', 'show', unknown, '--tenant', contoso)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining(`Job ${unknown} was not found`),
  })
}, 120_000)
