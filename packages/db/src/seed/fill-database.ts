import type { DatabaseAddress } from '../open/database-address.ts'
import { fillPostgres } from './fill-postgres.ts'
import { fillSqlite } from './fill-sqlite.ts'
import type { SeedSink } from './sink.ts'

/** Runs `fill` on an empty, migrated database in one commit. Rejects with `DatabaseNotEmptyError` for any other. */
export const fillDatabase = async <Value>(
  address: DatabaseAddress,
  fill: (sink: SeedSink) => Value,
): Promise<Value> =>
  address.kind === 'sqlite' ? fillSqlite(address.path, fill) : fillPostgres(address.url, fill)
