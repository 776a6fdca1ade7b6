import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { openMaildirStore } from '@reprieve/mailboxes/maildir'
import { failingFileSystem, fillMailbox, hashOfTree, unflushedFileSystem } from '@reprieve/mailboxes/testing'
import { describe, expect, it, onTestFinished } from 'vitest'
import { settleMailboxes } from '../steps/mailboxes/settle-mailboxes.ts'
import { aTenant, openTestDirectory, refusalOf, unwrap } from '../testing/index.ts'
import { createOperations } from '../use-cases.ts'

async function aMailbox() {
  const directory = await openTestDirectory()
  onTestFinished(directory.dispose)
  const tenant = await aTenant(directory)
  const userPrincipalName = `ada@${tenant.domain}`
  const wanted = { userPrincipalName, displayName: 'Ada' }
  const { user } = unwrap(await directory.operations.createUser(tenant.admin, wanted))
  const pathIn = (place: string) => join(directory.mailRoot, tenant.id, place, user.id)
  await fillMailbox(pathIn('active'))
  return { directory, tenant, user, pathIn, hash: await hashOfTree(pathIn('active')) }
}

type Mailbox = Awaited<ReturnType<typeof aMailbox>>

const whereabouts = async ({ pathIn }: Mailbox) => ({
  active: await hashOfTree(pathIn('active')),
  setAside: await hashOfTree(pathIn('set-aside')),
})

const userIdOf = ({ user: { id: userId } }: Mailbox) => ({ userId })
const deleteIt = (mailbox: Mailbox, { operations } = mailbox.directory) =>
  operations.deleteUser(mailbox.tenant.admin, userIdOf(mailbox))
const restoreIt = (mailbox: Mailbox, { operations } = mailbox.directory) =>
  operations.restoreUser(mailbox.tenant.admin, userIdOf(mailbox))
const purgeIt = (mailbox: Mailbox, { operations } = mailbox.directory) =>
  operations.purgeUser(mailbox.tenant.admin, { ...userIdOf(mailbox), confirmation: 'Ada' })

const findings = ({ directory }: Mailbox) => directory.operations.checkMailboxes()

const anything = (root: string, name: string) =>
  readdir(root, { recursive: true }).then((names) => names.filter((path) => path.includes(name)))

describe('R30 the mailbox of a user', () => {
  it('is set aside by its deletion and comes back byte for byte', async () => {
    const mailbox = await aMailbox()
    unwrap(await deleteIt(mailbox))
    expect(await whereabouts(mailbox)).toEqual({ active: null, setAside: mailbox.hash })
    unwrap(await restoreIt(mailbox))
    expect(await whereabouts(mailbox)).toEqual({ active: mailbox.hash, setAside: null })
    expect(await findings(mailbox)).toEqual([])
  })

  it('R40 is gone with its purge', async () => {
    const mailbox = await aMailbox()
    unwrap(await deleteIt(mailbox))
    unwrap(await purgeIt(mailbox))
    expect(await anything(mailbox.directory.mailRoot, mailbox.user.id)).toEqual([])
    expect(await findings(mailbox)).toEqual([])
  })

  it('R40 is gone with the sweep that purges it', async () => {
    const mailbox = await aMailbox()
    const { operations, clock, mailRoot } = mailbox.directory
    unwrap(await deleteIt(mailbox))
    clock.advance({ days: 31 })
    unwrap(await operations.purgeExpired({}))
    expect(await operations.settleDueMailboxes()).toEqual({
      settled: 1,
      failed: [],
      problem: null,
      finished: true,
    })
    expect(await anything(mailRoot, mailbox.user.id)).toEqual([])
    expect(await findings(mailbox)).toEqual([])
  })

  it('R25 is set aside too if the user is replaced by one that is restored', async () => {
    const mailbox = await aMailbox()
    const { operations } = mailbox.directory
    unwrap(await deleteIt(mailbox))
    const wanted = { userPrincipalName: mailbox.user.userPrincipalName, displayName: 'Other' }
    const other = unwrap(await operations.createUser(mailbox.tenant.admin, wanted)).user
    const resolutions = [{ resolve: 'replaceHolder' as const }]
    unwrap(await operations.restoreUser(mailbox.tenant.admin, { ...userIdOf(mailbox), resolutions }))
    expect(await whereabouts(mailbox)).toEqual({ active: mailbox.hash, setAside: null })
    const place = join(mailbox.directory.mailRoot, mailbox.tenant.id, 'set-aside')
    expect(await readdir(place)).toEqual([other.id])
    expect(await findings(mailbox)).toEqual([])
  })

  it('ends where the last of many wishes wants it, whoever comes first', async () => {
    const mailbox = await aMailbox()
    for (let round = 0; round < 5; round += 1) {
      const answers = [deleteIt(mailbox), restoreIt(mailbox), deleteIt(mailbox), restoreIt(mailbox)]
      await Promise.all(answers)
      await restoreIt(mailbox)
      await mailbox.directory.operations.settleDueMailboxes()
      expect(await findings(mailbox)).toEqual([])
      expect(await whereabouts(mailbox)).toEqual({ active: mailbox.hash, setAside: null })
    }
  })

  it('is moved by another process where this one does not reach the mail root', async () => {
    const mailbox = await aMailbox()
    const { dependencies, operations } = mailbox.directory
    unwrap(
      await deleteIt(mailbox, {
        ...mailbox.directory,
        operations: createOperations({ ...dependencies, mailboxes: null }),
      }),
    )
    expect(await whereabouts(mailbox)).toEqual({ active: mailbox.hash, setAside: null })
    expect(await operations.settleDueMailboxes()).toMatchObject({ settled: 1, failed: [] })
    expect(await whereabouts(mailbox)).toEqual({ active: null, setAside: mailbox.hash })
  })
})

