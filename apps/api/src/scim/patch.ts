import { ok, type Result } from '@reprieve/domain'
import {
  type Attribute,
  type AttributePath,
  findAttribute,
  isObject,
  type ResourceSchemas,
  type ScimObject,
} from './attribute.ts'
import { type Filter, type Matches, parseFilter, toValueCondition } from './filter.ts'
import { normalizeValue, onePrimary } from './normalize.ts'
import { type ScimRefusal, wrong } from './refusal.ts'

/** One operation of a PATCH, as it was read. */
export interface PatchOperation {
  readonly op: 'add' | 'remove' | 'replace'
  readonly path: string | null
  readonly value: unknown
}

/**
 * Applies the operations of a PATCH in their order (RFC 7644 §3.5.2); none is applied if one is refused. A replacement or
 * an addition at a value that is not there makes one that fits the filter, as Entra expects of
 * `emails[type eq "work"].value`.
 */
export function applyPatch(
  resource: ScimObject,
  operations: readonly PatchOperation[],
  schemas: ResourceSchemas,
): Result<ScimObject, ScimRefusal> {
  let patched = resource
  for (const operation of operations) {
    const next =
      operation.path === null
        ? applyToResource(patched, operation, schemas)
        : applyAtPath(patched, operation, operation.path, schemas)
    if (!next.ok) return next
    patched = next.value
  }
  return ok(patched)
}

/** The names of attributes are in the value, and may be paths, as Entra writes them. */
function applyToResource(
  resource: ScimObject,
  { op, value }: PatchOperation,
  schemas: ResourceSchemas,
): Result<ScimObject, ScimRefusal> {
  if (op === 'remove') return wrong('noTarget', 'A removal needs a path')
  if (!isObject(value)) return wrong('invalidValue', 'Without a path, the value must be an object')
  let patched = resource
  for (const [key, member] of Object.entries(value)) {
    const { extension } = schemas
    const isExtension = extension !== null && key.toLowerCase() === extension.id.toLowerCase()
    const parts =
      isExtension && isObject(member)
        ? Object.entries(member).map(([name, one]): [string, unknown] => [`${extension.id}:${name}`, one])
        : [[key, member] as const]
    for (const [path, one] of parts) {
      // Read-only members of a resource that is sent back are no attempt to change them.
      if (isIgnored(path, schemas)) continue
      const next = applyAtPath(patched, { op, path, value: one }, path, schemas)
      if (!next.ok) return next
      patched = next.value
    }
  }
  return ok(patched)
}

function isIgnored(path: string, schemas: ResourceSchemas): boolean {
  if (path.toLowerCase() === 'schemas') return true
  const found = findAttribute(path, schemas)
  return found?.attribute.mutability === 'readOnly'
}

interface ParsedPath extends AttributePath {
  readonly filter: Filter | null
  readonly matches: Matches | null
}

/** `attribute`, `attribute.part`, `attribute[filter]` or `attribute[filter].part`, with or without a schema before it. */
function parsePath(path: string, schemas: ResourceSchemas): Result<ParsedPath, ScimRefusal> {
  const [, named = path, filterText, part] = /^([^[\]]+)\[(.*)\](?:\.([^.[\]]+))?$/s.exec(path.trim()) ?? []
  const found = findAttribute(part === undefined ? named.trim() : `${named.trim()}.${part}`, schemas)
  if (found === null) return wrong('invalidPath', `There is no attribute ${path.slice(0, 256)}`)
  const isReadOnly = [found.attribute, found.subAttribute].some((one) => one?.mutability === 'readOnly')
  if (isReadOnly) return wrong('mutability', `${path.slice(0, 256)} cannot be changed`)
  if (filterText === undefined) return ok({ ...found, filter: null, matches: null })
  if (!found.attribute.multiValued) return wrong('invalidPath', `${found.attribute.name} is no list`)
  const filter = parseFilter(filterText)
  if (!filter.ok) return wrong('invalidPath', `The filter of ${path.slice(0, 256)} cannot be read`)
  const matches = toValueCondition(filter.value, found.attribute)
  if (!matches.ok) return matches
  return ok({ ...found, filter: filter.value, matches: matches.value })
}

