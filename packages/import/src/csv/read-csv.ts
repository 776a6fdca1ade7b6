import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { withLineFeeds } from '../lines-of.ts'
import { largestRecord, type SourceItem, UnreadableSourceError } from '../source-item.ts'
import { toPerson, unreadable } from '../to-person.ts'
import { toldOnce } from '../told-once.ts'
import { columnOf, type Heading, saidBy } from './columns.ts'

interface Parsed {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

/** People of a CSV file in any of the dialects that spreadsheets and admin centers write. */
export async function* readCsv(text: AsyncIterable<string>): AsyncGenerator<SourceItem> {
  const { delimiter, skippedLines, all } = await sniff(withLineFeeds(text))
  const faults: SourceItem[] = []
  let lastFault = 0
  const parser = parse({
    delimiter,
    record_delimiter: '\n',
    info: true,
    relax_column_count: true,
    skip_records_with_error: true,
    max_record_size: largestRecord,
    on_skip: (error) => {
      const fault = faultOf(error, skippedLines)
      // A line with several quotes in the wrong place is one fault.
      if (fault.line !== lastFault) faults.push(fault)
      lastFault = fault.line
      return undefined
    },
  })
  let headings: readonly Heading[] | null = null
  const tell = toldOnce()
  const source = Readable.from(all, { objectMode: false })
  // What the pipe says goes to the parser, where the loop meets it.
  source.on('error', (error) => parser.destroy(error))
  for await (const parsed of source.pipe(parser) as AsyncIterable<Parsed>) {
    yield* faults.splice(0)
    const row = parsed.record
    // The parser tells the line on which a record ends.
    const line = parsed.info.lines + skippedLines - row.join('').replace(/[^\n]/g, '').length
    if (row.every((cell) => cell.trim() === '')) continue
    if (headings === null) {
      if (row[0]?.trim().toLowerCase().startsWith('version:')) continue
      headings = row.map((heading) => ({ heading: heading.trim(), column: columnOf(heading) }))
      checkHeadings(headings)
      for (const { heading, column } of headings)
        if (column === null && heading !== '') yield* tell(heading, line)
      continue
    }
    yield readRow(row, headings, line)
  }
  yield* faults
}

function readRow(row: readonly string[], headings: readonly Heading[], line: number): SourceItem {
  if (row.some((cell) => /^\s*example:/i.test(cell))) return { kind: 'skipped', line, why: 'example' }
  if (row.length > headings.length && row.slice(headings.length).some((cell) => cell.trim() !== ''))
    return unreadable(line, String(headings.length + 1), 'malformed')
  return toPerson(line, saidBy(row, headings))
}

function checkHeadings(headings: readonly Heading[]): void {
  if (headings.some(({ column }) => column === 'userPrincipalName')) return
  throw new UnreadableSourceError(
    'The file has no column with sign-in names: userPrincipalName, User name or Email address.',
  )
}

function faultOf(error: CsvError | undefined, skippedLines: number): SourceItem {
  const line = Number(error?.lines ?? 0) + skippedLines
  const isLarge = error instanceof CsvError && error.code === 'CSV_MAX_RECORD_SIZE'
  return unreadable(line, String(Number(error?.column ?? 0) + 1), isLarge ? 'too-large' : 'malformed')
}

/** The sign between two values: as the line `sep=` says, or else the one that the first lines have most. */
async function sniff(text: AsyncIterable<string>) {
  const iterator = text[Symbol.asyncIterator]()
  let head = ''
  let ended = false
  while (!ended && head.length < sniffed) {
    const next = await iterator.next()
    ended = next.done === true
    if (!next.done) head += next.value
  }
  const said = /^sep=(.)(\n|$)/i.exec(head)
  const rest = said === null ? head : head.slice(said[0].length)
  async function* all() {
    yield rest
    for (;;) {
      const next = await iterator.next()
      if (next.done) return
      yield next.value
    }
  }
  const delimiter = said?.[1] ?? mostUsed(rest)
  return { delimiter, skippedLines: said === null ? 0 : 1, all: all() }
}

const sniffed = 16_384

function mostUsed(text: string): string {
  const firstLines = text
    .split('\n', 2)
    .join('\n')
    .replace(/"[^"]*"/g, '')
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: firstLines.split(sign).length }))
  return counts.reduce((one, other) => (other.count > one.count ? other : one)).sign
}
