import { type Config, createSecrets } from '@reprieve/config'
import { migrateSqlite } from '@reprieve/db/sqlite'
import { print } from '../print.ts'
import { readSettings } from '../read-settings.ts'

/** Makes the data folder, the secrets and the database where they are missing, and brings the database up to date. */
export async function migrate(): Promise<void> {
  const config = readSettings()
  await bringUpToDate(config)
  print(`The database ${config.databasePath} is up to date.`)
}

export async function bringUpToDate({ dataDir, databasePath }: Config): Promise<void> {
  createSecrets(dataDir)
  await migrateSqlite(databasePath)
}
