import Database from 'better-sqlite3'

/** All rows of an SQLite file by table, in the order of their keys, for tests that compare everything. */
export function everyTable(path: string): ReadonlyMap<string, readonly Record<string, unknown>[]> {
  const database = new Database(path, { readonly: true, fileMustExist: true, timeout: 5_000 })
  try {
    const tables = database
      .prepare<[], { name: string }>(`select name from sqlite_schema where type = 'table' order by name`)
      .all()
    return new Map(
      tables
        .filter(({ name }) => !name.startsWith('sqlite_'))
        .map(({ name }) => [
          name,
          database.prepare<[], Record<string, unknown>>(`select * from "${name}"`).all(),
        ]),
    )
  } finally {
    database.close()
  }
}
