import Database from 'better-sqlite3'

/** Has a SQLite file locked as another program would, until what it gives is called. */
export function holdWriteLock(path: string): () => void {
  const other = new Database(path)
  other.exec('begin immediate')
  return () => void other.close()
}
