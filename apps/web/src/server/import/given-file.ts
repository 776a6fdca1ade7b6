import { formatOfName, type SourceFormat, sourceFormats } from '@reprieve/import'
import { importLimitBytes } from '../../features/import/limits.ts'
import { boundedBody } from '../bounded-body.ts'

/** A file that a person has chosen, with what the person says of it. */
export interface GivenFile {
  readonly name: string
  readonly format: SourceFormat
  /** The administrator's name for the directory that the people come from. */
  readonly source: string
  readonly bytes: Uint8Array
}

/** The file of a request; its status if it cannot be taken. */
export async function givenFile(request: Request): Promise<GivenFile | { readonly status: number }> {
  const asked = new URL(request.url).searchParams
  const name = (asked.get('name') ?? '').slice(0, 256)
  const format = sourceFormats.find((known) => known === asked.get('format')) ?? formatOfName(name)
  if (format === null) return { status: 400 }
  const bytes = await boundedBody(request, importLimitBytes)
  if (bytes === null) return { status: 413 }
  return { name, format, source: asked.get('source') ?? '', bytes }
}
