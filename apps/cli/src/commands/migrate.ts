import { mkdirSync } from 'node:fs'
import { type Config, createSecrets } from '@reprieve/config'
import { migrateDatabase, placeOfDatabase } from '@reprieve/db/open'
import { endFirstStart } from '@reprieve/installation'
import { createMailRoot, openMaildirStore } from '@reprieve/mailboxes/maildir'
import { isEmpty } from '../fill-database.ts'
import { fillMailboxes } from '../fill-mailboxes.ts'
import {
  beginFirstStart,
  isDatabaseMissing,
  isScenarioBrokenOff,
  lostDatabase,
  lostSecrets,
  missingPart,
  type Parts,
  partsOf,
  secretsOf,
} from '../first-start.ts'
import { print } from '../print.ts'
import { readSettings } from '../read-settings.ts'
import { withDirectory } from '../with-directory.ts'
import { copyTo } from './copy-to.ts'

/**
 * Creates the data folder, the secrets, the mail root and the database if they are missing, and brings the database up
 * to date. With `to`, copies the database there instead.
 */
export async function migrate({ to }: { readonly to?: string }): Promise<void> {
  const config = readSettings()
  if (to !== undefined) return copyTo(config, to)
  await bringUpToDate(config)
  print(`The database ${placeOfDatabase(config.database)} is up to date.`)
}

/**
 * Refuses if a part of an installation in use is missing: creating it again would hide the loss, and the remaining
 * parts would fit nothing any more. Returns whether there is an installation with an organisation in it.
 * @throws {LossError}
 */
export async function bringUpToDate(config: Config): Promise<boolean> {
  const before = partsOf(config)
  if (!config.allowsFirstStart) await requireEveryPart(config)
  const isNew = !before.secrets && !before.mail
  if (isDatabaseMissing(config) && !isNew && !isBeingMade(config, before)) throw lostDatabase(config)
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 })
  await migrateDatabase(config.database)
  const isFilled = !(await isEmpty(config.database))
  if (isFilled && !partsOf(config).secrets) throw lostSecrets(config)
  if (!isFilled && isNew) beginFirstStart(config)
  if (!isFilled && !isNew && !isBeingMade(config, before) && (await isEmpty(config.database))) {
    throw lostDatabase(config)
  }
  const { tokenKey } = createSecrets(config.dataDir)
  if (config.mailRoot !== null) await createMailRoot(config.mailRoot)
  await withDirectory(config, ({ operations }) => operations.tokenKeys.importFirst(tokenKey))
  if (isFilled) await finishFirstStart(config)
  return isFilled
}

/** @throws {ExpectedError} that names the first missing part */
async function requireEveryPart(config: Config): Promise<void> {
  if (!partsOf(config).secrets) throw missingPart(secretsOf(config))
  if (isDatabaseMissing(config)) throw missingPart(placeOfDatabase(config.database))
  const { mailRoot } = config
  if (mailRoot === null) return
  const problem = await openMaildirStore({ root: mailRoot }).findProblem()
  if (problem === 'missing') throw missingPart(mailRoot)
}

/** A start that was interrupted after it filled the database has left mailboxes of its scenario uncreated. */
async function finishFirstStart(config: Config): Promise<void> {
  if (isScenarioBrokenOff(config)) {
    await fillMailboxes(config)
    print(
      'The start before was broken off and is finished now. It has shown the password of the demo sign-ins; where nobody has ' +
        `noted it, stop everything, remove ${config.dataDir} and start again.`,
    )
  }
  endFirstStart(config)
}

/** Another process may begin or end a first start between two checks. */
const isBeingMade = (config: Config, before: Parts): boolean =>
  before.firstStart || partsOf(config).firstStart
