import { existsSync } from 'node:fs'
import { checkIntegrity } from '@reprieve/db/check'
import { placeOfDatabase } from '@reprieve/db/open'
import { ExpectedError } from '../expected-error.ts'
import { print } from '../print.ts'
import { readSettings } from '../read-settings.ts'
import { withDirectory } from '../with-directory.ts'

/** Holds the database against the rules, and the mail root against the database; every finding is a line, and one is enough for exit code 1. */
export async function check(): Promise<void> {
  const config = readSettings()
  const { database } = config
  const place = placeOfDatabase(database)
  if (database.kind === 'sqlite' && !existsSync(database.path)) {
    throw new ExpectedError(`${place} does not exist: run \`npm run reprieve -- prepare\` first`)
  }
  const ofDirectory = await checkIntegrity(database)
  const ofMailboxes = await withDirectory(config, ({ operations }) => operations.checkMailboxes())
  const findings = [...ofDirectory, ...ofMailboxes]
  for (const { rule, tenantId, id, message } of findings) print([rule, tenantId, id, message].join('\t'))
  if (findings.length === 0) print(`${place} keeps all the rules.`)
  else process.exitCode = 1
}
