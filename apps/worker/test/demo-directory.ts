import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSecrets } from '@reprieve/config'
import type { DatabaseAddress } from '@reprieve/db/open'
import { seed } from '@reprieve/db/seed'
import { migrateSqlite, openSqlite } from '@reprieve/db/sqlite'
import { searchDatabase } from '@reprieve/db/testing'
import { createMailRoot } from '@reprieve/mailboxes/maildir'
import { createOperations, hashPassword, systemDependencies } from '@reprieve/operations'
import { rememberSecrets } from '@reprieve/operations/testing'
import { onTestFinished } from 'vitest'

export { adminId, asAdmin, contoso } from './contoso.ts'

/** The password of every user of the demo. */
export const demoPassword = 'violet kettle forty two'
const passwordHash = hashPassword(demoPassword)

/** Creates a data folder with secrets and the demo's directory, whose dates are relative to `now`. */
export async function demoFolder(now: Date) {
  const dataDir = mkdtempSync(join(tmpdir(), 'reprieve-worker-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const { tombstoneKey } = createSecrets(dataDir)
  const path = join(dataDir, 'reprieve.db')
  const database: DatabaseAddress = { kind: 'sqlite', path }
  await createMailRoot(join(dataDir, 'mailboxes'))
  await migrateSqlite(path)
  await seed({ database, scenario: 'demo', now, passwordHash: await passwordHash })
  return { dataDir, path, database, tombstoneKey }
}

/**
 * Opens the demo's directory with operations on it, at a time that the test sets. `elapsedMs` is the time
 * that has passed on the machine's own clock.
 */
export async function demoDirectory(start: Date) {
  const clock = { now: start, elapsedMs: 0 }
  const { path, database, tombstoneKey } = await demoFolder(start)
  const storage = openSqlite({ path })
  onTestFinished(async () => {
    await storage.close()
    searchDatabase(path)
  })
  const dependencies = {
    ...systemDependencies({ storage, tombstoneKey, allowsPrivateWebhooks: true }),
    publicUrl: 'https://directory.example',
    now: () => clock.now,
    machineClock: () => ({ bootId: 'a machine', uptimeMs: clock.elapsedMs }),
  }
  return { clock, path, database, storage, operations: rememberSecrets(createOperations(dependencies)) }
}
