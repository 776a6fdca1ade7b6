import { membersInAnyCase, parseJsonObject } from './parse-json-object.ts'

/** How a filter compares: the SDKs' operators that apply to a text. */
export type TextMatch = 'equals' | 'starts_with' | 'substring'

/** A client's filter on one field. The field's name is in lower case. */
export interface FieldFilter {
  readonly field: string
  readonly value: string
  readonly match: TextMatch
}

// Operators as texts in any case, with or without the underscore. The Spring client sends the ordinal in the SDKs'
// enumeration.
const matches: ReadonlyMap<unknown, TextMatch> = new Map<unknown, TextMatch>([
  ['equals', 'equals'],
  [0, 'equals'],
  ['substring', 'substring'],
  [6, 'substring'],
  ['starts_with', 'starts_with'],
  ['startswith', 'starts_with'],
  [9, 'starts_with'],
])

const names = membersInAnyCase(['field', 'value', 'operator'], { ignored: ['fieldType'] })

/** Parses a client's JSON filter; undefined if it is not a filter on a text. */
export function parseFieldFilter(text: string): FieldFilter | undefined {
  const parsed = parseJsonObject(Buffer.from(text), names)
  if (!parsed.ok) return undefined
  const { field, value, operator, ...others } = parsed.value
  if (Object.keys(others).length > 0) return undefined
  const match = matches.get(typeof operator === 'string' ? operator.toLowerCase() : operator)
  if (typeof field !== 'string' || typeof value !== 'string' || match === undefined) return undefined
  return { field: field.toLowerCase(), value: value.trim(), match }
}

/** The filter as a link repeats it. */
export const toFieldFilterText = (field: string, value: string, match: TextMatch): string =>
  JSON.stringify({ Field: field, Value: value, Operator: match })
