import Database from 'better-sqlite3'

/** The size of an SQLite file in pages. */
export function countPages(path: string): number {
  const database = new Database(path, { readonly: true })
  try {
    return Number(database.pragma('page_count', { simple: true }))
  } finally {
    database.close()
  }
}