describe('a mail root that cannot be used', () => {
  it.each([
    ['EROFS', 'read-only'],
    ['EACCES', 'not-permitted'],
  ] as const)(
    '(%s) refuses before anything is changed, and the same request succeeds later',
    async (code, problem) => {
      const mailbox = await aMailbox()
      const { operations, dependencies, mailRoot } = mailbox.directory
      const checkWritable = () => Promise.reject(Object.assign(new Error(code), { code }))
      const broken = openMaildirStore({
        root: mailRoot,
        fileSystem: { ...unflushedFileSystem, checkWritable },
      })
      const refused = createOperations({ ...dependencies, mailboxes: broken })
      const request = { ...mailbox.tenant.admin, requestId: '32be760f-8282-4e01-a37b-829c8a700e8a' }
      const refusal = refusalOf(await refused.deleteUser(request, userIdOf(mailbox)))
      expect(refusal).toEqual({ type: 'MailboxUnavailable', problem })
      expect(unwrap(await operations.getUser(mailbox.tenant.admin, userIdOf(mailbox))).user.state).toBe(
        'active',
      )
      expect(await whereabouts(mailbox)).toEqual({ active: mailbox.hash, setAside: null })
      expect(unwrap(await operations.deleteUser(request, userIdOf(mailbox))).user.state).toBe('deleted')
      const { items } = unwrap(
        await operations.listAuditRecords(mailbox.tenant.admin, { targetId: mailbox.user.id }),
      )
      expect(items.map(({ outcome, error }) => [outcome, error])).toContainEqual([
        'failed',
        'MailboxUnavailable',
      ])
    },
  )

  it('that is full lets nobody be created, but everybody be deleted, restored and purged', async () => {
    const mailbox = await aMailbox()
    const { dependencies, mailRoot } = mailbox.directory
    const fileSystem = { ...unflushedFileSystem, hasRoom: async () => false }
    const mailboxes = openMaildirStore({ root: mailRoot, fileSystem })
    const full = { ...mailbox.directory, operations: createOperations({ ...dependencies, mailboxes }) }
    const wanted = { userPrincipalName: `new@${mailbox.tenant.domain}`, displayName: 'New' }
    const refusal = refusalOf(await full.operations.createUser(mailbox.tenant.admin, wanted))
    expect(refusal).toEqual({ type: 'MailboxUnavailable', problem: 'full' })
    unwrap(await deleteIt(mailbox, full))
    unwrap(await restoreIt(mailbox, full))
    expect(await whereabouts(mailbox)).toEqual({ active: mailbox.hash, setAside: null })
  })
})

