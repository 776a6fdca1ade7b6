import { existsSync } from 'node:fs'
import { checkIntegrity } from '@reprieve/db/check'
import { placeOfDatabase } from '@reprieve/db/open'
import { ExpectedError } from '../expected-error.ts'
import { print } from '../print.ts'
import { readSettings } from '../read-settings.ts'

/** Holds the database against the rules; every finding is a line, and one is enough for exit code 1. */
export async function check(): Promise<void> {
  const { database } = readSettings()
  const place = placeOfDatabase(database)
  if (database.kind === 'sqlite' && !existsSync(database.path)) {
    throw new ExpectedError(`${place} does not exist: run \`npm run reprieve -- prepare\` first`)
  }
  const findings = await checkIntegrity(database)
  for (const { rule, tenantId, id, message } of findings) print([rule, tenantId, id, message].join('\t'))
  if (findings.length === 0) print(`${place} keeps all the rules.`)
  else process.exitCode = 1
}
