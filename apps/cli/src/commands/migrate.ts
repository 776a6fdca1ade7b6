import { type Config, createSecrets } from '@reprieve/config'
import { migrateDatabase, placeOfDatabase } from '@reprieve/db/open'
import { createMailRoot } from '@reprieve/mailboxes/maildir'
import { print } from '../print.ts'
import { readSettings } from '../read-settings.ts'
import { withDirectory } from '../with-directory.ts'
import { copyTo } from './copy-to.ts'

/**
 * Makes the data folder, the secrets, the mail root and the database where they are missing, and brings the database up to
 * date; with `to`, copies it there instead.
 */
export async function migrate({ to }: { readonly to?: string }): Promise<void> {
  const config = readSettings()
  if (to !== undefined) return copyTo(config, to)
  await bringUpToDate(config)
  print(`The database ${placeOfDatabase(config.database)} is up to date.`)
}

export async function bringUpToDate(config: Config): Promise<void> {
  const { tokenKey } = createSecrets(config.dataDir)
  if (config.mailRoot !== null) await createMailRoot(config.mailRoot)
  await migrateDatabase(config.database)
  await withDirectory(config, ({ operations }) => operations.tokenKeys.importFirst(tokenKey))
}
