import { createHash } from 'node:crypto'
import type Database from 'better-sqlite3'
import type pg from 'pg'
import { to } from 'pg-copy-streams'
import { checkAuditChain } from '../check/check-audit-chain.ts'
import type { Finding } from '../check/finding.ts'
import { connectionOf } from '../postgres/connection.ts'
import { placeOf } from '../postgres/connection-options.ts'
import { CopyError } from '../storage.ts'
import { beginCopy } from './begin-copy.ts'
import { type CopiedTable, copiedTables } from './copied-table.ts'
import { copyTable } from './copy-table.ts'
import { lockSource } from './lock-source.ts'
import { onTarget } from './on-target.ts'
import type { Extent } from './read-lines.ts'
import { putBack, unmark } from './set-aside.ts'

export interface CopyOptions {
  /** Path of the SQLite file. Nobody else may have it open during the copy. */
  readonly path: string
  /** Address of a PostgreSQL database that is empty, or in which the same copy was interrupted. */
  readonly url: string
  /** Rows that are copied in one transaction. Default: 20,000. */
  readonly rowsAtOnce?: number
  readonly onProgress?: (progress: CopyProgress) => void
}

/**
 * Progress of a table: `found` is what an interrupted run has left, `copied` comes in steps, and `verified` is reported
 * once for the whole table. `indexing` begins when all rows are copied, and takes a while.
 */
export type CopyProgress = TableProgress | { readonly step: 'indexing' }

interface TableProgress extends Extent {
  readonly step: 'found' | 'copied' | 'verified'
  readonly table: string
}

export interface CopySummary {
  readonly tables: number
  readonly rows: number
  /** Violations in the audit log; the source has them as well. */
  readonly findings: readonly Finding[]
}

/**
 * Copies an SQLite database into a PostgreSQL one, then reads every table back and compares it. Nobody can open the
 * target before that. A copy that was interrupted at any moment continues when this is called again. The source stays
 * unchanged. Rejects with `CopyError`, `SchemaVersionError`, or as `openPostgres` does.
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

/** Verifies the audit chain of each tenant, as `checkIntegrity` does (R49). */
async function verifyChains(client: pg.Client): Promise<readonly Finding[]> {
  const { rows } = await client.query<{ tenantId: string }>(
    'select distinct tenant_id as "tenantId" from audit_records order by tenant_id',
  )
  const findings: Finding[] = []
  const connection = connectionOf(client)
  // Awaited, because this client sends one query after the other.
  await client.query('begin isolation level repeatable read read only')
  for (const { tenantId } of rows) {
    await connection.run(checkAuditChain(tenantId, (finding) => void findings.push(finding)))
  }
  await connection.commit()
  return findings
}

/**
 * Reads a table back. Throws {@link CopyError} unless its rows are byte for byte those that were read from the source.
 */
async function verifyTable(client: pg.Client, table: CopiedTable, expected: Extent): Promise<void> {
  const found = await readBack(client, table)
  if (found.rows === expected.rows && found.sha256 === expected.sha256) return
  throw new CopyError(
    `${table.name} is not the same: ${describe(found)} instead of ${describe(expected)}; create the target database anew`,
  )
}

async function readBack(client: pg.Client, table: CopiedTable): Promise<Extent> {
  const hash = createHash('sha256')
  let rows = 0
  for await (const chunk of client.query(to(`copy (${table.select}) to stdout`))) {
    hash.update(chunk)
    rows += countLines(chunk)
  }
  return { rows, sha256: hash.digest('hex') }
}

function countLines(chunk: Buffer): number {
  let count = 0
  for (let at = chunk.indexOf(lineFeed); at !== -1; at = chunk.indexOf(lineFeed, at + 1)) count += 1
  return count
}

// A line feed never occurs within a line, because it is escaped there.
const lineFeed = 0x0a

const describe = ({ rows, sha256 }: Extent): string => `${rows} rows with hash ${sha256}`
