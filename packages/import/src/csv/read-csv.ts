import { type SourceItem, UnreadableSourceError } from '../source-item.ts'
import { toPerson, unreadable } from '../to-person.ts'
import { toldOnce } from '../told-once.ts'
import { columnOf, type Heading, saidBy } from './columns.ts'
import { isExample, readTable, type TableRow } from './read-table.ts'

/** Reads people from a CSV file in any of the dialects that spreadsheets and admin centers write. */
export async function* readCsv(text: AsyncIterable<string>): AsyncGenerator<SourceItem> {
  let headings: readonly Heading[] | null = null
  const tell = toldOnce()
  for await (const row of readTable(text)) {
    if (row.kind === 'unreadable') yield row
    else if (headings === null) {
      headings = row.cells.map((heading) => ({ heading: heading.trim(), column: columnOf(heading) }))
      checkHeadings(headings)
      for (const { heading, column } of headings)
        if (column === null && heading !== '') yield* tell(heading, row.line)
    } else yield readRow(row, headings)
  }
}

function readRow(row: TableRow, headings: readonly Heading[]): SourceItem {
  const { line, cells } = row
  if (isExample(row)) return { kind: 'skipped', line, why: 'example' }
  const outcome = cells[headings.findIndex(({ column }) => column === 'outcome')]?.trim().toLowerCase() ?? ''
  if (outcome !== '' && outcome !== 'refused') return { kind: 'skipped', line, why: 'done' }
  if (cells.length > headings.length && cells.slice(headings.length).some((cell) => cell.trim() !== ''))
    return unreadable(line, String(headings.length + 1), 'malformed')
  return toPerson(line, saidBy(cells, headings))
}

function checkHeadings(headings: readonly Heading[]): void {
  if (headings.some(({ column }) => column === 'userPrincipalName')) return
  throw new UnreadableSourceError(
    'The file has no column with sign-in names: userPrincipalName, User name or Email address.',
  )
}
