import type { Config } from '@reprieve/config'
import { commandToRun } from '@reprieve/config/command-to-run'
import { DatabaseNotEmptyError, demoSignIns, type ScenarioName } from '@reprieve/db/seed'
import { ExpectedError } from '../expected-error.ts'
import { fillDatabase, isEmpty, printSignIns } from '../fill-database.ts'
import { endFirstStart, LossError, setAside } from '../first-start.ts'
import { print } from '../print.ts'
import { readSettings } from '../read-settings.ts'
import { withDirectory } from '../with-directory.ts'
import { bringUpToDate } from './migrate.ts'

/** Everything that a start needs: settings checked, data folder, secrets, current schema, and data in an empty database. */
export async function prepare({ new: beginsAnew = false }: { readonly new?: boolean } = {}): Promise<void> {
  const config = readSettings()
  try {
    const isWhole = await bringUpToDate(config)
    // Left in a script, it would one day set aside what should have come back from a backup.
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
  if (empty && seedScenario === null) {
    print(
      `The database is empty. Make an organisation: ${commandToRun('tenants create --help', { quiet: true })}`,
    )
    return
  }
  if (empty && seedScenario !== null && (await filledHere(config, seedScenario))) return
  const signIns = await withDirectory(config, async ({ operations }) => {
    const found = []
    for (const signIn of demoSignIns) {
      if ((await operations.findAccount(signIn.userPrincipalName)) !== null) found.push(signIn)
    }
    return found
  })
  if (signIns.length > 0) printSignIns(signIns)
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
