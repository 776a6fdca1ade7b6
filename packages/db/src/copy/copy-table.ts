import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type Database from 'better-sqlite3'
import type pg from 'pg'
import { from } from 'pg-copy-streams'
import { unfinishedCopy } from '../postgres/unfinished-copy.ts'
import { CopyError } from '../storage.ts'
import type { CopiedTable } from './copied-table.ts'
import { type Extent, type LineReader, readLines } from './read-lines.ts'
import { toCopyError } from './to-copy-error.ts'

interface TableCopy {
  readonly source: Database.Database
  readonly client: pg.Client
  readonly table: CopiedTable
  /** The rows that an earlier run has copied. */
  readonly done: Extent | undefined
  readonly rowsAtOnce: number
  onPortion(extent: Extent): void
}

/**
 * Copies the missing rows of a table. Each portion is one transaction, which also records the progress. Throws
 * {@link CopyError} if rows that were copied earlier are not in the source.
 */
export async function copyTable(copy: TableCopy): Promise<Extent> {
  const reader = readLines(copy.source, copy.table)
  try {
    if (copy.done !== undefined) compare(copy.table, reader, copy.done)
    while (await copyPortion(copy, reader)) copy.onPortion(reader.extent())
    return reader.extent()
  } finally {
    reader.close()
  }
}

function compare({ name }: CopiedTable, reader: LineReader, done: Extent): void {
  reader.skip(done.rows)
  if (reader.extent().sha256 === done.sha256) return
  throw new CopyError(
    `what was copied earlier is of another database, or ${name} was written to since: create the target database anew`,
  )
}

/** Copies one portion. False if nothing was left. */
async function copyPortion(copy: TableCopy, reader: LineReader): Promise<boolean> {
  const { client, table, rowsAtOnce } = copy
  const before = reader.extent().rows
  await client.query('begin')
  try {
    const copying = client.query(from(`copy ${table.target} from stdin`))
    await pipeline(Readable.from(reader.take(rowsAtOnce)), copying)
  } catch (error) {
    throw toCopyError(error)
  }
  const { rows, sha256 } = reader.extent()
  await client.query(
    `insert into ${unfinishedCopy} values ($1, $2, $3)
     on conflict (table_name) do update set rows = excluded.rows, sha256 = excluded.sha256`,
    [table.name, rows, sha256],
  )
  await client.query('commit')
  return rows > before
}
