import { openSqlite } from '@reprieve/db/sqlite'
import { changeRows, everyRow } from '@reprieve/db/testing'
import { createOperations, systemDependencies } from '@reprieve/operations'
import { expect, onTestFinished, test, vi } from 'vitest'
import { asAdmin, contoso, demoFolder } from './demo-directory.ts'
import { startReceiver } from './receiver.ts'
import { startWorker } from './worker-process.ts'

test('a worker killed while it delivers leaves nothing undone: the same id comes twice at the most', async () => {
  const { dataDir, path, tombstoneKey } = await demoFolder(new Date())
  const storage = openSqlite({ path })
  onTestFinished(() => storage.close())
  const operations = createOperations(
    systemDependencies({ storage, tombstoneKey, allowsPrivateWebhooks: true }),
  )
  const receiver = await startReceiver()
  const webhook = { channel: 'webhook', address: receiver.url, types: ['userDeleted' as const] } as const
  expect(
    (await operations.addNoticeSubscription(asAdmin, { ...webhook, types: [...webhook.types] })).ok,
  ).toBe(true)
  const users = await operations.listUsers(asAdmin, {})
  const userId = users.ok ? users.value.items.at(-1)?.id : undefined
  expect((await operations.deleteUser(asAdmin, { userId: userId ?? '' })).ok).toBe(true)

  const settings = {
    REPRIEVE_DATA_DIR: dataDir,
    REPRIEVE_PRIVATE_WEBHOOKS: 'true',
    REPRIEVE_WORKER_METRICS_PORT: '0',
  }
  const answer = receiver.state.answer
  const killed = startWorker(settings)
  receiver.state.answer = (response) => {
    killed.child.kill('SIGKILL')
    answer(response)
  }
  await killed.exited
  expect(receiver.received).toHaveLength(1)
  const outbox = () => storage.read(() => everyRow('outbox'))
  expect(await outbox()).toMatchObject([{ state: 'waiting', attempts: 1 }])

  receiver.state.answer = answer
  // The lease is ended here, because waiting for its end would take too long.
  await storage.transaction(contoso, () => changeRows('outbox', {}, { nextAttemptAt: new Date(0) }))
  const next = startWorker(settings)
  await vi.waitFor(async () => expect(await outbox()).toMatchObject([{ state: 'delivered' }]), {
    timeout: 20_000,
    interval: 100,
  })
  await next.stop()
  const ids = receiver.received.map(({ headers }) => headers['webhook-id'])
  expect(ids).toHaveLength(2)
  expect(new Set(ids).size).toBe(1)
}, 60_000)
