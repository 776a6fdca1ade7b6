import { join } from 'node:path'
import { fillMailbox, hashOfTree, unflushedFileSystem } from '@reprieve/mailboxes/testing'
import { expect, it, onTestFinished } from 'vitest'
import { aTenant, openTestDirectory, unwrap, workUntilIdle } from '../testing/index.ts'

/** Five deleted users with mail in their mailboxes, and a job that brings them back. */
async function aJobOfFive(fileSystem = unflushedFileSystem) {
  const directory = await openTestDirectory({ fileSystem })
  onTestFinished(directory.dispose)
  const { operations, mailRoot } = directory
  const { admin, domain, id } = await aTenant(directory)
  const mailboxOf = (userId: string) => join(mailRoot, id, 'active', userId)
  const hashes = new Map<string, string | null>()
  for (let count = 0; count < 5; count += 1) {
    const wanted = { userPrincipalName: `user${count}@${domain}`, displayName: `User ${count}` }
    const { user } = unwrap(await operations.createUser(admin, wanted))
    await fillMailbox(mailboxOf(user.id))
    hashes.set(user.id, await hashOfTree(mailboxOf(user.id)))
    unwrap(await operations.deleteUser(admin, { userId: user.id }))
  }
  const rows = [...hashes.keys()].map((userId) => ({ userId }))
  const { id: jobId } = unwrap(await operations.startRestoreJob(admin, { rows }))
  return { directory, operations, admin, jobId, mailboxOf, hashes }
}

it('R38 each portion of a job brings back the mailboxes of its rows, and nothing waits when the job has ended', async () => {
  const { directory, operations, mailboxOf, hashes } = await aJobOfFive()
  const users = [...hashes]
  await workUntilIdle(directory, { rows: 2, portions: 1 })
  for (const [index, [userId, hash]] of users.entries()) {
    expect(hash).toMatch(/./)
    expect(await hashOfTree(mailboxOf(userId))).toBe(index < 2 ? hash : null)
  }
  await workUntilIdle(directory, { rows: 2 })
  for (const [userId, hash] of users) expect(await hashOfTree(mailboxOf(userId))).toBe(hash)
  expect(await operations.settleDueMailboxes()).toMatchObject({ settled: 0, finished: true })
  expect(await operations.checkMailboxes()).toEqual([])
})

it('R38 a job ends though its mailboxes cannot be moved, which is made up for later', async () => {
  let broken = false
  const rename: typeof unflushedFileSystem.rename = async (from, to) => {
    if (broken) throw Object.assign(new Error('EROFS: read-only file system'), { code: 'EROFS' })
    await unflushedFileSystem.rename(from, to)
  }
  const { directory, operations, admin, jobId, mailboxOf, hashes } = await aJobOfFive({
    ...unflushedFileSystem,
    rename,
  })
  broken = true
  await workUntilIdle(directory)
  expect(unwrap(await operations.getJob(admin, { jobId }))).toMatchObject({
    state: 'succeeded',
    counts: { restored: 5 },
  })
  broken = false
  directory.clock.advance({ hours: 1 })
  expect(await operations.settleDueMailboxes()).toMatchObject({ settled: 5, failed: [] })
  for (const [userId, hash] of hashes) expect(await hashOfTree(mailboxOf(userId))).toBe(hash)
})
