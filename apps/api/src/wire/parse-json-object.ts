import { ok, type Result, refuse } from '@reprieve/domain'
import type { TransportError } from '../errors.ts'

/** An object whose members are the known ones, by their names in camel case; it has no prototype. */
export type WireObject = Readonly<Record<string, unknown>>

const deepest = 12

/**
 * Reads a request's JSON as Partner Center's clients write it: member names in any case and even twice, null for "not
 * supplied". Members not in `names` are dropped, so that nothing of them can do harm.
 */
export function parseJsonObject(
  bytes: Uint8Array,
  names: ReadonlyMap<string, string>,
): Result<WireObject, TransportError> {
  let value: unknown
  try {
    value = JSON.parse(strictUtf8.decode(bytes))
  } catch {
    return refuse({ type: 'MalformedJson' })
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse({ type: 'MalformedJson' })
  }
  const read = readKnown(value, names, deepest)
  // What was read from an object is one.
  return read === tooDeep ? refuse({ type: 'MalformedJson' }) : ok(read as WireObject)
}

/** The table for {@link parseJsonObject}: names as clients may write them, in lower case, to ours. */
export const namesInAnyCase = (names: readonly string[]): ReadonlyMap<string, string> =>
  new Map(names.map((name) => [name.toLowerCase(), name]))

const strictUtf8 = new TextDecoder('utf-8', { fatal: true })
const tooDeep = Symbol('too deep')

function readKnown(value: unknown, names: ReadonlyMap<string, string>, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (depth === 0) return tooDeep
  if (Array.isArray(value)) {
    const items = value.map((item) => readKnown(item, names, depth - 1))
    return items.includes(tooDeep) ? tooDeep : items
  }
  const known: Record<string, unknown> = Object.create(null)
  for (const [written, member] of Object.entries(value)) {
    const name = names.get(written.toLowerCase())
    if (name === undefined || member === null) continue
    const read = readKnown(member, names, depth - 1)
    if (read === tooDeep) return tooDeep
    known[name] = read
  }
  return known
}
