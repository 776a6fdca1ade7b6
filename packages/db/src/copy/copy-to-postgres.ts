import type Database from 'better-sqlite3'
import type pg from 'pg'
import type { Finding } from '../check/finding.ts'
import { placeOf } from '../postgres/connection-options.ts'
import { beginCopy } from './begin-copy.ts'
import { type CopiedTable, copiedTables } from './copied-table.ts'
import { copyTable } from './copy-table.ts'
import { lockSource } from './lock-source.ts'
import { onTarget } from './on-target.ts'
import type { Extent } from './read-lines.ts'
import { putBack, unmark } from './set-aside.ts'
import { verifyChains } from './verify-chains.ts'
import { verifyTable } from './verify-table.ts'

export interface CopyOptions {
  /** Of the SQLite file, which nobody may have open meanwhile. */
  readonly path: string
  /** Of an empty PostgreSQL database, or one in which the same copy was broken off. */
  readonly url: string
  /** Rows that are copied in one transaction. Default 20,000. */
  readonly rowsAtOnce?: number
  readonly onProgress?: (progress: CopyProgress) => void
}

/**
 * A table has come so far: it is `found` where it was broken off, `copied` in steps, and then `verified` as a whole. When all
 * rows are there, `indexing` begins, which takes a while.
 */
export type CopyProgress = TableProgress | { readonly step: 'indexing' }

interface TableProgress extends Extent {
  readonly step: 'found' | 'copied' | 'verified'
  readonly table: string
}

export interface CopySummary {
  readonly tables: number
  readonly rows: number
  /** What is wrong with the audit log, in the source as in the copy. */
  readonly findings: readonly Finding[]
}

/**
 * Copies an SQLite database into a PostgreSQL one, reads every table back and compares; nobody can open the target before
 * that. One that was broken off, at any moment, goes on when it is called again. The source stays as it is.
 * Rejects with `CopyError`, `SchemaVersionError`, or as `openPostgres` does.
 */
export async function copyToPostgres(options: CopyOptions): Promise<CopySummary> {
  const source = await lockSource(options.path)
  try {
    return await onTarget(options.url, (client) => copyAll({ ...options, source, client }))
  } finally {
    source.close()
  }
}

interface OpenCopy extends CopyOptions {
  readonly source: Database.Database
  readonly client: pg.Client
}

async function copyAll(copy: OpenCopy): Promise<CopySummary> {
  const { source, client, rowsAtOnce = 20_000, onProgress = () => {} } = copy
  const tables = copiedTables()
  const doneByTable = await beginCopy(client, placeOf(copy.url), tables)
  const copied: { readonly table: CopiedTable; readonly extent: Extent }[] = []
  for (const table of tables) {
    const onPortion = (extent: Extent) => onProgress({ step: 'copied', table: table.name, ...extent })
    const done = doneByTable.get(table.name)
    if (done !== undefined) onProgress({ step: 'found', table: table.name, ...done })
    copied.push({ table, extent: await copyTable({ source, client, table, done, rowsAtOnce, onPortion }) })
  }
  onProgress({ step: 'indexing' })
  await putBack(client)
  await client.query('analyze')
  for (const { table, extent } of copied) {
    await verifyTable(client, table, extent)
    onProgress({ step: 'verified', table: table.name, ...extent })
  }
  const findings = await verifyChains(client)
  await unmark(client)
  const rows = copied.reduce((sum, { extent }) => sum + extent.rows, 0)
  return { tables: tables.length, rows, findings }
}
