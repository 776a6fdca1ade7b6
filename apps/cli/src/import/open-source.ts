import { createReadStream } from 'node:fs'
import {
  formatOfName,
  readSource,
  type SourceFormat,
  type SourceItem,
  UnreadableSourceError,
} from '@reprieve/import'
import { ExpectedError } from '../expected-error.ts'

/** Reads a file of people. @throws {ExpectedError} if the file as a whole cannot be read */
export async function* openSource(
  file: string,
  format: SourceFormat | undefined,
): AsyncGenerator<SourceItem> {
  const known = format ?? formatOfName(file)
  if (known === null)
    throw new ExpectedError(
      `the name of the file does not tell its format: add --format ldif, csv, json or jsonl`,
    )
  try {
    yield* readSource(createReadStream(file), known)
  } catch (error) {
    if (error instanceof UnreadableSourceError) throw new ExpectedError(error.message)
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new ExpectedError(`there is no file ${file}`)
    throw error
  }
}
