import Database from 'better-sqlite3'

/** Locks an SQLite file as another program would, until the returned function is called. */
export function holdWriteLock(path: string): () => void {
  const other = new Database(path)
  other.exec('begin immediate')
  return () => void other.close()
}
