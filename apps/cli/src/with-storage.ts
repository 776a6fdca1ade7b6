import type { Storage } from '@reprieve/db'
import { type DatabaseAddress, openStorage } from '@reprieve/db/open'

/** Opens the database while `work` runs. */
export async function withStorage<Value>(
  database: DatabaseAddress,
  work: (storage: Storage) => Promise<Value>,
): Promise<Value> {
  const storage = await openStorage(database)
  try {
    return await work(storage)
  } finally {
    await storage.close()
  }
}
