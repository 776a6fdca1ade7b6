import { type Config, loadSecrets, loadTenantsOfIssuers } from '@reprieve/config'
import type { Storage } from '@reprieve/db'
import type { MailboxStore } from '@reprieve/mailboxes'
import { openMaildirStore } from '@reprieve/mailboxes/maildir'
import { createOperations, type Operations, systemDependencies } from '@reprieve/operations'
import { withStorage } from './with-storage.ts'

export interface Directory {
  readonly storage: Storage
  readonly mailboxes: MailboxStore | null
  readonly operations: Operations
}

/** Opens the installation for as long as `work` runs. @throws {SecretsError} where it was never prepared */
export function withDirectory<Value>(
  {
    dataDir,
    database,
    mailRoot,
    issuersFile,
    publicUrl,
  }: Pick<Config, 'dataDir' | 'database' | 'mailRoot' | 'issuersFile' | 'publicUrl'>,
  work: (directory: Directory) => Promise<Value>,
): Promise<Value> {
  const { tombstoneKey } = loadSecrets(dataDir)
  const mailboxes = mailRoot === null ? null : openMaildirStore({ root: mailRoot })
  return withStorage(database, (storage) => {
    const tenantsOfOutsideIssuers = loadTenantsOfIssuers(issuersFile)
    const operations = createOperations(
      systemDependencies({ storage, mailboxes, tombstoneKey, publicUrl, tenantsOfOutsideIssuers }),
    )
    return work({ storage, mailboxes, operations })
  })
}
