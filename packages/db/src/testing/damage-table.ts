import { closeSync, openSync, readSync, writeSync } from 'node:fs'
import Database from 'better-sqlite3'

/**
 * Overwrites the pages that hold a table's rows, in a file that nobody has open, as a failing disk would. Returns a
 * function that puts them back.
 */
export function damageTable(path: string, table: string): () => void {
  const kept = leavesOf(path, table).map((leaf) => ({ ...leaf, before: Buffer.alloc(leaf.pgsize) }))
  const file = openSync(path, 'r+')
  for (const { pageno, pgsize, before } of kept) {
    const at = (pageno - 1) * pgsize
    readSync(file, before, 0, pgsize, at)
    writeSync(file, Buffer.alloc(pgsize, 0xff), 0, pgsize, at)
  }
  closeSync(file)
  return () => {
    const mended = openSync(path, 'r+')
    for (const { pageno, pgsize, before } of kept) writeSync(mended, before, 0, pgsize, (pageno - 1) * pgsize)
    closeSync(mended)
  }
}

function leavesOf(path: string, table: string): readonly { pageno: number; pgsize: number }[] {
  const database = new Database(path)
  try {
    database.pragma('wal_checkpoint(TRUNCATE)')
    return database
      .prepare<[string], { pageno: number; pgsize: number }>(
        "select pageno, pgsize from dbstat where name = ? and pagetype = 'leaf'",
      )
      .all(table)
  } finally {
    database.close()
  }
}
