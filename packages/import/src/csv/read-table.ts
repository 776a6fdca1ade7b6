import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { withLineFeeds } from '../lines-of.ts'
import { largestRecord, type Unreadable } from '../source-item.ts'
import { unreadable } from '../to-person.ts'

/** A row of a table, with the line on which it begins, counted from 1. */
export interface TableRow {
  readonly kind: 'row'
  readonly line: number
  readonly cells: readonly string[]
}

interface Parsed {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

/**
 * Reads the rows of a CSV file in any of the dialects that spreadsheets and admin centers write, headings first. Empty
 * rows and the version row of old templates are left out. A fault stops only its own row.
 */
export async function* readTable(text: AsyncIterable<string>): AsyncGenerator<TableRow | Unreadable> {
  const { delimiter, skippedLines, all } = await sniff(withLineFeeds(text))
  const faults: Unreadable[] = []
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
      // Several misplaced quotes in one line are one fault.
      if (fault.line !== lastFault) faults.push(fault)
      lastFault = fault.line
      return undefined
    },
  })
  let isFirst = true
  const source = Readable.from(all, { objectMode: false })
  // An error of the pipe is passed to the parser, where the loop meets it.
  source.on('error', (error) => parser.destroy(error))
  for await (const parsed of source.pipe(parser) as AsyncIterable<Parsed>) {
    yield* faults.splice(0)
    const cells = parsed.record
    if (cells.every((cell) => cell.trim() === '')) continue
    if (isFirst && cells[0]?.trim().toLowerCase().startsWith('version:')) continue
    isFirst = false
    // The parser reports the line on which a record ends.
    const line = parsed.info.lines + skippedLines - cells.join('').replace(/[^\n]/g, '').length
    yield { kind: 'row', line, cells }
  }
  yield* faults
}

/** Whether a row is an example in a template. */
export const isExample = ({ cells }: TableRow): boolean => cells.some((cell) => /^\s*example:/i.test(cell))

function faultOf(error: CsvError | undefined, skippedLines: number): Unreadable {
  const line = Number(error?.lines ?? 0) + skippedLines
  const isLarge = error instanceof CsvError && error.code === 'CSV_MAX_RECORD_SIZE'
  return unreadable(line, String(Number(error?.column ?? 0) + 1), isLarge ? 'too-large' : 'malformed')
}

/** Finds the separator: the one in the line `sep=`, or else the one that is most frequent in the first lines. */
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
