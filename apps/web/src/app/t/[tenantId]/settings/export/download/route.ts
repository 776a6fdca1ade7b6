import { type ExportFormat, exportFormats, writeExport } from '@reprieve/import'
import { openExport } from '@reprieve/operations'
import { container } from '../../../../../../server/container.ts'
import { fileAnswer } from '../../../../../../server/csv/file-answer.ts'
import { refusalStatus } from '../../../../../../server/refusal-status.ts'
import { visitor } from '../../../../../../server/session.ts'

interface DownloadParameters {
  readonly params: Promise<{ readonly tenantId: string }>
}

/** Answers with the directory of the tenant as a file in the format that the address names (R59). */
export async function GET(request: Request, { params }: DownloadParameters): Promise<Response> {
  const { context } = await visitor((await params).tenantId)
  const asked = new URL(request.url).searchParams.get('format')
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
