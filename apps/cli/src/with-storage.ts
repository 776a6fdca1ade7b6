import type { Storage } from '@reprieve/db'
import { openSqlite } from '@reprieve/db/sqlite'

/** Opens the database for as long as `work` runs. */
export async function withStorage<Value>(
  path: string,
  work: (storage: Storage) => Promise<Value>,
): Promise<Value> {
  const storage = openSqlite({ path })
  try {
    return await work(storage)
  } finally {
    await storage.close()
  }
}
