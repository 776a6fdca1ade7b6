import { createHash } from 'node:crypto'
import type pg from 'pg'
import { to } from 'pg-copy-streams'
import { CopyError } from '../storage.ts'
import type { CopiedTable } from './copied-table.ts'
import type { Extent } from './read-lines.ts'

/** Reads a table back. Throws {@link CopyError} if its rows are not, byte for byte, those that were read from the source. */
export async function verifyTable(client: pg.Client, table: CopiedTable, expected: Extent): Promise<void> {
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

// Never within a line, where it is escaped.
const lineFeed = 0x0a

const describe = ({ rows, sha256 }: Extent): string => `${rows} rows with hash ${sha256}`
