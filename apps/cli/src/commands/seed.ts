import { placeOfDatabase } from '@reprieve/db/open'
import type { ScenarioName } from '@reprieve/db/seed'
import { ExpectedError } from '../expected-error.ts'
import { fillDatabase, isEmpty } from '../fill-database.ts'
import { readSettings } from '../read-settings.ts'
import { bringUpToDate } from './migrate.ts'

/** Fills a new or empty database with a scenario. */
export async function seed(scenario: ScenarioName): Promise<void> {
  const config = readSettings()
  await bringUpToDate(config)
  if (!(await isEmpty(config.database))) {
    throw new ExpectedError(
      `${placeOfDatabase(config.database)} is not empty, and a scenario goes into an empty database only: choose another ${config.database.kind === 'sqlite' ? 'REPRIEVE_DATA_DIR' : 'DATABASE_URL'}`,
    )
  }
  await fillDatabase(config, scenario)
}
