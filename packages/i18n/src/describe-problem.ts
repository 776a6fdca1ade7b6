import { formatMessage, type MessageKey } from './format-message.ts'
import type { Locale } from './locale.ts'
import { messages } from './messages/index.ts'

/**
 * Translates the English description of an invalid input into the reader's language. An unknown text stays as it is.
 */
export function describeProblem(locale: Locale, problem: string): string {
  for (const { key, pattern } of known) {
    const found = pattern.exec(problem)
    if (found) return formatMessage(locale, key, { ...found.groups })
  }
  return problem
}

const known = Object.entries(messages.en.problems).map(([name, text]) => ({
  key: `problems.${name}` as MessageKey,
  pattern: new RegExp(`^${toPattern(text)}$`, 'su'),
}))

function toPattern(text: string): string {
  const literal = text.replace(/[.*+?^$()|[\]\\/]/g, '\\$&')
  return literal.replace(/\{(\w+)\}/g, '(?<$1>.+)')
}
