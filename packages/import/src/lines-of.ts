import { largestRecord } from './source-item.ts'

/** Converts the line ends of a text to line feeds. */
export async function* withLineFeeds(text: AsyncIterable<string>): AsyncGenerator<string> {
  // Whether the text so far has ended in a carriage return, whose line feed may come with the next chunk.
  let endsInReturn = false
  for await (const chunk of text) {
    if (chunk === '') continue
    const fresh = endsInReturn && chunk.startsWith('\n') ? chunk.slice(1) : chunk
    endsInReturn = chunk.endsWith('\r')
    yield fresh.replaceAll(/\r\n?/g, '\n')
  }
}

/** The lines of a text with any kind of line ends. A line longer than the largest record is cut off. */
export async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of withLineFeeds(text)) {
    const lines = (rest + chunk).split('\n')
    rest = (lines.pop() ?? '').slice(0, largestRecord + 1)
    yield* lines
  }
  if (rest !== '') yield rest
}
