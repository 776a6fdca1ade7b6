import type { DatabaseAddress } from '../open/index.ts'
import type { Storage } from '../storage.ts'
import { freshSqlite } from './fresh-sqlite.ts'

export interface FreshDatabase {
  readonly storage: Storage
  readonly database: DatabaseAddress
  /** Closes the storage and removes the database. */
  dispose(): Promise<void>
}

/** An empty, migrated database of its own for a test file: SQLite, unless the test project has said otherwise. */
export const freshDatabase = (): Promise<FreshDatabase> => open()

export const freshDatabaseKind = (): DatabaseAddress['kind'] => kind

/** For the set-up of a test project: which kind of database {@link freshDatabase} gives. */
export function freshDatabasesBy(given: DatabaseAddress['kind'], opener: () => Promise<FreshDatabase>): void {
  kind = given
  open = opener
}

let kind: DatabaseAddress['kind'] = 'sqlite'
let open: () => Promise<FreshDatabase> = freshSqlite