describe('a step that is broken off', () => {
  const steps = [
    ['deletion', async () => {}, deleteIt, 'set-aside'],
    ['restore', deleteIt, restoreIt, 'active'],
    ['purge', deleteIt, purgeIt, 'gone'],
  ] as const

  it.each(
    steps.flatMap(([what, ...rest]) => ['kill', 'ENOSPC'].map((fault) => [what, fault, ...rest] as const)),
  )(
    'a %s (%s at every call) is answered, and made up for by the worker',
    async (_, fault, before, step, end) => {
      const mailbox = await aMailbox()
      const { dependencies, clock, mailRoot, operations } = mailbox.directory
      for (let call = 3; ; call += 1) {
        await before(mailbox)
        const failing = failingFileSystem(
          fault === 'kill' ? { killedAt: call } : { failsAt: call, code: fault },
        )
        const mailboxes = openMaildirStore({ root: mailRoot, fileSystem: failing.fileSystem })
        const broken = { ...mailbox.directory, operations: createOperations({ ...dependencies, mailboxes }) }
        expect((await step(mailbox, broken)).ok).toBe(true)
        const isOver = failing.calls() <= call
        clock.advance({ hours: 1 })
        await operations.settleDueMailboxes()
        expect(await findings(mailbox)).toEqual([])
        if (end === 'gone') expect(await anything(mailRoot, mailbox.user.id)).toEqual([])
        else expect(Object.values(await whereabouts(mailbox)).filter(Boolean)).toEqual([mailbox.hash])
        if (isOver || end === 'gone') return
        await (end === 'set-aside' ? restoreIt : deleteIt)(mailbox)
      }
    },
  )
})

describe('the check', () => {
  const messages = async (mailbox: Mailbox) => (await findings(mailbox)).map(({ message }) => message)

  it.each<[string, (mailbox: Mailbox) => Promise<unknown>, string]>([
    ['a lost folder', ({ pathIn }) => rm(pathIn('active'), { recursive: true }), 'is not there'],
    ['a folder in both places', async ({ pathIn }) => fillMailbox(pathIn('set-aside')), 'two folders'],
    [
      'a folder in the wrong place',
      async ({ directory, tenant, user }) => {
        const store = directory.dependencies.mailboxes
        await store?.settle(tenant.id, [{ userId: user.id, to: 'set-aside', create: false }])
      },
      'is set-aside and not active',
    ],
    [
      'a folder of nobody',
      ({ directory, tenant }) => fillMailbox(join(directory.mailRoot, tenant.id, 'active', 'nobody')),
      'belongs to no mailbox',
    ],
    [
      'what a broken step has left',
      ({ directory, tenant }) => fillMailbox(join(directory.mailRoot, tenant.id, 'purging', 'somebody')),
      'not wholly removed',
    ],
    [
      'a tenant that is none',
      ({ directory }) => fillMailbox(join(directory.mailRoot, 'other')),
      'what is there is no mailbox',
    ],
  ])('finds %s', async (_, harm, message) => {
    const mailbox = await aMailbox()
    expect(await findings(mailbox)).toEqual([])
    await harm(mailbox)
    expect((await messages(mailbox)).join()).toContain(message)
  })

  it('lets a worker have ten minutes for what waits', async () => {
    const mailbox = await aMailbox()
    const { directory } = mailbox
    const elsewhere = createOperations({ ...directory.dependencies, mailboxes: null })
    unwrap(await deleteIt(mailbox, { ...directory, operations: elsewhere }))
    directory.clock.advance({ ms: 599_999 })
    expect(await findings(mailbox)).toEqual([])
    directory.clock.advance({ ms: 1 })
    expect(await messages(mailbox)).toEqual(['the mailbox waits to be set aside: nobody has come to it'])
  })
})

it('what is leased by one process is touched by no other until it counts as dead', async () => {
  const mailbox = await aMailbox()
  const { dependencies, clock, operations } = mailbox.directory
  const killed = openMaildirStore({
    root: mailbox.directory.mailRoot,
    fileSystem: failingFileSystem({ killedAt: 3 }).fileSystem,
  })
  const dying = { ...mailbox.directory, operations: createOperations({ ...dependencies, mailboxes: killed }) }
  unwrap(await deleteIt(mailbox, dying))
  const settle = () => settleMailboxes(dependencies, mailbox.tenant.id, [mailbox.user.id])
  expect(await settle()).toEqual({ settled: 0, failed: [] })
  expect(await operations.settleDueMailboxes()).toMatchObject({ settled: 0 })
  clock.advance({ ms: 60_000 })
  expect(await settle()).toEqual({ settled: 1, failed: [] })
  expect(await whereabouts(mailbox)).toEqual({ active: null, setAside: mailbox.hash })
})
