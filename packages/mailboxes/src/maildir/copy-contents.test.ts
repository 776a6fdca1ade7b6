import { lstat, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import {
  failingFileSystem,
  fillMailbox,
  hashOfTree,
  temporaryMailRoot,
  unflushedFileSystem,
} from '../testing/index.ts'
import { nodeFileSystem } from './file-system.ts'
import { openMaildirStore } from './open-maildir-store.ts'

const tenantId = 'tenant-1'
const copy = {
  tenantId,
  id: 'copy-1',
  fromUserId: 'ada',
  toUserId: 'grace',
  folder: 'Restored from Ada Lovelace',
  key: 'ada 2026-03-02',
}
const name = '.Restored from Ada Lovelace'

let root: string
beforeEach(async () => {
  const temporary = await temporaryMailRoot()
  root = temporary.root
  onTestFinished(temporary.remove)
  await prepare()
})

const source = () => join(root, tenantId, 'set-aside', 'ada')
const target = () => join(root, tenantId, 'active', 'grace')
const store = (fileSystem = unflushedFileSystem) => openMaildirStore({ root, fileSystem })

async function prepare(): Promise<void> {
  await rm(join(root, tenantId), { recursive: true, force: true })
  await store().settle(tenantId, [
    { userId: 'ada', to: 'set-aside', create: true },
    { userId: 'grace', to: 'active', create: true },
  ])
  await fillMailbox(source())
}

const messagesIn = async (path: string): Promise<Record<string, string>> => {
  const found: Record<string, string> = {}
  for (const part of ['cur', 'new']) {
    for (const file of await readdir(join(path, part))) {
      found[`${part}/${file}`] = await readFile(join(path, part, file), 'utf8')
    }
  }
  return found
}

const expectCopied = async () => {
  expect(await messagesIn(join(target(), name))).toEqual(await messagesIn(source()))
  expect(await messagesIn(join(target(), `${name}.Sent`))).toEqual(await messagesIn(join(source(), '.Sent')))
}

describe('the contents of a mailbox', () => {
  it('come into another one as folders, with their flags and times, and the source stays untouched', async () => {
    const before = await hashOfTree(source())
    expect(await store(nodeFileSystem).copyContents(copy)).toEqual({ copied: true, folder: name.slice(1) })
    await expectCopied()
    expect(await hashOfTree(source())).toBe(before)
    expect(await readdir(join(target(), name, 'tmp'))).toEqual([])
    const copied = await lstat(join(target(), name, 'new', '1700000001.2.host'))
    expect([copied.mtimeMs, copied.mode & 0o777]).toEqual([1_700_000_001_000, 0o600])
    expect(await readdir(join(root, tenantId, 'copying'))).toEqual([])
  })

  it('are not copied twice', async () => {
    await store().copyContents(copy)
    const once = await hashOfTree(target())
    expect(await store().copyContents({ ...copy, id: 'copy-2' })).toMatchObject({ copied: true })
    expect(await hashOfTree(target())).toBe(once)
  })

  it('get a folder of their own where another has the name', async () => {
    await store().copyContents(copy)
    await writeFile(join(source(), 'new', 'later'), 'Subject: later\r\n\r\n')
    const again = await store().copyContents({ ...copy, id: 'copy-2', key: 'ada 2026-04-01' })
    expect(again).toEqual({ copied: true, folder: `${name.slice(1)} 2` })
    expect(Object.keys(await messagesIn(join(target(), `${name} 2`)))).toContain('new/later')
    expect(Object.keys(await messagesIn(join(target(), name)))).not.toContain('new/later')
  })

  it('do not lead outside by links', async () => {
    const outside = join(root, 'outside')
    await mkdir(outside)
    await writeFile(join(outside, 'secret'), 'x')
    await symlink(join(outside, 'secret'), join(source(), 'cur', 'link'))
    await symlink(outside, join(source(), '.Linked'))
    await store().copyContents(copy)
    await expect(lstat(join(target(), name, 'cur', 'link'))).rejects.toThrow('ENOENT')
    await expect(lstat(join(target(), `${name}.Linked`))).rejects.toThrow('ENOENT')
  })

  it.each([
    ['fromUserId', 'no-source'],
    ['toUserId', 'no-target'],
  ] as const)('without the mailbox of %s are not copied', async (which, problem) => {
    expect(await store().copyContents({ ...copy, [which]: 'nobody' })).toEqual({ copied: false, problem })
  })

  it.each(['kill', 'ENOSPC', 'EROFS'])(
    'come whole by the next attempt after %s at every call',
    async (fault) => {
      for (let call = 0; ; call += 1) {
        await prepare()
        const before = await hashOfTree(source())
        const failing = failingFileSystem(
          fault === 'kill' ? { killedAt: call } : { failsAt: call, code: fault },
        )
        await store(failing.fileSystem)
          .copyContents(copy)
          .catch(() => null)
        if (failing.calls() <= call) break
        for (const folder of await readdir(target())) {
          if (folder === name)
            expect(await messagesIn(join(target(), name))).toEqual(await messagesIn(source()))
        }
        expect(await store().copyContents(copy)).toMatchObject({ copied: true })
        await expectCopied()
        expect(await hashOfTree(source())).toBe(before)
        expect(await readdir(join(root, tenantId, 'copying'))).toEqual([])
        expect((await readdir(target())).filter((entry) => entry.startsWith('.'))).toHaveLength(2)
      }
    },
  )
})
