import { JSONParser, TokenType } from '@streamparser/json'
import { largestRecord, type SourceItem, UnreadableSourceError } from '../source-item.ts'
import { toldOnce } from '../told-once.ts'
import { toJsonItems } from './json-person.ts'
import { lineCounter } from './line-counter.ts'

/** Reads people and groups from a Keycloak realm (`users`, `groups`) or a SCIM ListResponse (`Resources`). */
export async function* readJson(text: AsyncIterable<string>): AsyncGenerator<SourceItem> {
  const parser = new JSONParser({ paths: ['$.users.*', '$.groups.*', '$.Resources.*'], keepStack: false })
  const encoder = new TextEncoder()
  const lines = lineCounter()
  const tell = toldOnce()
  const found: SourceItem[] = []
  let depth = 0
  let begin = 1
  let lastEmitted = 0
  let read = 0
  let lastOffset = 0
  parser.onToken = ({ token, offset }) => {
    lastOffset = offset
    if (token === TokenType.LEFT_BRACE && depth === 2) begin = lines.lineAt(offset)
    if (token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET) depth += 1
    if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) depth -= 1
  }
  parser.onValue = ({ value }) => {
    lastEmitted = read
    const { items, ignored } = toJsonItems(begin, value)
    for (const name of ignored) found.push(...tell(name, begin))
    found.push(...items)
  }
  const guard = (work: () => void) => {
    try {
      work()
    } catch {
      throw new UnreadableSourceError(
        `The file is not in JSON: line ${lines.lineAt(lastOffset)}, after ${lastOffset} bytes.`,
      )
    }
  }
  for await (const chunk of text) {
    const bytes = encoder.encode(chunk)
    lines.add(bytes)
    read += bytes.length
    guard(() => parser.write(bytes))
    yield* found.splice(0)
    if (read - lastEmitted > largestJson) throw new UnreadableSourceError('A value of the file is too large.')
  }
  guard(() => {
    if (!parser.isEnded) parser.end()
  })
}

/** Limit for everything between two people or groups: the rest of a realm, which can be a few megabytes of clients and flows. */
const largestJson = 16 * largestRecord
