import type { DirectoryRecord } from '@reprieve/domain/import'
import type { Answer, WriteError } from '../answer.ts'
import type { OperationContext } from '../context.ts'
import type { Operations } from '../use-cases.ts'
import type { ReadExportInput } from './read-export.ts'
import type { StartExportInput } from './start-export.ts'

/** Portions of an export, read as they are taken; each can be empty. */
export type OpenedExport = AsyncGenerator<readonly DirectoryRecord[]>

/**
 * Records the export and gives its portions one after the other, so that memory does not grow with the directory. `jsonl`
 * holds everything, the other formats the active users. A refusal comes before the first portion; a role that is lost
 * later ends the portions with an error.
 */
export async function openExport(
  { startExport, readExport }: Pick<Operations, 'startExport' | 'readExport'>,
  context: OperationContext,
  input: StartExportInput,
): Promise<Answer<OpenedExport, WriteError>> {
  const started = await startExport(context, input)
  if (!started.ok) return started
  const contents = input.format === 'jsonl' ? 'everything' : 'people'
  return { ok: true, value: portions({ readExport }, context, { ...input, contents }) }
}

async function* portions(
  { readExport }: Pick<Operations, 'readExport'>,
  context: OperationContext,
  { format, ...asked }: StartExportInput & Pick<ReadExportInput, 'contents'>,
): OpenedExport {
  let place: ReadExportInput['place']
  for (;;) {
    const portion = await readExport(context, { ...asked, ...(place && { place }) })
    if (!portion.ok) throw new Error(`The export was refused on its way: ${portion.error.type}`)
    yield portion.value.records
    if (portion.value.next === null) return
    place = portion.value.next
  }
}
