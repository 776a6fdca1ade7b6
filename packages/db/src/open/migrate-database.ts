import { migratePostgres } from '../postgres/migrate.ts'
import { migrateSqlite } from '../sqlite/migrate.ts'
import type { DatabaseAddress } from './database-address.ts'

/**
 * Brings the database to this program's schema; an SQLite file is made where there is none, a PostgreSQL database must
 * exist. Safe in several processes at once. Throws `SchemaVersionError` if it is not ours or made by a newer program.
 */
export const migrateDatabase = (address: DatabaseAddress): Promise<void> =>
  address.kind === 'sqlite' ? migrateSqlite(address.path) : migratePostgres(address.url)
