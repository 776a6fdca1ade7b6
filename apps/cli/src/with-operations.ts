import type { Storage } from '@reprieve/db'
import type { Operations } from '@reprieve/operations'
import { readSettings } from './read-settings.ts'
import { withDirectory } from './with-directory.ts'

/** Opens the operations on the installation's database while `work` runs, without the mail root. */
export const withOperations = <Value>(
  work: (operations: Operations, storage: Storage) => Promise<Value>,
): Promise<Value> =>
  withDirectory({ ...readSettings(), mailRoot: null }, ({ operations, storage }) => work(operations, storage))
