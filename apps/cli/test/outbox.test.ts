import { join } from 'node:path'
import { openSqlite } from '@reprieve/db/sqlite'
import { everyRow, insertRows } from '@reprieve/db/testing'
import { expect, test } from 'vitest'
import { newInstallation } from './run-reprieve.ts'

const contoso = '4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04'
const at = new Date()
const ids = ['019cad5c-7280-7000-8000-000000000001', '019cad5c-7280-7000-8000-000000000002'] as const

test('outbox lists what could not be delivered, sends it once more, and takes it off', async () => {
  const { dataDir, run } = newInstallation({ REPRIEVE_SEED: 'demo' })
  await run('prepare')
  const path = join(dataDir, 'reprieve.db')
  const storage = openSqlite({ path })
  await storage.transaction(contoso, () =>
    insertRows(
      'outbox',
      ids.map((id) => ({
        tenantId: contoso,
        id,
        kind: 'webhook' as const,
        target: 'a subscription',
        digest: null,
        about: null,
        state: 'dead' as const,
        attempts: 13,
        lastError: 'HTTP 503',
        deliveredAt: null,
        payload: { type: 'userDeleted', occurredAt: at.toISOString(), count: 0, users: [] },
        createdAt: at,
        nextAttemptAt: at,
      })),
    ),
  )
  await storage.close()

  const listed = await run('outbox', 'list-dead', '--tenant', contoso)
  expect(listed.code).toBe(3)
  expect(listed.stdout.trim().split('\n')).toEqual(
    ids.map((id) => [contoso, id, 'webhook', 'userDeleted', at.toISOString(), 13, 'HTTP 503'].join('\t')),
  )
  expect(await run('outbox', 'retry', contoso, ids[0])).toMatchObject({ code: 0, stderr: '' })
  expect(await run('outbox', 'retry', contoso, ids[0])).toMatchObject({
    code: 1,
    stderr: expect.stringContaining(`no undelivered message ${ids[0]}`),
  })
  expect(await run('outbox', 'discard', contoso, ids[1], '--yes')).toMatchObject({ code: 0 })

  const after = openSqlite({ path })
  const rows = await after.read(() => everyRow('outbox'))
  await after.close()
  expect(rows).toMatchObject([{ id: ids[0], state: 'waiting', attempts: 0 }])
}, 120_000)
