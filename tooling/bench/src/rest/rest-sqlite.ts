import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Call } from '../recording.ts'
import type { Suite } from '../suite.ts'
import { fillDirectory } from './directory.ts'
import { restoreOverRest, usersNeeded } from './restore-over-rest.ts'

export const restSqlite: Suite = {
  name: 'rest-sqlite',
  title: 'restore over REST on SQLite',
  async run({ quick }) {
    const folder = mkdtempSync(join(tmpdir(), 'reprieve-bench-'))
    const path = join(folder, 'template.db')
    let copies = 0
    const copy = async (): Promise<string> => {
      copies += 1
      const target = join(folder, `copy-${copies}.db`)
      copyFileSync(path, target)
      return pathToFileURL(target).href
    }
    try {
      const directory = await fillDirectory({ kind: 'sqlite', path }, usersNeeded(quick))
      // The recorder of that driver produces only such calls.
      const toBareWork = (address: string, calls: ReadonlyMap<string, readonly unknown[]>) => ({
        kind: 'sqlite' as const,
        path: fileURLToPath(address),
        callsByUser: calls as ReadonlyMap<string, readonly Call[]>,
      })
      const databases = {
        driver: 'better-sqlite3',
        directory,
        aim: { atLeast: 1.2 },
        p99AtMostMs: 10,
        copy,
        toBareWork,
      }
      return await restoreOverRest(databases, quick)
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
}
