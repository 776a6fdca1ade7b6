import { openPostgres } from '../postgres/open-postgres.ts'
import { openSqlite } from '../sqlite/open-sqlite.ts'
import type { Storage } from '../storage.ts'
import type { DatabaseAddress } from './database-address.ts'

/**
 * Opens a migrated database (see `migrateDatabase`). Rejects with `SchemaVersionError` for any other, and with
 * `StorageBusyError` if the server cannot be reached.
 */
export const openStorage = async (address: DatabaseAddress): Promise<Storage> =>
  address.kind === 'sqlite' ? openSqlite(address) : openPostgres(address)
