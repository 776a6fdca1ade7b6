import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getTableColumns } from 'drizzle-orm'
import { postgresKit } from '../schema/kit.ts'
import { defineTables } from '../schema/tables.ts'
import { countingSink, type SeedSink, type TableName } from './sink.ts'

/**
 * Rows that wait in temporary files, because a scenario may be larger than the memory. Each table has a file with one
 * row a line.
 */
export interface Spool {
  readonly sink: SeedSink
  /** A table's rows as JSON objects by column, a portion at a time. Call it when all rows are there. */
  read(table: TableName, rowsAtOnce: number): AsyncGenerator<readonly string[]>
  remove(): void
}

export function openSpool(): Spool {
  const folder = mkdtempSync(join(tmpdir(), 'reprieve-seed-'))
  const writerByTable = new Map<TableName, Writer>()
  const sink = countingSink((name, row) => {
    let writer = writerByTable.get(name)
    if (writer === undefined) {
      writer = openWriter(join(folder, name), name)
      writerByTable.set(name, writer)
    }
    writer.add(row)
  })
  return {
    sink,
    read: async function* (name, rowsAtOnce) {
      const writer = writerByTable.get(name)
      if (writer === undefined) return
      writer.flush()
      yield* readLines(writer.path, rowsAtOnce)
    },
    remove: () => {
      for (const { close } of writerByTable.values()) close()
      rmSync(folder, { recursive: true })
    },
  }
}

interface Writer {
  readonly path: string
  add(row: object): void
  flush(): void
  close(): void
}

const tables = defineTables(postgresKit)
const bufferedLines = 2_000

function openWriter(path: string, name: TableName): Writer {
  // The file is private, because it contains hashes of passwords.
  const file = openSync(path, 'w', 0o600)
  const columns = Object.entries(getTableColumns(tables[name]))
  let lines: string[] = []
  const flush = () => {
    writeSync(file, lines.join(''))
    lines = []
  }
  return {
    path,
    flush,
    add: (row) => {
      const values = row as Readonly<Record<string, unknown>>
      const byColumn = Object.fromEntries(columns.map(([key, { name }]) => [name, values[key] ?? null]))
      if (lines.push(`${JSON.stringify(byColumn)}\n`) === bufferedLines) flush()
    },
    close: () => closeSync(file),
  }
}

async function* readLines(path: string, atOnce: number): AsyncGenerator<readonly string[]> {
  const file = await open(path)
  try {
    let lines: string[] = []
    for await (const line of file.readLines()) {
      if (lines.push(line) < atOnce) continue
      yield lines
      lines = []
    }
    if (lines.length > 0) yield lines
  } finally {
    await file.close()
  }
}
