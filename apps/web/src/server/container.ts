import { type Config, loadSecrets, loadTenantsOfIssuers, type Secrets } from '@reprieve/config'
import { lookOverInBackground, type Storage } from '@reprieve/db'
import { lazyStorage } from '@reprieve/db/open'
import { openMaildirStore } from '@reprieve/mailboxes/maildir'
import { gaugeOf, type Log } from '@reprieve/observe'
import {
  createOperations,
  type Operations,
  observeOperations,
  systemDependencies,
} from '@reprieve/operations'
import { observation } from './observation.ts'

export interface Container {
  readonly config: Config
  readonly secrets: Secrets
  readonly storage: Storage
  readonly operations: Operations
  readonly log: Log
}

// On the global object, as the server's bundles each have their own copy of this module.
const shared = globalThis as typeof globalThis & { reprieveContainer?: Container }

/** Opens the installation on first use; fails again and again until there is one to open. */
export function container(): Container {
  shared.reprieveContainer ??= openContainer()
  return shared.reprieveContainer
}

function openContainer(): Container {
  const { config, log, metrics } = observation()
  const secrets = loadSecrets(config.dataDir)
  // The one setting that next-auth takes from the environment alone.
  process.env.NEXTAUTH_URL ??= config.publicUrl
  const storage = lazyStorage(config.database)
  gaugeOf(metrics, {
    name: 'reprieve_storage_waiting_transactions',
    help: 'Transactions that wait in this process for their turn',
    measure: () => [{ value: storage.waiting() }],
  })
  const mailboxes = config.mailRoot === null ? null : openMaildirStore({ root: config.mailRoot })
  const operations = createOperations(
    systemDependencies({
      storage,
      mailboxes,
      tombstoneKey: secrets.tombstoneKey,
      allowsPrivateWebhooks: config.allowsPrivateWebhooks,
      publicUrl: config.publicUrl,
      tenantsOfOutsideIssuers: loadTenantsOfIssuers(config.issuersFile),
    }),
  )
  lookOverInBackground(storage, log)
  return {
    config,
    secrets,
    storage,
    operations: observeOperations(operations, metrics.operationFinished),
    log,
  }
}
