import { placeOf } from '../postgres/connection-options.ts'
import type { PostgresOptions } from '../postgres/open-postgres.ts'
import type { SqliteOptions } from '../sqlite/open-sqlite.ts'

/** Which database to use, of which kind, and how. */
export type DatabaseAddress =
  | ({ readonly kind: 'sqlite' } & SqliteOptions)
  | ({ readonly kind: 'postgres' } & PostgresOptions)

/** The place of the database for messages; it never contains a password. */
export const placeOfDatabase = (address: DatabaseAddress): string =>
  address.kind === 'sqlite' ? address.path : placeOf(address.url)
