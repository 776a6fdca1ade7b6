import { type Config, loadSecrets } from '@reprieve/config'
import type { Storage } from '@reprieve/db'
import { createOperations, type Operations, systemDependencies } from '@reprieve/operations'
import { withStorage } from './with-storage.ts'

export interface Directory {
  readonly storage: Storage
  readonly operations: Operations
}

/** Opens the installation for as long as `work` runs. @throws {SecretsError} where it was never prepared */
export function withDirectory<Value>(
  { dataDir, database }: Pick<Config, 'dataDir' | 'database'>,
  work: (directory: Directory) => Promise<Value>,
): Promise<Value> {
  const { tombstoneKey } = loadSecrets(dataDir)
  return withStorage(database, (storage) =>
    work({ storage, operations: createOperations(systemDependencies({ storage, tombstoneKey })) }),
  )
}
