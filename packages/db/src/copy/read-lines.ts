import { createHash } from 'node:crypto'
import type Database from 'better-sqlite3'
import type { CopiedTable } from './copied-table.ts'
import { toCopyLine } from './to-copy-line.ts'

/** How far a table was read: its first rows, and the SHA-256, in hexadecimal, of their lines. */
export interface Extent {
  readonly rows: number
  readonly sha256: string
}

export interface LineReader {
  /** The lines of the next rows, at most `limit`, some at a time; none at the end. */
  take(limit: number): Generator<Buffer>
  /** Reads as many rows for nothing but the hash. */
  skip(count: number): void
  extent(): Extent
  /** The database can do nothing else before. */
  close(): void
}

/** Reads a table from its first row to its last, in constant memory. */
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
