import { placeOf } from '../postgres/connection-options.ts'
import type { PostgresOptions } from '../postgres/open-postgres.ts'
import type { SqliteOptions } from '../sqlite/open-sqlite.ts'

/** Where the database is, of which kind, and how it is to be used. */
export type DatabaseAddress =
  | ({ readonly kind: 'sqlite' } & SqliteOptions)
  | ({ readonly kind: 'postgres' } & PostgresOptions)

/** For people to read: never with a password. */
export const placeOfDatabase = (address: DatabaseAddress): string =>
  address.kind === 'sqlite' ? address.path : placeOf(address.url)
