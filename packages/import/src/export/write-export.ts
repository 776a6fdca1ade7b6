import type { DirectoryRecord, ExportedUser } from '@reprieve/domain/import'
import { toCsvLine } from '../csv/to-csv-line.ts'
import { csvColumns, toCsvCells } from './csv-people.ts'
import { toLdifEntry } from './to-ldif-entry.ts'

export const exportFormats = ['jsonl', 'csv', 'ldif'] as const
/** `jsonl` holds everything, one JSON object a line; the others hold the active users. */
export type ExportFormat = (typeof exportFormats)[number]

/** The text of an export, a part for each portion of records: memory does not grow with the directory. */
export async function* writeExport(
  portions: AsyncIterable<readonly DirectoryRecord[]>,
  format: ExportFormat,
): AsyncGenerator<string> {
  yield heads[format]
  for await (const records of portions) yield records.map(writers[format]).join('')
}

const heads: Readonly<Record<ExportFormat, string>> = {
  jsonl: '',
  // With a byte order mark, by which spreadsheets know the encoding.
  csv: `\ufeff${toCsvLine(csvColumns)}`,
  ldif: 'version: 1\n\n',
}

const ofActiveUser =
  (write: (user: ExportedUser) => string) =>
  (record: DirectoryRecord): string =>
    record.kind === 'user' && record.deletion === null ? write(record) : ''

const writers: Readonly<Record<ExportFormat, (record: DirectoryRecord) => string>> = {
  jsonl: (record) => `${JSON.stringify(record)}\n`,
  csv: ofActiveUser((user) => toCsvLine(toCsvCells(user))),
  ldif: ofActiveUser(toLdifEntry),
}
