import { largestRecord } from '../source-item.ts'

export interface LdifRecord {
  /** The line on which the record begins. */
  readonly line: number
  /** The lines of the record, joined with their continuations and without comments. */
  readonly fields: readonly { readonly line: number; readonly text: string }[]
  readonly isTooLarge: boolean
}

/**
 * Splits lines into records, which are separated by empty lines. A line that begins with a space continues the previous
 * one, even a comment.
 */
export async function* recordsOf(lines: AsyncIterable<string>): AsyncGenerator<LdifRecord> {
  let fields: { line: number; parts: string[] }[] = []
  let size = 0
  let number = 0
  let inComment = false
  const record = (): LdifRecord => {
    const [first] = fields
    const made = {
      line: first?.line ?? number,
      fields: fields.map(({ line, parts }) => ({ line, text: parts.join('') })),
      isTooLarge: size > largestRecord,
    }
    fields = []
    size = 0
    return made
  }
  for await (const line of lines) {
    number += 1
    if (line === '') {
      if (fields.length > 0) yield record()
      inComment = false
      continue
    }
    const continues = line.startsWith(' ') && (inComment || fields.length > 0)
    if (!continues) inComment = line.startsWith('#')
    if (inComment) continue
    size += line.length
    // A record that is too large is read to its end, but not kept.
    if (size > largestRecord) fields = fields.slice(0, 1).map((field) => ({ ...field, parts: [] }))
    if (fields.length === 0 && size > largestRecord) fields = [{ line: number, parts: [] }]
    if (size > largestRecord) continue
    if (continues) fields.at(-1)?.parts.push(line.slice(1))
    else if (!/^version:/i.test(line)) fields.push({ line: number, parts: [line] })
  }
  if (fields.length > 0) yield record()
}
