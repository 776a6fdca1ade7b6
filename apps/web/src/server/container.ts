import { type Config, loadConfig, loadSecrets, type Secrets } from '@reprieve/config'
import type { Storage } from '@reprieve/db'
import { lazyStorage } from '@reprieve/db/open'
import { createOperations, systemDependencies } from '@reprieve/operations'
import { type Logger, pino } from 'pino'

export interface Container {
  readonly config: Config
  readonly secrets: Secrets
  readonly storage: Storage
  readonly operations: ReturnType<typeof createOperations>
  readonly log: Logger
}

// On the global object, as the server's bundles each have their own copy of this module.
const shared = globalThis as typeof globalThis & { reprieveContainer?: Container }

/** Opens the installation on first use; fails again and again until there is one to open. */
export function container(): Container {
  shared.reprieveContainer ??= openContainer()
  return shared.reprieveContainer
}

function openContainer(): Container {
  const loaded = loadConfig(process.env)
  if (!loaded.ok) throw new Error(loaded.problems.join('\n'))
  const config = loaded.value
  const secrets = loadSecrets(config.dataDir)
  // The one setting that next-auth takes from the environment alone.
  process.env.NEXTAUTH_URL ??= config.publicUrl
  const storage = lazyStorage(config.database)
  return {
    config,
    secrets,
    storage,
    operations: createOperations(systemDependencies({ storage, tombstoneKey: secrets.tombstoneKey })),
    log: pino({ name: 'web', level: config.logLevel }),
  }
}
