import { readSource, type SourceFormat } from '../read-source.ts'
import type { SourceItem } from '../source-item.ts'

/** Reads all items of a source, which is passed in pieces of this many bytes. */
export async function readAll(
  bytes: Uint8Array | string,
  format: SourceFormat,
  pieceSize = 65_536,
): Promise<readonly SourceItem[]> {
  const whole = typeof bytes === 'string' ? Buffer.from(bytes) : bytes
  async function* pieces() {
    for (let start = 0; start < whole.length; start += pieceSize)
      yield whole.subarray(start, start + pieceSize)
  }
  const items: SourceItem[] = []
  for await (const item of readSource(pieces(), format)) items.push(item)
  return items
}

/** The people among the items, by line. */
export const peopleOf = (items: readonly SourceItem[]) =>
  items.flatMap((item) => (item.kind === 'person' ? [{ line: item.line, ...item.person }] : []))