function applyAtPath(
  resource: ScimObject,
  operation: PatchOperation,
  path: string,
  schemas: ResourceSchemas,
): Result<ScimObject, ScimRefusal> {
  const extensionOnly = schemas.extension?.id.toLowerCase() === path.toLowerCase()
  if (extensionOnly && operation.op !== 'remove')
    return applyToResource(resource, { ...operation, value: { [path]: operation.value } }, schemas)
  if (extensionOnly) return ok(without(resource, schemas.extension?.id ?? ''))
  const parsed = parsePath(path, schemas)
  if (!parsed.ok) return parsed
  const { extension, attribute } = parsed.value
  if (extension === null) return withMember(resource, attribute, operation, parsed.value)
  const inner = resource[extension]
  const changed = withMember(isObject(inner) ? inner : {}, attribute, operation, parsed.value)
  return changed.ok ? ok({ ...resource, [extension]: changed.value }) : changed
}

function withMember(
  holder: ScimObject,
  attribute: Attribute,
  operation: PatchOperation,
  path: ParsedPath,
): Result<ScimObject, ScimRefusal> {
  const changed = changeMember(holder[attribute.name], attribute, operation, path)
  if (!changed.ok) return changed
  return ok(
    isNothing(changed.value)
      ? without(holder, attribute.name)
      : { ...holder, [attribute.name]: changed.value },
  )
}

function changeMember(
  current: unknown,
  attribute: Attribute,
  operation: PatchOperation,
  { subAttribute, filter, matches }: ParsedPath,
): Result<unknown, ScimRefusal> {
  if (filter !== null && matches !== null) {
    const found = { attribute, subAttribute, filter, matches }
    return changeMatching(Array.isArray(current) ? current : [], operation, found)
  }
  if (subAttribute !== null) return changePart(current, attribute, subAttribute, operation)
  if (operation.op === 'remove') return removeValues(current, attribute, operation.value)
  const given = normalizeValue(operation.value, attribute, attribute.name)
  if (!given.ok || given.value === undefined)
    return given.ok ? ok(operation.op === 'add' ? current : undefined) : given
  if (attribute.multiValued && operation.op === 'add')
    return ok(joined(Array.isArray(current) ? current : [], given.value as readonly unknown[]))
  const merges = attribute.type === 'complex' && !attribute.multiValued
  return ok(
    merges && isObject(current) && isObject(given.value) ? { ...current, ...given.value } : given.value,
  )
}

/** Entra names the members that it removes in the value. Without one, all are removed. */
function removeValues(current: unknown, attribute: Attribute, value: unknown): Result<unknown, ScimRefusal> {
  if (!attribute.multiValued || value === undefined || value === null) return ok(undefined)
  const given = normalizeValue(value, attribute, attribute.name)
  if (!given.ok) return given
  const removed = new Set(listOf(given.value).map(keyOf))
  return ok(listOf(current).filter((one) => !removed.has(keyOf(one))))
}

function changePart(
  current: unknown,
  attribute: Attribute,
  part: Attribute,
  { op, value }: PatchOperation,
): Result<unknown, ScimRefusal> {
  const given =
    op === 'remove' ? ok(undefined) : normalizeValue(value, part, `${attribute.name}.${part.name}`)
  if (!given.ok) return given
  const change = (one: unknown): ScimObject => {
    const object = isObject(one) ? one : {}
    return given.value === undefined ? without(object, part.name) : { ...object, [part.name]: given.value }
  }
  if (!attribute.multiValued) return ok(change(current))
  const all = listOf(current)
  // A path without a filter means every value; where there is none, an addition makes one.
  return ok(onePrimary((all.length === 0 && given.value !== undefined ? [{}] : all).map(change)))
}

interface Chosen {
  readonly attribute: Attribute
  readonly subAttribute: Attribute | null
  readonly filter: Filter
  readonly matches: Matches
}

