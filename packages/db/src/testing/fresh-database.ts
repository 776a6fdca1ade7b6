import type { DatabaseAddress } from '../open/index.ts'
import type { Storage } from '../storage.ts'
import { freshSqlite } from './fresh-sqlite.ts'

export interface FreshDatabase {
  readonly storage: Storage
  readonly database: DatabaseAddress
  /** Closes the storage and removes the database. */
  dispose(): Promise<void>
}

/** An empty, migrated database for one test file: SQLite, unless the test project has chosen otherwise. */
export const freshDatabase = (): Promise<FreshDatabase> => open()

export const freshDatabaseKind = (): DatabaseAddress['kind'] => kind

/** Chooses the kind of database that {@link freshDatabase} opens, for the set-up of a test project. */
export function freshDatabasesBy(given: DatabaseAddress['kind'], opener: () => Promise<FreshDatabase>): void {
  kind = given
  open = opener
}

let kind: DatabaseAddress['kind'] = 'sqlite'
let open: () => Promise<FreshDatabase> = freshSqlite
