import { type FileHandle, open } from 'node:fs/promises'
import { resultColumns, toCsvLine, toResultCells } from '@reprieve/import'
import { ExpectedError } from '../expected-error.ts'
import type { DoneRow } from './carry-out.ts'
import { describeProblem } from './describe-item.ts'

/**
 * A CSV file with the outcome of each row, in the columns that an import reads, so that it can be corrected and
 * imported again; only refused rows are read then. Texts that a spreadsheet would take for a formula are escaped.
 */
export interface ResultFile {
  add(row: DoneRow): Promise<void>
  close(): Promise<void>
}

/** Creates the file. @throws {ExpectedError} if it exists already */
export async function openResultFile(path: string): Promise<ResultFile> {
  const file = await create(path)
  await file.write(toCsvLine(resultColumns))
  return {
    add: async (row) => {
      await file.write(toCsvLine(cellsOf(row)))
    },
    close: () => file.close(),
  }
}

async function create(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'wx')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new ExpectedError(`the file ${path} is there already: choose another name for the result`)
    throw error
  }
}

function cellsOf({ item, outcome, userId, reason }: DoneRow): readonly unknown[] {
  const person = item.kind === 'person' ? item.person : null
  const why = item.kind === 'unreadable' ? describeProblem(item.column, item.problem) : reason
  return toResultCells({ person, line: item.line, outcome, userId, reason: why })
}
