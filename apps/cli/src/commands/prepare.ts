import type { Config } from '@reprieve/config'
import { commandToRun } from '@reprieve/config/command-to-run'
import { DatabaseNotEmptyError, type ScenarioName } from '@reprieve/db/seed'
import { endFirstStart } from '@reprieve/installation'
import type { SetupCodeIssued } from '@reprieve/operations'
import { ExpectedError } from '../expected-error.ts'
import { fillDatabase, isEmpty, printSignIns } from '../fill-database.ts'
import { LossError, setAside } from '../first-start.ts'
import { print } from '../print.ts'
import { readSettings } from '../read-settings.ts'
import { withDirectory } from '../with-directory.ts'
import { bringUpToDate } from './migrate.ts'

/**
 * Does everything that a start needs: it checks the settings, prepares the data folder, the secrets and the current
 * schema, and fills an empty database.
 */
export async function prepare({ new: beginsAnew = false }: { readonly new?: boolean } = {}): Promise<void> {
  const config = readSettings()
  try {
    const isWhole = await bringUpToDate(config)
    // If the option stayed in a script, it would one day set aside data that should have been restored from a backup.
    if (beginsAnew && isWhole)
      throw new ExpectedError(
        `--new is for an installation of which a part is gone, and the one in ${config.dataDir} is whole. For another one, choose another REPRIEVE_DATA_DIR.`,
      )
  } catch (error) {
    if (!beginsAnew || !(error instanceof LossError) || !error.canBeginAnew) throw error
    print(`What was left of the installation is in ${setAside(config, new Date())} now.`)
    await bringUpToDate(config)
  }
  const { seedScenario } = config
  const empty = await isEmpty(config.database)
  if (empty && seedScenario !== null && (await filledHere(config, seedScenario))) return
  await withDirectory(config, async ({ operations }) => {
    const code = seedScenario === null ? await operations.issueSetupCode() : null
    if (code !== null) return printSetup(code)
    const { demoSignIns } = await operations.describeInstallation()
    if (demoSignIns.length === 0) return
    if (!(await operations.hasOwnOrganisation())) printSignIns(demoSignIns)
    if (config.isProduction) warnOfDemo(config)
  })
}

function printSetup({ link, expiresAt }: SetupCodeIssued): void {
  print('There is no organisation yet. Make yours in the browser:')
  print(`  ${link}`)
  print(`This link works once and until ${expiresAt.toISOString()}; the next start prints another one.`)
  print(`Or make it here: ${commandToRun('tenants create --help', { quiet: true })}`)
}

/** Printed at every start on standard error, where the caller looks for problems. */
function warnOfDemo({ dataDir }: Config): void {
  process.stderr.write(
    `
********************************************************************************
WARNING: this database holds the demo, and it is started for production.
The demo's people are made up, and anybody who knows its one password gets in.
For people who exist, choose an empty REPRIEVE_DATA_DIR or DATABASE_URL, and
REPRIEVE_SEED=none (docs/running/organisation.md). The data folder is
${dataDir}
********************************************************************************

`,
  )
}

/** False if another process has filled the database since it was found empty. */
async function filledHere(config: Config, scenario: ScenarioName): Promise<boolean> {
  try {
    await fillDatabase(config, scenario)
    return true
  } catch (error) {
    if (!(error instanceof DatabaseNotEmptyError)) throw error
    endFirstStart(config)
    return false
  }
}
