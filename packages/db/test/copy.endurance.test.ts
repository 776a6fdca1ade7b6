import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { compiledProgram } from '@reprieve/compiled-program'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { copyToPostgres } from '../src/copy/index.ts'
import { openStorage } from '../src/open/index.ts'
import { seed } from '../src/seed/index.ts'
import { openSqlite } from '../src/sqlite/index.ts'
import { SchemaVersionError } from '../src/storage.ts'
import { contentOf, freshSqliteFile } from '../src/testing/index.ts'
import { type PostgresServer, startPostgres } from './postgres-server.ts'

const kills = process.env.ENDURANCE ? 50 : 3
const program = await compiledProgram(fileURLToPath(new URL('./copy-until-killed.ts', import.meta.url)))

let server: PostgresServer
beforeAll(async () => {
  server = await startPostgres()
}, 60_000)
afterAll(() => server.dispose())

it(`is whole or cannot be opened, and goes on, killed ${kills} times at any moment`, async () => {
  const { database, path, remove } = await freshSqliteFile()
  onTestFinished(remove)
  const now = new Date('2026-03-01T12:00:00.000Z')
  await seed({ database, scenario: 'demo', now, passwordHash: 'hash' })
  const source = openSqlite({ path })
  const expected = await contentOf(source)
  await source.close()
  for (let killed = 0; killed < kills; ) {
    const url = await server.createDatabase()
    for (let content = null; content === null; content = await contentAt(url)) {
      if (killed === kills) await copyToPostgres({ path, url })
      else if (await isKilled(path, url)) killed += 1
    }
    expect(await contentAt(url)).toEqual(expected)
  }
}, 3_600_000)

/** Kills a copy at a random moment. Returns false if the copy had already ended. */
async function isKilled(path: string, url: string): Promise<boolean> {
  const child = spawn(process.execPath, [program, path, url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const closed = once(child, 'close')
  await once(child.stdout, 'data')
  // The copy is killed at a random moment: this does not wait for any condition.
  await Promise.race([closed, setTimeout(Math.random() * 1_000)])
  child.kill('SIGKILL')
  const [code] = await closed
  expect(code === 0 || code === null, 'it ended well or was killed').toBe(true)
  return code === null
}

/** Everything in the database; null if it cannot be opened. */
async function contentAt(url: string) {
  try {
    const storage = await openStorage({ kind: 'postgres', url })
    const content = await contentOf(storage)
    await storage.close()
    return content
  } catch (error) {
    if (error instanceof SchemaVersionError) return null
    throw error
  }
}
