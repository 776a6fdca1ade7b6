import { readCsv } from './csv/read-csv.ts'
import { decode } from './decode.ts'
import { readJson } from './json/read-json.ts'
import { readJsonLines } from './json/read-json-lines.ts'
import { readLdif } from './ldif/read-ldif.ts'
import type { SourceItem } from './source-item.ts'

export const sourceFormats = ['ldif', 'csv', 'json', 'jsonl'] as const
export type SourceFormat = (typeof sourceFormats)[number]

const readers = { ldif: readLdif, csv: readCsv, json: readJson, jsonl: readJsonLines } as const

/**
 * Reads the people of a file as a stream: memory does not grow with the file. A fault stops only its own row.
 * @throws {UnreadableSourceError} if the rows cannot be separated
 */
export const readSource = (
  bytes: AsyncIterable<Uint8Array>,
  format: SourceFormat,
): AsyncGenerator<SourceItem> => readers[format](decode(bytes))

/** The format that a file's name suggests; null if it suggests none. */
export function formatOfName(name: string): SourceFormat | null {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase()
  return sourceFormats.find((format) => format === ending) ?? (ending === 'ldf' ? 'ldif' : null)
}
