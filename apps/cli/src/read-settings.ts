import { type Config, loadConfig } from '@reprieve/config'
import { ExpectedError } from './expected-error.ts'

/** Reads the settings from the environment. @throws {ExpectedError} that names every invalid one */
export function readSettings(): Config {
  const loaded = loadConfig(process.env)
  if (!loaded.ok) throw new ExpectedError(loaded.problems.join('\n'))
  return loaded.value
}
