import { existsSync } from 'node:fs'
import { checkIntegrity } from '@reprieve/db/check'
import { ExpectedError } from '../expected-error.ts'
import { print } from '../print.ts'
import { readSettings } from '../read-settings.ts'

/** Holds the database against the rules; every finding is a line, and one is enough for exit code 1. */
export async function check(): Promise<void> {
  const { databasePath } = readSettings()
  if (!existsSync(databasePath)) {
    throw new ExpectedError(`${databasePath} does not exist: run \`npm run reprieve -- prepare\` first`)
  }
  const findings = await checkIntegrity(databasePath)
  for (const { rule, tenantId, id, message } of findings) print([rule, tenantId, id, message].join('\t'))
  if (findings.length === 0) print(`${databasePath} keeps all the rules.`)
  else process.exitCode = 1
}
