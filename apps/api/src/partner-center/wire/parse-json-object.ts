import { ok, type Result, refuse } from '@reprieve/domain'
import { decodeJson } from '../../http/decode-json.ts'
import { findRepeatedName } from '../../http/find-repeated-name.ts'
import type { TransportError } from '../../transport-error.ts'

/** An object whose members are the known ones, under their names in camel case. It has no prototype. */
export type WireObject = Readonly<Record<string, unknown>>

const deepest = 12

/** The members that a body may have. Their names are compared ignoring case, at any depth of the body. */
export interface WireMembers {
  /** The members that are read: maps the name in lower case to ours. */
  readonly names: ReadonlyMap<string, string>
  /** Names, in lower case, that known clients send and that mean nothing here. */
  readonly ignored: ReadonlySet<string>
  /** Whether a known client writes one member twice, in two cases, and means the same by both. */
  readonly mayRepeat: boolean
}

/**
 * Parses a request's JSON as Partner Center's clients write it: member names in any case, null for "not supplied". An
 * unknown member keeps its name without its value, for a strict schema to refuse. A member that occurs twice is
 * refused; with `mayRepeat`, it may occur in two cases.
 */
export function parseJsonObject(bytes: Uint8Array, members: WireMembers): Result<WireObject, TransportError> {
  let value: unknown
  let repeated: string | null
  try {
    const decoded = decodeJson(bytes)
    repeated = findRepeatedName(decoded.text)
    value = decoded.value
  } catch {
    return refuse({ type: 'MalformedJson' })
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse({ type: 'MalformedJson' })
  }
  if (repeated !== null) return refuse(repeatedMember(repeated))
  const reading: Reading = { members, problem: null }
  const read = readMembers(value, reading, deepest)
  // What was read from an object is an object.
  return reading.problem === null ? ok(read as WireObject) : refuse(reading.problem)
}

/** Builds the table for {@link parseJsonObject}. Every client may send `attributes`, because every answer has them. */
export const membersInAnyCase = (
  names: readonly string[],
  {
    ignored = [],
    mayRepeat = false,
  }: {
    readonly ignored?: readonly string[]
    readonly mayRepeat?: boolean
  } = {},
): WireMembers => ({
  names: new Map(names.map((name) => [name.toLowerCase(), name])),
  ignored: new Set(['attributes', ...ignored].map((name) => name.toLowerCase())),
  mayRepeat,
})

const repeatedMember = (property: string): TransportError => ({
  type: 'InvalidProperty',
  property,
  problem: 'is there more than once',
})

/** What is looked for, and the first problem. */
interface Reading {
  readonly members: WireMembers
  problem: TransportError | null
}

function readMembers(value: unknown, reading: Reading, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (depth === 0) reading.problem ??= { type: 'MalformedJson' }
  if (reading.problem !== null) return undefined
  if (Array.isArray(value)) return value.map((item) => readMembers(item, reading, depth - 1))
  const { names, ignored, mayRepeat } = reading.members
  const read: Record<string, unknown> = Object.create(null)
  const seen = new Set<string>()
  for (const [written, member] of Object.entries(value)) {
    if (reading.problem !== null) break
    const inLowerCase = written.toLowerCase()
    if (ignored.has(inLowerCase)) continue
    if (seen.has(inLowerCase) && !mayRepeat) {
      reading.problem ??= repeatedMember(written)
    }
    seen.add(inLowerCase)
    if (member === null) continue
    const name = names.get(inLowerCase)
    read[name ?? written] = name === undefined ? undefined : readMembers(member, reading, depth - 1)
  }
  return read
}
