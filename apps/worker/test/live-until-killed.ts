import { join } from 'node:path'
import { createSecrets } from '@reprieve/config'
import { openSqlite } from '@reprieve/db/sqlite'
import { changeRows } from '@reprieve/db/testing'
import { deliverMessage, openMaildirStore } from '@reprieve/mailboxes/maildir'
import { createOperations, systemDependencies } from '@reprieve/operations'
import { unwrap } from '@reprieve/operations/testing'
import { asAdmin, contoso } from './contoso.ts'

// Runs in a process of its own. It deletes, restores and purges, one by one and in bulk, and prints each
// answer. The last argument keeps its names apart from those of the other processes.
const [dataDir = '', path = '', run = ''] = process.argv.slice(2)
const storage = openSqlite({ path })
const { tombstoneKey } = createSecrets(dataDir)
const mailRoot = join(dataDir, 'mailboxes')
const mailboxes = openMaildirStore({ root: mailRoot })
const operations = createOperations(systemDependencies({ storage, mailboxes, tombstoneKey }))
const workerId = `worker ${run}`
let count = 0

const say = (userId: string, state: string): void => {
  process.stdout.write(`${userId} ${state}\n`)
}

async function create(): Promise<string> {
  count += 1
  const userPrincipalName = `life${run}.${count}@contoso.example`
  const wanted = { userPrincipalName, displayName: userPrincipalName }
  const { id } = unwrap(await operations.createUser(asAdmin, wanted)).user
  const mailbox = { tenantId: contoso, userId: id, place: 'active' } as const
  await deliverMessage(mailRoot, { ...mailbox, name: id, message: `Subject: ${id}` })
  say(id, 'active')
  return id
}

async function remove(userId: string): Promise<void> {
  unwrap(await operations.deleteUser(asAdmin, { userId, confirmDeletions: true }))
  say(userId, 'deleted')
}

async function liveSingly(): Promise<never> {
  for (;;) {
    const userId = await create()
    for (let turn = 0; turn < 3; turn += 1) {
      await remove(userId)
      unwrap(await operations.restoreUser(asAdmin, { userId }))
      say(userId, 'active')
    }
    await remove(userId)
    const { displayName: confirmation } = unwrap(await operations.getDeletedUser(asAdmin, { userId }))
    unwrap(await operations.purgeUser(asAdmin, { userId, confirmation }))
    say(userId, 'purged')
  }
}

async function sweep(): Promise<never> {
  for (;;) {
    const ids = await Promise.all(Array.from({ length: 8 }, create))
    for (const id of ids) await remove(id)
    const past = new Date(Date.now() - 1)
    await storage.transaction(contoso, function* () {
      for (const userId of ids)
        yield* changeRows('deletedUsers', { tenantId: contoso, userId }, { purgeAt: past })
    })
    unwrap(await operations.purgeExpired({ tenantId: contoso, portion: 3 }))
    for (const id of ids) say(id, 'purged')
  }
}

/** Finishes the jobs that an earlier process left before it starts new ones. */
async function workInBulk(): Promise<never> {
  for (;;) {
    while ((await operations.workOnJobs({ workerId, rows: 5, leaseSeconds: 1 })) !== null);
    const ids = await Promise.all(Array.from({ length: 20 }, create))
    for (const id of ids) await remove(id)
    unwrap(await operations.startRestoreJob(asAdmin, { rows: ids.map((userId) => ({ userId })) }))
  }
}

process.stdout.write('ready\n')
await Promise.all([liveSingly(), liveSingly(), sweep(), workInBulk()])
