import { existsSync } from 'node:fs'
import { commandToRun } from '@reprieve/config/command-to-run'
import { checkIntegrity } from '@reprieve/db/check'
import { placeOfDatabase } from '@reprieve/db/open'
import { ExpectedError } from '../expected-error.ts'
import { printRow, printSentence, type RowOptions, reportFaults } from '../print.ts'
import { readSettings } from '../read-settings.ts'
import { showProgress } from '../show-progress.ts'
import { withDirectory } from '../with-directory.ts'

/**
 * Checks the database against the rules, compares the mail root with the database, and looks for tenants that nobody
 * can administer. Prints a row for each finding: rule, tenant, id, message.
 */
export async function check(options: RowOptions): Promise<void> {
  const config = readSettings()
  const { database } = config
  const place = placeOfDatabase(database)
  if (database.kind === 'sqlite' && !existsSync(database.path)) {
    throw new ExpectedError(`${place} does not exist: run \`${commandToRun('prepare')}\` first`)
  }
  const ofDirectory = await showProgress(`Checking ${place}`, () => checkIntegrity(database))
  const ofOperations = await showProgress('Checking the mailboxes and who can administer', () =>
    withDirectory(config, async ({ operations }) => [
      ...(await operations.checkAdministrators()),
      ...(await operations.checkMailboxes()),
    ]),
  )
  const findings = [...ofDirectory, ...ofOperations]
  for (const { rule, tenantId, id, message } of findings) printRow(options, { rule, tenantId, id, message })
  if (findings.length === 0) printSentence(options, `${place} keeps all the rules.`)
  else reportFaults()
}
