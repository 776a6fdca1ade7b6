import type { OperationError, Result } from '@reprieve/domain'
import { toCsvLine } from '@reprieve/import'
import type { Cursor } from '../../features/list/use-pages.ts'
import { refusalStatus } from '../refusal-status.ts'
import { fileAnswer } from './file-answer.ts'

type Cells = readonly unknown[]

interface CsvPage {
  readonly lines: readonly Cells[]
  readonly next: Cursor | null
}

interface CsvFile {
  readonly name: string
  readonly columns: readonly string[]
  readonly read: (after: Cursor | null) => Promise<Result<CsvPage, OperationError>>
}

/** Answers with a list as a CSV file. Pages are read while the file is sent, so it may have any length. */
export async function csvAnswer({ name, columns, read }: CsvFile): Promise<Response> {
  const first = await read(null)
  if (!first.ok) return new Response(null, { status: refusalStatus(first.error) })
  return fileAnswer({ name, type: 'text/csv', texts: textsOf(columns, read, first.value) })
}

async function* textsOf(
  columns: readonly string[],
  read: CsvFile['read'],
  first: CsvPage,
): AsyncGenerator<string> {
  // Begins with a byte order mark, by which spreadsheets recognise the encoding.
  yield `\ufeff${toCsvLine(columns)}`
  let page = first
  for (;;) {
    yield page.lines.map(toCsvLine).join('')
    if (page.next === null) return
    const next = await read(page.next)
    if (!next.ok) throw new Error(`The export was refused on its way: ${next.error.type}`)
    page = next.value
  }
}
