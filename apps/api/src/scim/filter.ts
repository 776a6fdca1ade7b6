import { ok, type Result } from '@reprieve/domain'
import { type Filter, parse } from 'scim2-parse-filter'
import {
  type Attribute,
  attributeNamed,
  findAttribute,
  isObject,
  type ResourceSchemas,
  type ScimObject,
} from './attribute.ts'
import { type ScimRefusal, wrong } from './refusal.ts'

export type { Filter } from 'scim2-parse-filter'

const longest = 4_096
const deepest = 32

/** Whether a resource, or a value of a list, is one that was asked for. */
export type Matches = (value: ScimObject) => boolean

/**
 * Parses a filter (RFC 7644 §3.4.2.2). The parser recurses, and takes time without end for line breaks in a text that is
 * not closed, so what is too long or too deep, and every control character, is refused before.
 */
export function parseFilter(text: string): Result<Filter, ScimRefusal> {
  const refused = wrong('invalidFilter', 'The filter cannot be read')
  const opened = text.match(/[([]|\bnot\b/gi)?.length ?? 0
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  if (text.length > longest || opened > deepest || /[\0-\x1f]/.test(text)) return refused
  try {
    return ok(parse(text))
  } catch {
    return refused
  }
}

/** A condition over whole resources. An attribute that no schema knows is refused. */
export const toCondition = (filter: Filter, schemas: ResourceSchemas): Result<Matches, ScimRefusal> =>
  build(filter, {
    byValue: (path) => ofResource(path, schemas, 'value'),
    whole: (path) => ofResource(path, schemas, 'whole'),
  })

/** A condition over the values of a list, such as `type eq "work"` of `emails[type eq "work"]`. */
export const toValueCondition = (filter: Filter, attribute: Attribute): Result<Matches, ScimRefusal> =>
  build(filter, {
    byValue: (path) => {
      const found = attributeNamed(attribute.subAttributes, path)
      return found === undefined ? null : { attribute: found, read: (value) => listed(value[found.name]) }
    },
    whole: () => null,
  })

/** What a path names, and how its values are read. */
interface Readable {
  readonly attribute: Attribute
  readonly read: (value: ScimObject) => readonly unknown[]
}

interface Find {
  /** An attribute with values is compared by them (RFC 7644 §3.4.2.2). */
  readonly byValue: (path: string) => Readable | null
  readonly whole: (path: string) => Readable | null
}

function ofResource(path: string, schemas: ResourceSchemas, as: 'value' | 'whole'): Readable | null {
  if (path.toLowerCase() === 'schemas')
    return { attribute: schemaUrn, read: ({ schemas: urns }) => listed(urns) }
  const found = findAttribute(path, schemas)
  if (found === null || found.attribute.returned === 'never') return null
  const { extension, attribute, subAttribute } = found
  const compared =
    subAttribute ?? (as === 'value' ? attributeNamed(attribute.subAttributes, 'value') : undefined)
  return {
    attribute: compared ?? attribute,
    read: (resource) => {
      const holder = extension === null ? resource : resource[extension]
      const values = isObject(holder) ? listed(holder[attribute.name]) : []
      if (compared === undefined) return values
      return values.flatMap((value) => (isObject(value) ? listed(value[compared.name]) : []))
    },
  }
}

const schemaUrn = {
  name: 'schemas',
  type: 'string',
  multiValued: true,
  description: '',
  required: true,
  caseExact: false,
  mutability: 'readOnly',
  returned: 'always',
  uniqueness: 'none',
} as const

const listed = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]

function build(filter: Filter, find: Find): Result<Matches, ScimRefusal> {
  switch (filter.op) {
    case 'and':
    case 'or': {
      const parts: Matches[] = []
      for (const part of filter.filters) {
        const built = build(part, find)
        if (!built.ok) return built
        parts.push(built.value)
      }
      const isAnd = filter.op === 'and'
      return ok((value) =>
        isAnd ? parts.every((matches) => matches(value)) : parts.some((matches) => matches(value)),
      )
    }
    case 'not': {
      const inner = build(filter.filter, find)
      return inner.ok ? ok((value) => !inner.value(value)) : inner
    }
    case '[]':
      return buildValuePath(filter, find)
    default:
      return buildComparison(filter, find)
  }
}

/** Conditions of `emails[…]` hold for one and the same value. */
function buildValuePath(
  { attrPath, valFilter }: Extract<Filter, { op: '[]' }>,
  find: Find,
): Result<Matches, ScimRefusal> {
  const holder = find.whole(attrPath)
  if (holder === null) return unknown(attrPath)
  const inner = toValueCondition(valFilter, holder.attribute)
  if (!inner.ok) return inner
  return ok((resource) => holder.read(resource).some((value) => isObject(value) && inner.value(value)))
}

const unknown = (path: string) =>
  wrong('invalidFilter', `There is no attribute ${path.slice(0, 256)} to filter by`)

function buildComparison(
  filter: Exclude<Filter, { op: 'and' | 'or' | 'not' | '[]' }>,
  find: Find,
): Result<Matches, ScimRefusal> {
  const found = find.byValue(filter.attrPath)
  if (found === null) return unknown(filter.attrPath)
  const { attribute, read } = found
  if (!('compValue' in filter)) return ok((value) => read(value).some((one) => one !== ''))
  const compared = filter.compValue
  if (compared === null) {
    const wantsNothing = filter.op === 'eq'
    return ok((value) => (read(value).length === 0) === wantsNothing)
  }
  const compare = comparison(filter.op, compared, attribute)
  if (compare === null) return wrong('invalidFilter', `${filter.attrPath} cannot be compared in this way`)
  // What is not there is not equal to anything either.
  if (filter.op === 'ne') return ok((value) => !read(value).some((one) => !compare(one)))
  return ok((value) => read(value).some(compare))
}

/** Null for a comparison that has no meaning for the attribute, such as whether a boolean is greater. */
function comparison(
  op: 'eq' | 'ne' | 'co' | 'sw' | 'ew' | 'gt' | 'lt' | 'ge' | 'le',
  compared: string | number | boolean,
  { type, caseExact }: Attribute,
): ((value: unknown) => boolean) | null {
  if (type === 'boolean') {
    const wanted = typeof compared === 'string' ? toFlag(compared) : compared
    if (typeof wanted !== 'boolean' || (op !== 'eq' && op !== 'ne')) return null
    return (value) => (value === wanted) === (op === 'eq')
  }
  if (typeof compared !== 'string') return null
  const fold = (text: string): string => (caseExact ? text : text.toLowerCase())
  if (type === 'dateTime' && op !== 'co' && op !== 'sw' && op !== 'ew') {
    const at = Date.parse(compared)
    return Number.isNaN(at) ? null : (value) => ordered(op, Date.parse(String(value)), at)
  }
  const wanted = fold(compared)
  return (value) => typeof value === 'string' && ordered(op, fold(value), wanted)
}

function ordered<Value extends string | number>(op: string, value: Value, wanted: Value): boolean {
  switch (op) {
    case 'eq':
      return value === wanted
    case 'ne':
      return value !== wanted
    case 'co':
      return String(value).includes(String(wanted))
    case 'sw':
      return String(value).startsWith(String(wanted))
    case 'ew':
      return String(value).endsWith(String(wanted))
    case 'gt':
      return value > wanted
    case 'lt':
      return value < wanted
    case 'ge':
      return value >= wanted
    default:
      return value <= wanted
  }
}

const toFlag = (text: string): boolean | null =>
  /^true$/i.test(text) ? true : /^false$/i.test(text) ? false : null

/** The one resource that a filter can only mean, so that an index finds it: `userName eq "…"` and its like. */
export function soughtValue(
  filter: Filter,
  attributes: readonly string[],
  schemas: ResourceSchemas,
): { readonly attribute: string; readonly value: string } | null {
  if (filter.op === 'and') {
    for (const part of filter.filters) {
      const sought = soughtValue(part, attributes, schemas)
      if (sought !== null) return sought
    }
    return null
  }
  if (filter.op !== 'eq' || typeof filter.compValue !== 'string') return null
  const found = findAttribute(filter.attrPath, schemas)
  if (found === null || found.extension !== null || found.subAttribute !== null) return null
  const { name } = found.attribute
  return attributes.includes(name) ? { attribute: name, value: filter.compValue } : null
}