function changeMatching(
  all: readonly unknown[],
  { op, value }: PatchOperation,
  { attribute, subAttribute, filter, matches }: Chosen,
): Result<unknown, ScimRefusal> {
  const isChosen = (one: unknown): boolean => isObject(one) && matches(one)
  if (op === 'remove') {
    if (subAttribute === null) return ok(all.filter((one) => !isChosen(one)))
    return ok(all.map((one) => (isObject(one) && matches(one) ? without(one, subAttribute.name) : one)))
  }
  const target = subAttribute ?? { ...attribute, multiValued: false }
  const given = normalizeValue(value, target, attribute.name)
  if (!given.ok) return given
  const change = (one: ScimObject): unknown => {
    if (subAttribute !== null)
      return given.value === undefined
        ? without(one, subAttribute.name)
        : { ...one, [subAttribute.name]: given.value }
    return isObject(given.value) ? { ...one, ...given.value } : one
  }
  if (all.some(isChosen))
    return ok(
      primaryFirst(
        all.map((one) => (isObject(one) && matches(one) ? change(one) : one)),
        isChosen,
      ),
    )
  const made = equalities(filter)
  if (made === null) return wrong('noTarget', `Nothing in ${attribute.name} fits the filter`)
  return ok(onePrimary([...all, change(made)]))
}

/** The changed value is the primary one from now on, if it says so. */
function primaryFirst(values: readonly unknown[], isChosen: (value: unknown) => boolean): readonly unknown[] {
  const primary = values.findLastIndex((one) => isObject(one) && one.primary === true && isChosen(one))
  if (primary === -1) return onePrimary(values)
  return values.map((one, at) =>
    isObject(one) && one.primary === true && at !== primary ? { ...one, primary: false } : one,
  )
}

/** A value that fits a filter of nothing but equalities; null for any other. */
function equalities(filter: Filter): ScimObject | null {
  if (filter.op === 'eq' && filter.compValue !== null && /^[a-z$][\w$-]*$/i.test(filter.attrPath))
    return { [filter.attrPath]: filter.compValue }
  if (filter.op !== 'and') return null
  const parts = filter.filters.map(equalities)
  return parts.includes(null) ? null : Object.assign({}, ...parts)
}

function joined(current: readonly unknown[], given: readonly unknown[]): readonly unknown[] {
  const there = new Set(current.map(keyOf))
  return onePrimary([...current, ...given.filter((one) => !there.has(keyOf(one)))])
}

/** A value that is there already is not added again (RFC 7644 §3.5.2.1). */
const keyOf = (value: unknown): string => {
  if (!isObject(value)) return JSON.stringify(value)
  const { value: own, type } = value
  return JSON.stringify(
    own === undefined ? Object.entries(value).sort() : [own, type === 'User' ? null : (type ?? null)],
  )
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const isNothing = (value: unknown): boolean =>
  value === undefined ||
  (Array.isArray(value) && value.length === 0) ||
  (isObject(value) && Object.keys(value).length === 0)

function without(object: ScimObject, name: string): ScimObject {
  const { [name]: _, ...rest } = object
  return rest
}

/** Reads the operations of a PATCH body. Senders write `op` in any case. */
export function readOperations(body: ScimObject): Result<readonly PatchOperation[], ScimRefusal> {
  const key = Object.keys(body).find((one) => one.toLowerCase() === 'operations')
  const given = key === undefined ? undefined : body[key]
  if (!Array.isArray(given) || given.length === 0)
    return wrong('invalidSyntax', 'A PATCH needs the operations to apply')
  if (given.length > 1_000) return wrong('tooMany', 'A PATCH may have 1,000 operations')
  const operations: PatchOperation[] = []
  for (const one of given) {
    const op = isObject(one) && typeof one.op === 'string' ? one.op.toLowerCase() : ''
    if (!isObject(one) || (op !== 'add' && op !== 'remove' && op !== 'replace'))
      return wrong('invalidSyntax', 'op must be add, remove or replace')
    const { path = null, value } = one
    if (path !== null && typeof path !== 'string') return wrong('invalidPath', 'A path must be a text')
    if (op !== 'remove' && value === undefined) return wrong('invalidValue', `${op} needs a value`)
    operations.push({ op, path: path === '' ? null : path, value })
  }
  return ok(operations)
}
