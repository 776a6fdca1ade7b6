import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { sql } from 'drizzle-orm'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { checkIntegrity } from '../src/check/index.ts'
import { openSqlite } from '../src/sqlite/index.ts'
import { changed, defineStatement, row, write } from '../src/statement.ts'
import * as statements from '../src/statements/index.ts'
import { ConstraintError, SchemaVersionError, StorageBusyError } from '../src/storage.ts'
import { freshSqlite, freshSqliteFile } from '../src/testing/index.ts'
import { add, addTenant, newUser } from './directory.ts'
import { storageContract } from './storage-contract.ts'

storageContract({
  name: 'sqlite',
  open: async () => {
    const { storage, path, dispose } = await freshSqlite()
    return {
      storage,
      dispose,
      openAnother: async (options) => openSqlite({ path, ...options }),
      holdLock: async () => {
        const database = new Database(path)
        database.exec('begin immediate')
        return { release: async () => void database.close() }
      },
    }
  },
})

describe('sqlite', () => {
  const leftovers: (() => unknown)[] = []
  afterEach(async () => {
    for (const remove of leftovers.splice(0)) await remove()
  })
  const fresh = async () => {
    const opened = await freshSqlite()
    leftovers.push(opened.dispose)
    return opened
  }

  it('answers all work with the error if the commit that it shares fails', async () => {
    const { storage } = await fresh()
    const tenantId = await addTenant(storage)
    const good = newUser(tenantId, 'daan')
    const settled = await Promise.allSettled([
      storage.transaction(tenantId, () => add(good)),
      storage.transaction(tenantId, function* () {
        yield* write(deferForeignKeys, {})
        yield* write(statements.insertRole, { tenantId, userId: 'nobody', role: 'globalReader' })
      }),
    ])
    for (const one of settled) {
      expect(one).toMatchObject({ status: 'rejected', reason: expect.any(ConstraintError) })
    }
    const id = await storage.transaction(tenantId, () => add(newUser(tenantId, 'daan')))
    expect(id).not.toBe(good.id)
  })

  it('tells everybody who is waiting that the disk is full, and goes on when there is room', async () => {
    const { storage, path } = await fresh()
    const tenantId = await addTenant(storage)
    const pages = statSync(path).size / 4096
    await storage.transaction(tenantId, () => changed(limitPages(pages + 1), {}))
    const large = { ...newUser(tenantId, 'daan'), searchText: 'x'.repeat(1_000_000) }
    const failed = storage.transaction(tenantId, () => add(large))
    await expect(failed).rejects.toThrow(/full/)
    await storage.transaction(tenantId, () => changed(limitPages(1_000_000), {}))
    expect(await storage.transaction(tenantId, () => add(large))).toBe(large.id)
    expect(
      (await checkIntegrity({ kind: 'sqlite', path })).filter(({ rule }) => rule === 'database'),
    ).toEqual([])
  })

  it('counts every one of the increments that three processes make', async () => {
    const { storage, path } = await fresh()
    const tenantId = await addTenant(storage)
    const user = newUser(tenantId, 'counter')
    await storage.transaction(tenantId, () => add({ ...user, displayName: '0' }))
    const processes = [1, 2, 3].map(() => runScript('count-up.ts', path, user.id))
    // All three processes begin at the same moment.
    await Promise.all(processes.map(({ stdout }) => once(stdout, 'data')))
    for (const { stdin } of processes) stdin.end(tenantId)
    const codes = await Promise.all(processes.map((child) => once(child, 'exit')))
    expect(codes.map(([code]) => code)).toEqual([0, 0, 0])
    const counted = await storage.read(() => row(statements.userById, { tenantId, id: user.id }))
    expect(counted?.displayName).toBe('750')
  }, 60_000)

  it('keeps what it has answered when the process is killed', async () => {
    const { path, remove } = await freshSqliteFile()
    leftovers.push(remove)
    const child = runScript('write-until-killed.ts', path)
    let output = ''
    child.stdout.on('data', (chunk) => {
      output += chunk
      if (output.length > 20_000) child.kill('SIGKILL')
    })
    await once(child, 'close')
    const answered = output.slice(0, output.lastIndexOf('\n')).split('\n')
    const database = new Database(path)
    const kept = new Set(database.prepare('select id from users').pluck().all())
    database.close()
    expect(answered.length).toBeGreaterThan(100)
    expect(answered.filter((id) => !kept.has(id))).toEqual([])
    expect(
      (await checkIntegrity({ kind: 'sqlite', path })).filter(
        ({ rule }) => rule === 'database' || rule === 'R12',
      ),
    ).toEqual([])
  }, 60_000)

  it('has its log copied into the file long before a transaction would have to do it', async () => {
    const { storage, path } = await fresh()
    const tenantId = await addTenant(storage)
    await storage.transaction(tenantId, () => changed(copyLogWithinNoTransaction, {}))
    const emptySize = statSync(path).size
    const logSize = () => statSync(`${path}-wal`).size
    let count = 0
    while (statSync(path).size === emptySize && logSize() < 50_000_000) {
      await storage.transaction(tenantId, () => add(newUser(tenantId, `user${count}`)))
      count += 1
    }
    // On a file system in memory, all writes can be done before the thread that copies has begun.
    await vi.waitFor(() => expect(statSync(path).size).toBeGreaterThan(emptySize), { timeout: 20_000 })
    expect(logSize()).toBeLessThan(60_000_000)
  }, 60_000)

  it('refuses at once what would have to wait behind thousands', async () => {
    const { storage, path } = await fresh()
    const tenantId = await addTenant(storage)
    const lock = new Database(path)
    lock.exec('begin immediate')
    const settled = Promise.allSettled(
      Array.from({ length: 5_000 }, (_, index) =>
        storage.transaction(tenantId, () => add(newUser(tenantId, `user${index}`))),
      ),
    )
    const late = storage.transaction(tenantId, () => add(newUser(tenantId, 'late')))
    await expect(late).rejects.toThrow(StorageBusyError)
    lock.close()
    const done = (await settled).filter(({ status }) => status === 'fulfilled')
    expect(done).toHaveLength(4_096)
  })

  it('does no work once it is closed', async () => {
    const { storage } = await fresh()
    const tenantId = await addTenant(storage)
    await storage.close()
    await expect(storage.transaction(tenantId, () => add(newUser(tenantId, 'late')))).rejects.toThrow(
      /closed/,
    )
  })

  it('opens no file that was not migrated', async () => {
    const { path, remove } = await freshSqliteFile()
    leftovers.push(remove)
    expect(() => openSqlite({ path: `${path}.none` })).toThrow(SchemaVersionError)
    writeFileSync(`${path}.empty`, '')
    expect(() => openSqlite({ path: `${path}.empty` })).toThrow(/reprieve migrate/)
    expect(statSync(`${path}.empty`).size).toBe(0)
  })
})

/** Runs a file of this folder in a process of its own. */
const runScript = (file: string, ...args: readonly string[]) =>
  spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, file), ...args], {
    cwd: import.meta.dirname,
    stdio: ['pipe', 'pipe', 'inherit'],
  })

/** A statement that no product code has: it changes a setting of the connection that writes. */
const pragma = (text: string) =>
  defineStatement<object>()(text, ({ db }) => ({
    prepare: () => ({
      run: () => {
        db.run(sql.raw(`pragma ${text}`))
        return { changes: 0 }
      },
    }),
  }))

const copyLogWithinNoTransaction = pragma('wal_autocheckpoint = 0')
const deferForeignKeys = pragma('defer_foreign_keys = on')
const limitPages = (pages: number) => pragma(`max_page_count = ${pages}`)
