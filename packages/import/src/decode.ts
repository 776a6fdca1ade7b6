import { TextDecoder } from 'node:util'

/** Replaces bytes that are invalid in the encoding. */
export const undecodable = '\uFFFD'

/**
 * Decodes a file in UTF-8, or in UTF-16 if it begins with a byte order mark. Invalid bytes become {@link undecodable},
 * so that only the values that contain them are lost.
 */
export async function* decode(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null
  let head = new Uint8Array()
  for await (const chunk of bytes) {
    if (decoder !== null) {
      yield decoder.decode(chunk, { stream: true })
      continue
    }
    head = Uint8Array.from([...head, ...chunk])
    if (head.length < 2) continue
    decoder = new TextDecoder(encodingOf(head))
    yield decoder.decode(head, { stream: true })
  }
  yield (decoder ?? new TextDecoder()).decode(decoder === null ? head : undefined)
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return 'utf-8'
}
