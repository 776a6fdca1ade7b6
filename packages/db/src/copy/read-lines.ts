import { createHash } from 'node:crypto'
import type Database from 'better-sqlite3'
import type { CopiedTable } from './copied-table.ts'
import { toCopyLine } from './to-copy-line.ts'

/** How much of a table was read: the number of rows, and the SHA-256, in hexadecimal, of their lines. */
export interface Extent {
  readonly rows: number
  readonly sha256: string
}

export interface LineReader {
  /** Yields the lines of the next rows, at most `limit`, several at a time; nothing at the end. */
  take(limit: number): Generator<Buffer>
  /** Reads this many rows only to hash them. */
  skip(count: number): void
  extent(): Extent
  /** Ends the reading. Until then, the database can do nothing else. */
  close(): void
}

/** Reads a table from the first row to the last, in constant memory. */
export function readLines(source: Database.Database, table: CopiedTable): LineReader {
  const iterator = source.prepare<[], readonly unknown[]>(table.select).raw().iterate()
  const hash = createHash('sha256')
  let rows = 0

  function* take(limit: number): Generator<Buffer> {
    const end = rows + limit
    let text = ''
    while (rows < end) {
      const { done, value } = iterator.next()
      if (done) break
      text += toCopyLine(table, value)
      rows += 1
      if (text.length < chunkLength && rows < end) continue
      yield finish(text)
      text = ''
    }
    if (text !== '') yield finish(text)
  }

  const finish = (text: string): Buffer => {
    const chunk = Buffer.from(text)
    hash.update(chunk)
    return chunk
  }

  return {
    take,
    skip: (count) => {
      const lines = take(count)
      while (!lines.next().done);
    },
    extent: () => ({ rows, sha256: hash.copy().digest('hex') }),
    close: () => void iterator.return?.(),
  }
}

const chunkLength = 65_536
