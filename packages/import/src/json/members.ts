/** The members of an object of JSON. */
export type Members = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The objects of a list; none where there is no list. */
export const listOf = (value: unknown): readonly Members[] =>
  Array.isArray(value) ? value.filter(isObject) : []
