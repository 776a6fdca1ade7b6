import { withReadableDomains } from './readable-domain.ts'

/**
 * A text that somebody else wrote, such as a name or an address, as it can stand in a sentence of ours: what is written
 * from right to left is isolated, so that it turns nothing round beside it; marks of direction, which names stored by
 * earlier releases may have, are left out; international domains are in letters.
 */
export function toShownText(text: string): string {
  const shown = toShownAlone(text)
  return fromRightToLeft.test(shown) ? `${isolate}${shown}${endOfIsolate}` : shown
}

/** As `toShownText`, for a place of its own that isolates what is in it, such as the element `bdi`. */
export const toShownAlone = (text: string): string => withReadableDomains(withoutDirection(text))

/** The values of a message, with every text among them as it can stand in the sentence. */
export const toShownValues = <Values extends Readonly<Record<string, unknown>>>(values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? toShownText(value) : value,
    ]),
  ) as Values

const isolate = '\u2068'
const endOfIsolate = '\u2069'

// Arabic, Hebrew and the other scripts that are written from right to left, with their presentation forms.
const fromRightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

const marks = /[\u061c\u200e\u200f\u202a-\u202e\u2066\u2067]/gu

/** Without the marks that turn text round (which no name has that is stored today). An isolate of ours stays if it is closed: a sentence can be part of another. */
export function withoutDirection(text: string): string {
  const unmarked = text.replace(marks, '')
  return isBalanced(unmarked) ? unmarked : unmarked.replace(/[\u2068\u2069]/gu, '')
}

function isBalanced(text: string): boolean {
  let open = 0
  for (const character of text) {
    if (character === isolate) open += 1
    if (character === endOfIsolate) open -= 1
    if (open < 0) return false
  }
  return open === 0
}
