import { withReadableDomains } from './readable-domain.ts'

/**
 * Formats a text that somebody else wrote, such as a name or an address, for use in a sentence. Right-to-left text is
 * isolated, so that it does not reorder its surroundings; direction marks, which names from earlier releases may have,
 * are removed; international domains are shown in their letters.
 */
export function toShownText(text: string): string {
  const shown = toShownAlone(text)
  return fromRightToLeft.test(shown) ? `${isolate}${shown}${endOfIsolate}` : shown
}

/** Like `toShownText`, for a place that isolates its contents itself, such as the element `bdi`. */
export const toShownAlone = (text: string): string => withReadableDomains(withoutDirection(text))

/** The values of a message, with every text formatted for use in a sentence. */
export const toShownValues = <Values extends Readonly<Record<string, unknown>>>(values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? toShownText(value) : value,
    ]),
  ) as Values

const isolate = '\u2068'
const endOfIsolate = '\u2069'

// Arabic, Hebrew and the other right-to-left scripts, with their presentation forms.
const fromRightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

const marks = /[\u061c\u200e\u200f\u202a-\u202e\u2066\u2067]/gu

/**
 * Removes marks that change the direction of text; no name that is stored today has them. Our own closed isolates stay,
 * because a sentence can be part of another.
 */
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
