import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { commandToRun } from '@reprieve/config/command-to-run'
import { backupSqlite } from '@reprieve/db/sqlite'
import { ExpectedError } from '../expected-error.ts'
import { print } from '../print.ts'
import { readSettings } from '../read-settings.ts'
import { showProgress } from '../show-progress.ts'

/** Copies the database to a new file while others go on using it. */
export async function backup(file: string): Promise<void> {
  const { database } = readSettings()
  if (database.kind !== 'sqlite') {
    throw new ExpectedError('the database is on PostgreSQL, which has tools of its own for this: see pg_dump')
  }
  if (!existsSync(database.path)) {
    throw new ExpectedError(`${database.path} does not exist: run \`${commandToRun('prepare')}\` first`)
  }
  const target = resolve(file)
  await showProgress(`Backing up to ${target}`, () => backupSqlite(database.path, target))
  print(`${database.path} is backed up to ${target}.`)
}
