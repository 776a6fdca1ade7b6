import { ok, type Result, refuse } from '@reprieve/domain'
import type { TransportError } from '../transport-error.ts'

/** Reads the whole body of a request, with never more than `limitBytes` in memory. */
export async function readBody(
  request: Request,
  limitBytes: number,
): Promise<Result<Uint8Array, TransportError>> {
  const length = request.headers.get('content-length')
  if (length !== null && Number(length) > limitBytes) return refuse({ type: 'BodyTooLarge', limitBytes })
  try {
    return length === null
      ? await readCounting(request, limitBytes)
      : ok(new Uint8Array(await request.arrayBuffer()))
  } catch {
    return refuse({ type: 'MalformedJson' })
  }
}

async function readCounting(
  request: Request,
  limitBytes: number,
): Promise<Result<Uint8Array, TransportError>> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > limitBytes) return refuse({ type: 'BodyTooLarge', limitBytes })
    chunks.push(chunk)
  }
  return ok(Buffer.concat(chunks))
}
