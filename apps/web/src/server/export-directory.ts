import { type ExportFormat, exportFormats, writeExport } from '@reprieve/import'
import { type OperationContext, openExport } from '@reprieve/operations'
import { container } from './container.ts'
import { fileAnswer } from './csv/file-answer.ts'
import { refusalStatus } from './refusal-status.ts'

/** Answers with the directory of a tenant as a file (R59); `asked` names the format. */
export async function exportDirectory(context: OperationContext, asked: string | null): Promise<Response> {
  const format = exportFormats.find((known) => known === asked)
  if (format === undefined) return new Response(null, { status: 400 })
  const portions = await openExport(container().operations, context, { format })
  if (!portions.ok) return new Response(null, { status: refusalStatus(portions.error) })
  const texts = writeExport(portions.value, format)
  return fileAnswer({ name: `directory.${format}`, type: mediaTypes[format], texts })
}

const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  jsonl: 'application/jsonl',
  csv: 'text/csv',
  // RFC 2849 registers none.
  ldif: 'text/plain',
}
