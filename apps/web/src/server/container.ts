import type { Config } from '@reprieve/config'
import { lookOverInBackground } from '@reprieve/db'
import { type Installation, openInstallationOnUse } from '@reprieve/installation'
import { gaugeOf, type Log } from '@reprieve/observe'
import { observation } from './observation.ts'

export interface Container extends Installation {
  readonly config: Config
  readonly log: Log
}

// Stored on the global object, because each of the server's bundles has its own copy of this module.
const shared = globalThis as typeof globalThis & { reprieveContainer?: Container }

/** Opens the installation on first use. It fails each time until there is one to open. */
export function container(): Container {
  shared.reprieveContainer ??= openContainer()
  return shared.reprieveContainer
}

function openContainer(): Container {
  const { config, log, metrics } = observation()
  const installation = openInstallationOnUse(config, { observed: metrics.operationFinished })
  const { storage } = installation
  // The one setting that next-auth reads only from the environment.
  process.env.NEXTAUTH_URL ??= config.publicUrl
  gaugeOf(metrics, {
    name: 'reprieve_storage_waiting_transactions',
    help: 'Transactions that wait in this process for their turn',
    measure: () => [{ value: storage.waiting() }],
  })
  lookOverInBackground(storage, log)
  return { ...installation, config, log }
}
