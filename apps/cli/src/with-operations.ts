import { loadSecrets, loadTenantsOfIssuers } from '@reprieve/config'
import type { Storage } from '@reprieve/db'
import { createOperations, type Operations, systemDependencies } from '@reprieve/operations'
import { readSettings } from './read-settings.ts'
import { withStorage } from './with-storage.ts'

/** The operations on the installation's database, for as long as `work` runs. */
export async function withOperations<Value>(
  work: (operations: Operations, storage: Storage) => Promise<Value>,
): Promise<Value> {
  const { dataDir, database, issuersFile } = readSettings()
  const { tombstoneKey } = loadSecrets(dataDir)
  const tenantsOfOutsideIssuers = loadTenantsOfIssuers(issuersFile)
  return withStorage(database, (storage) =>
    work(createOperations(systemDependencies({ storage, tombstoneKey, tenantsOfOutsideIssuers })), storage),
  )
}
