import { type Config, loadSecrets, loadTenantsOfIssuers, type Secrets } from '@reprieve/config'
import type { Storage } from '@reprieve/db'
import { lazyStorage, openStorage } from '@reprieve/db/open'
import type { MailboxStore } from '@reprieve/mailboxes'
import { openMaildirStore } from '@reprieve/mailboxes/maildir'
import {
  createOperations,
  type ObservedCall,
  type Operations,
  observeOperations,
  systemDependencies,
} from '@reprieve/operations'

/** An installation that a process has opened: its secrets, its database, its mail root, and the operations on them. */
export interface Installation {
  readonly secrets: Secrets
  readonly storage: Storage
  /** Null if the process does not reach the mail root. */
  readonly mailboxes: MailboxStore | null
  readonly operations: Operations
  /** Closes the database. Stop everything that works with the installation first. */
  close(): Promise<void>
}

type Settings = Pick<
  Config,
  'dataDir' | 'database' | 'mailRoot' | 'issuersFile' | 'publicUrl' | 'allowsPrivateWebhooks'
>

interface Options {
  /** Called at the end of each operation. Default: nothing is called. */
  readonly observed?: (call: ObservedCall) => void
}

/**
 * Opens the installation of the settings. Rejects with an error that `describeStartError` can describe if there is
 * none, if it may not be read, or if another version made it.
 */
export async function openInstallation(settings: Settings, options: Options = {}): Promise<Installation> {
  const secrets = loadSecrets(settings.dataDir)
  return assemble(settings, secrets, await openStorage(settings.database), options)
}

/**
 * Like {@link openInstallation}, for a process that has to answer before the database can be reached. The first
 * operation opens the database, and if that fails, the next one tries again. Throws if the secrets cannot be read.
 */
export const openInstallationOnUse = (settings: Settings, options: Options = {}): Installation =>
  assemble(settings, loadSecrets(settings.dataDir), lazyStorage(settings.database), options)

function assemble(
  { mailRoot, issuersFile, publicUrl, allowsPrivateWebhooks }: Settings,
  secrets: Secrets,
  storage: Storage,
  { observed }: Options,
): Installation {
  const mailboxes = mailRoot === null ? null : openMaildirStore({ root: mailRoot })
  const operations = createOperations(
    systemDependencies({
      storage,
      mailboxes,
      tombstoneKey: secrets.tombstoneKey,
      allowsPrivateWebhooks,
      publicUrl,
      tenantsOfOutsideIssuers: loadTenantsOfIssuers(issuersFile),
    }),
  )
  return {
    secrets,
    storage,
    mailboxes,
    operations: observed === undefined ? operations : observeOperations(operations, observed),
    close: () => storage.close(),
  }
}
