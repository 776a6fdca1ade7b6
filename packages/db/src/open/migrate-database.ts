import { migratePostgres } from '../postgres/migrate.ts'
import { migrateSqlite } from '../sqlite/migrate.ts'
import type { DatabaseAddress } from './database-address.ts'

/**
 * Brings the database to this program's schema. A missing SQLite file is created; a PostgreSQL database must exist. It
 * is safe to call in several processes at once. Throws `SchemaVersionError` if the database belongs to another program
 * or to a newer version.
 */
export const migrateDatabase = (address: DatabaseAddress): Promise<void> =>
  address.kind === 'sqlite' ? migrateSqlite(address.path) : migratePostgres(address.url)
