import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { loadSecrets } from '@reprieve/config'
import { checkIntegrity } from '@reprieve/db/check'
import { openSqlite } from '@reprieve/db/sqlite'
import { everyTable } from '@reprieve/db/testing'
import { createOperations, type OperationContext, systemDependencies } from '@reprieve/operations'
import { expect, onTestFinished, test } from 'vitest'
import { newInstallation } from './run-reprieve.ts'

const contoso = '4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04'
const asAdmin: OperationContext = {
  tenantId: contoso,
  actor: {
    kind: 'user',
    tenantId: contoso,
    userId: '2f1e8a60-58f4-4c0b-8f5e-0c9d2a5b7301',
    userPrincipalName: 'admin@contoso.example',
  },
}

async function demo() {
  const { dataDir, run } = newInstallation()
  expect((await run('prepare')).code).toBe(0)
  const path = join(dataDir, 'reprieve.db')
  const storage = openSqlite({ path })
  onTestFinished(() => storage.close())
  const { tombstoneKey } = loadSecrets(dataDir)
  const operations = createOperations(systemDependencies({ storage, tombstoneKey }))
  return { dataDir, path, run, storage, operations, target: join(dirname(dataDir), 'copy.db') }
}

type Demo = Awaited<ReturnType<typeof demo>>

/**
 * Creates, deletes and restores users until the returned function is called, which returns how many were
 * created.
 */
function keepWriting({ operations }: Demo) {
  let stopped = false
  const write = async () => {
    let count = 0
    for (; !stopped; count += 1) {
      const userPrincipalName = `writer${count}@contoso.example`
      const created = await operations.createUser(asAdmin, { userPrincipalName, displayName: 'Writer' })
      if (!created.ok) throw new Error(created.error.type)
      const { id: userId } = created.value.user
      const deleted = await operations.deleteUser(asAdmin, { userId })
      const restored = await operations.restoreUser(asAdmin, { userId })
      if (!deleted.ok || !restored.ok) throw new Error('a write was refused')
    }
    return count
  }
  const writing = write()
  return () => {
    stopped = true
    return writing
  }
}

test('a backup while others write is whole, and what was there before is in it', async () => {
  const installation = await demo()
  const { path, run, target } = installation
  const before = (await everyTable(path)).get('audit_records') ?? []
  const stop = keepWriting(installation)
  const backedUp = await run('backup', target)
  const written = await stop()

  expect(backedUp).toEqual({ code: 0, stdout: expect.stringContaining(target), stderr: '' })
  expect(written).toBeGreaterThan(10)
  expect(statSync(target).mode & 0o777).toBe(0o600)
  expect(readdirSync(dirname(target)).filter((name) => name.startsWith('copy.db'))).toEqual(['copy.db'])
  expect(await checkIntegrity({ kind: 'sqlite', path: target })).toEqual([])
  const copied = (await everyTable(target)).get('audit_records') ?? []
  const after = (await everyTable(path)).get('audit_records') ?? []
  expect(copied.length).toBeGreaterThan(before.length)
  expect(after.slice(0, copied.length)).toEqual(copied)
}, 60_000)

test('restored elsewhere it has the same content, and the program runs on it', async () => {
  const { dataDir, path, run, target } = await demo()
  expect((await run('backup', target)).code).toBe(0)
  expect(await everyTable(target)).toEqual(await everyTable(path))

  const elsewhere = newInstallation()
  mkdirSync(elsewhere.dataDir)
  copyFileSync(target, join(elsewhere.dataDir, 'reprieve.db'))
  for (const beside of ['secrets.json', 'mailboxes']) {
    cpSync(join(dataDir, beside), join(elsewhere.dataDir, beside), { recursive: true })
  }
  expect(await elsewhere.run('check')).toMatchObject({ code: 0 })
  const token = await elsewhere.run('token', '--user', 'admin@contoso.example')
  expect(token).toMatchObject({ code: 0, stderr: '' })
}, 60_000)

test('a backup never overwrites, and says what is wrong in words', async () => {
  const { path, run, target } = await demo()
  copyFileSync(path, target)
  const content = readFileSync(target)
  const refused = await run('backup', target)
  expect(refused).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining(`${target} exists`) })
  expect(readFileSync(target)).toEqual(content)

  const nowhere = await run('backup', join(target, 'folder', 'copy.db'))
  expect(nowhere).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('goes through a file as if it were a folder'),
  })
  expect(nowhere.stderr).not.toMatch(/^\s+at /m)
  expect(existsSync(`${target}.part`)).toBe(false)
  expect((await run('backup')).code).toBe(2)
}, 60_000)
