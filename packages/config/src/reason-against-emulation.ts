import type { Environment } from './is-production.ts'

/**
 * Why the emulator does not start in this environment, in a sentence that names the setting; null if it may. It would
 * not touch an installation, but whoever has one configured here may take the emulator for it.
 */
export function reasonAgainstEmulation(environment: Environment): string | null {
  if (environment.NODE_ENV === 'production')
    return 'NODE_ENV=production says that this is for people who rely on it, and the emulator is for tests: unset it'
  const named = ['DATABASE_URL', 'REPRIEVE_DATA_DIR'].find((name) => environment[name])
  if (named === undefined) return null
  return `${named} names an installation, and the emulator has a directory of its own that it forgets: unset it`
}
