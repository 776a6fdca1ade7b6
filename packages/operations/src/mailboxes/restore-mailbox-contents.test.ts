import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openMaildirStore } from '@reprieve/mailboxes/maildir'
import { failingFileSystem, fillMailbox, hashOfTree } from '@reprieve/mailboxes/testing'
import { expect, it, onTestFinished } from 'vitest'
import { anActiveUser, aTenant, openTestDirectory, refusalOf, unwrap } from '../testing/index.ts'
import { createOperations } from '../use-cases.ts'

const folder = 'Restored from Ada'

async function adaDeleted(roles: readonly 'globalAdministrator'[] = []) {
  const directory = await openTestDirectory()
  onTestFinished(directory.dispose)
  const { operations } = directory
  const tenant = await aTenant(directory)
  const { admin, domain } = tenant
  const create = async (displayName: string) => {
    const wanted = { userPrincipalName: `${displayName.toLowerCase()}@${domain}`, displayName }
    return unwrap(await operations.createUser(admin, wanted)).user.id
  }
  const [userId, toUserId] = [await create('Ada'), await create('Grace')]
  for (const role of roles) unwrap(await operations.addRoleMember(admin, { role, userId }))
  const source = join(directory.mailRoot, tenant.id, 'set-aside', userId)
  const target = join(directory.mailRoot, tenant.id, 'active', toUserId)
  await fillMailbox(join(directory.mailRoot, tenant.id, 'active', userId))
  unwrap(await operations.deleteUser(admin, { userId }))
  return { directory, operations, tenant, admin, input: { userId, toUserId }, source, target }
}

it('the contents come into a folder of the other mailbox, the user stays deleted, and a record says so', async () => {
  const { operations, admin, input, source, target } = await adaDeleted()
  const before = await hashOfTree(source)
  expect(unwrap(await operations.restoreMailboxContents(admin, input))).toEqual({ ...input, folder })
  const [message] = await readdir(join(source, 'new'))
  const read = (mailbox: string) => readFile(join(mailbox, 'new', message ?? ''))
  expect(await read(join(target, `.${folder}`))).toEqual(await read(source))
  expect(await hashOfTree(source)).toBe(before)
  expect(unwrap(await operations.getDeletedUser(admin, { userId: input.userId })).state).toBe('deleted')
  const { items } = unwrap(await operations.listAuditRecords(admin, { targetId: input.userId }))
  const record = items.find(({ operation }) => operation === 'restoreMailboxContents')
  expect(record).toMatchObject({ outcome: 'succeeded', details: { toUserId: input.toUserId } })
  expect(await operations.checkMailboxes()).toEqual([])
})

it('asked again, nothing is copied twice', async () => {
  const { operations, admin, input, target } = await adaDeleted()
  unwrap(await operations.restoreMailboxContents(admin, input))
  const once = await hashOfTree(target)
  unwrap(await operations.restoreMailboxContents(admin, input))
  expect(await hashOfTree(target)).toBe(once)
})

it('R47 the mail of somebody privileged is for nobody less', async () => {
  const { operations, tenant, admin, input } = await adaDeleted(['globalAdministrator'])
  const writer = await tenant.as('directoryWriter')
  expect(refusalOf(await operations.restoreMailboxContents(writer, input))).toEqual({
    type: 'NotPermitted',
    permission: 'users.restore',
  })
  expect((await operations.restoreMailboxContents(admin, input)).ok).toBe(true)
})

it('there must be a deleted user, an active one, and a mailbox of each', async () => {
  const { operations, tenant, admin, input } = await adaDeleted()
  const [there, back] = [input.toUserId, input.userId]
  const swapped = { userId: there, toUserId: back }
  expect(refusalOf(await operations.restoreMailboxContents(admin, swapped))).toEqual({
    type: 'UserNotFound',
    userId: there,
  })
  const { id: mailless } = await anActiveUser(tenant)
  const wanted = { ...input, toUserId: mailless }
  expect(refusalOf(await operations.restoreMailboxContents(admin, wanted))).toEqual({
    type: 'MailboxNotFound',
    userId: mailless,
  })
})

it.each([5, 9, 15, 25])(
  'a copy that dies at call %i of the file system is made by the worker',
  async (killedAt) => {
    const { directory, admin, input, source, target } = await adaDeleted()
    const { fileSystem } = failingFileSystem({ killedAt })
    const mailboxes = openMaildirStore({ root: directory.mailRoot, fileSystem })
    const dying = createOperations({ ...directory.dependencies, mailboxes })
    unwrap(await dying.restoreMailboxContents(admin, input))
    directory.clock.advance({ hours: 1 })
    expect(await directory.operations.settleDueMailboxes()).toMatchObject({ settled: 1, failed: [] })
    expect(await readdir(join(target, `.${folder}`, 'cur'))).toEqual(await readdir(join(source, 'cur')))
    expect(await directory.operations.checkMailboxes()).toEqual([])
  },
)

it('R40 a purge forgets copies that wait for the mailbox', async () => {
  const { directory, operations, admin, input, target } = await adaDeleted()
  const elsewhere = createOperations({ ...directory.dependencies, mailboxes: null })
  unwrap(await elsewhere.restoreMailboxContents(admin, input))
  unwrap(await operations.purgeUser(admin, { userId: input.userId, confirmation: 'Ada' }))
  expect(await operations.settleDueMailboxes()).toMatchObject({ settled: 0, failed: [] })
  expect((await readdir(target)).toSorted()).toEqual(['cur', 'new', 'tmp'])
})
