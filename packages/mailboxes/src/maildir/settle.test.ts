import { lstat, mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import type { MailboxMove } from '../mailbox-store.ts'
import {
  type Failure,
  failingFileSystem,
  fillMailbox,
  hashOfTree,
  Killed,
  temporaryMailRoot,
  unflushedFileSystem,
} from '../testing/index.ts'
import { nodeFileSystem } from './file-system.ts'
import { openMaildirStore } from './open-maildir-store.ts'

const tenantId = 'tenant-1'
const userId = '0192f0c4-7f3e-7a52-8c1d-3b0a5f2e9d11'

let root: string
beforeEach(async () => {
  const temporary = await temporaryMailRoot()
  root = temporary.root
  onTestFinished(temporary.remove)
})

const pathOf = (area: string) => join(root, tenantId, area, userId)
const store = (fileSystem = unflushedFileSystem) => openMaildirStore({ root, fileSystem })
const move = (to: MailboxMove['to'], create = false): MailboxMove => ({ userId, to, create })
const settle = async (wanted: MailboxMove, fileSystem = unflushedFileSystem) =>
  (await store(fileSystem).settle(tenantId, [wanted]))[0]
const settled = { userId, settled: true, created: false }

/** The place and the hash of the mailbox; null if it is nowhere. Fails if it is in two places. */
async function whereabouts(): Promise<{ place: string; hash: string | null } | null> {
  const found = []
  for (const place of ['active', 'set-aside']) {
    const hash = await hashOfTree(pathOf(place))
    if (hash !== null) found.push({ place, hash })
  }
  expect(found.length).toBeLessThan(2)
  return found[0] ?? null
}

const aMailbox = async () => {
  expect(await settle(move('active', true), nodeFileSystem)).toEqual({ ...settled, created: true })
  await fillMailbox(pathOf('active'))
  return hashOfTree(pathOf('active'))
}

describe('a mailbox', () => {
  it('is set aside and put back byte for byte, and purged without a trace', async () => {
    const hash = await aMailbox()
    expect(await settle(move('set-aside'), nodeFileSystem)).toEqual(settled)
    expect(await whereabouts()).toEqual({ place: 'set-aside', hash })
    expect(await settle(move('active'), nodeFileSystem)).toEqual(settled)
    expect(await whereabouts()).toEqual({ place: 'active', hash })
    expect(await settle(move('gone'), nodeFileSystem)).toEqual(settled)
    expect((await readdir(root, { recursive: true })).filter((name) => name.includes(userId))).toEqual([])
  })

  it('is readable by its owner alone', async () => {
    await aMailbox()
    for (const path of [root, join(root, tenantId), pathOf('active'), join(pathOf('active'), 'new')]) {
      expect((await lstat(path)).mode & 0o777).toBe(0o700)
    }
  })

  it('that is where it is to be stays as it is', async () => {
    const hash = await aMailbox()
    expect(await settle(move('active', true))).toEqual(settled)
    expect(await whereabouts()).toEqual({ place: 'active', hash })
  })

  it('that is missing is told of, and not made up for by an empty one', async () => {
    expect(await settle(move('active'))).toEqual({ userId, settled: false, problem: 'missing' })
    expect(await whereabouts()).toBeNull()
  })

  it('of which there are two is told of, and both are kept', async () => {
    await aMailbox()
    await mkdir(join(pathOf('set-aside'), 'new'), { recursive: true })
    await writeFile(join(pathOf('set-aside'), 'new', 'message'), 'late')
    for (const to of ['active', 'set-aside'] as const) {
      expect(await settle(move(to))).toEqual({ userId, settled: false, problem: 'doubled' })
    }
    expect(await hashOfTree(pathOf('active'))).not.toBeNull()
    expect(await readdir(join(pathOf('set-aside'), 'new'))).toEqual(['message'])
  })

  it('that is a link into another place is neither followed nor removed', async () => {
    await aMailbox()
    const outside = join(root, 'outside')
    await mkdir(outside)
    await writeFile(join(outside, 'precious'), 'x')
    await rm(pathOf('active'), { recursive: true })
    await symlink(outside, pathOf('active'))
    for (const to of ['set-aside', 'gone'] as const) {
      expect(await settle(move(to))).toEqual({ userId, settled: false, problem: 'ENOTDIR' })
    }
    expect(await readdir(outside)).toEqual(['precious'])
  })

  it.each(['..', '../x', 'a/b', '', '.', 'a\u0000b'])('has no id like “%s”', async (id) => {
    await expect(store().settle(tenantId, [{ ...move('active', true), userId: id }])).rejects.toThrow('id')
    await expect(store().settle(id, [move('active', true)])).rejects.toThrow('id')
  })
})

describe('a move that fails', () => {
  const steps = [
    ['made', null, move('active', true)],
    ['set aside', move('active', true), move('set-aside')],
    ['put back', move('set-aside', true), move('active')],
    ['purged', move('set-aside', true), move('gone')],
  ] as const

  const cases = steps.flatMap(([what, before, wanted]) =>
    ['kill', 'ENOSPC', 'EROFS', 'EIO'].map((fault) => [what, fault, before, wanted] as const),
  )

  it.each(cases)(
    'while it is %s (%s at every call) is done by the next attempt, and nothing is lost',
    async (_, fault, before, wanted) => {
      for (let call = 0; ; call += 1) {
        await rm(join(root, tenantId), { recursive: true, force: true })
        if (before !== null) await settle(before)
        if (before !== null) await fillMailbox(pathOf(before.to))
        const hash = before === null ? null : await hashOfTree(pathOf(before.to))
        const failure: Failure = fault === 'kill' ? { killedAt: call } : { failsAt: call, code: fault }
        const failing = failingFileSystem(failure)
        const outcome = await settle(wanted, failing.fileSystem).catch((error: unknown) => error)
        if (failing.calls() <= call) break
        if (fault === 'kill') expect(outcome).toBeInstanceOf(Killed)
        else if (outcome instanceof Error) throw outcome
        const found = await whereabouts()
        // A mailbox that is being made or purged may be in neither place, but one that is found is complete.
        if (found !== null && hash !== null) expect(found.hash).toBe(hash)
        if (wanted.to !== 'gone' && before !== null) expect(found).not.toBeNull()

        expect(await settle(wanted)).toMatchObject({ settled: true })
        const end = await whereabouts()
        if (wanted.to === 'gone') expect(end).toBeNull()
        else expect(end).toEqual({ place: wanted.to, hash: hash ?? end?.hash })
        const left = await store().entriesOf(tenantId)
        expect(left).toEqual(wanted.to === 'gone' ? [] : [{ name: userId, place: wanted.to }])
      }
    },
  )

  it('leaves the others of its portion be', async () => {
    const others = ['user-a', 'user-b', 'user-c']
    await mkdir(join(root, tenantId, 'active'), { recursive: true })
    await writeFile(join(root, tenantId, 'active', 'user-b'), 'not a folder')
    const outcomes = await store().settle(
      tenantId,
      others.map((id) => ({ userId: id, to: 'active', create: true })),
    )
    expect(outcomes.map((outcome) => outcome.settled)).toEqual([true, false, true])
  })
})

describe('the mail root', () => {
  const findProblem = (fileSystem = unflushedFileSystem) => store(fileSystem).findProblem()

  it('is fine as it was made', async () => {
    expect(await findProblem(nodeFileSystem)).toBeNull()
  })

  it('without its mark may be the mount point of one that is absent: nothing is done there', async () => {
    await rm(join(root, '.reprieve-mail-root'))
    expect(await findProblem()).toBe('missing')
    expect(await settle(move('active', true))).toEqual({ userId, settled: false, problem: 'root-missing' })
    expect(await readdir(root)).toEqual([])
  })

  it.each([
    ['EROFS', 'read-only'],
    ['EACCES', 'not-permitted'],
    ['EPERM', 'not-permitted'],
  ] as const)('that answers %s is %s', async (code, problem) => {
    const refuse = () => Promise.reject(Object.assign(new Error(code), { code }))
    const fileSystem = { ...unflushedFileSystem, checkWritable: refuse }
    expect(await findProblem(fileSystem)).toBe(problem)
    expect(await settle(move('active', true), fileSystem)).toMatchObject({ problem: `root-${problem}` })
  })

  it('that is full still lets what is there be moved and purged', async () => {
    const hash = await aMailbox()
    const full = { ...unflushedFileSystem, hasRoom: async () => false }
    expect(await findProblem(full)).toBe('full')
    expect(await settle(move('set-aside'), full)).toEqual(settled)
    expect(await whereabouts()).toEqual({ place: 'set-aside', hash })
    expect(await settle(move('gone'), full)).toEqual(settled)
  })
})
