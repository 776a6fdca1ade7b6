import { ok, type Result } from '@reprieve/domain'
import {
  type Attribute,
  attributeNamed,
  isObject,
  type ResourceSchemas,
  type ScimObject,
} from './attribute.ts'
import { type ScimRefusal, wrong } from './refusal.ts'

const valuesAtMost = 10_000

/**
 * A resource as a client writes it, with the attributes that its schemas know under their own names, and each value of
 * the attribute's type. What no schema knows and what is read-only is left out (RFC 7644 §3.3); null and an empty list
 * are the same as nothing (RFC 7643 §2.5).
 */
export function normalizeResource(
  given: ScimObject,
  { core, extension }: ResourceSchemas,
): Result<ScimObject, ScimRefusal> {
  const { [extension?.id ?? '']: _, ...attributes } = given
  const read = normalizeMembers(attributes, core.attributes, '')
  if (!read.ok || extension === null) return read
  const key = Object.keys(given).find((one) => one.toLowerCase() === extension.id.toLowerCase())
  const inExtension = key === undefined ? undefined : given[key]
  if (!isObject(inExtension)) return read
  const extended = normalizeMembers(inExtension, extension.attributes, `${extension.id}:`)
  return extended.ok ? ok({ ...read.value, [extension.id]: extended.value }) : extended
}

/** The value of an attribute in its type; undefined where it is nothing. */
export function normalizeValue(
  value: unknown,
  attribute: Attribute,
  path: string,
): Result<unknown, ScimRefusal> {
  if (value === null || value === undefined) return ok(undefined)
  if (!attribute.multiValued) return normalizeOne(value, attribute, path)
  const list = Array.isArray(value) ? value : [value]
  if (list.length > valuesAtMost) return wrong('tooMany', `${path} has more than ${valuesAtMost} values`)
  const all: unknown[] = []
  for (const one of list) {
    const read = normalizeOne(one, attribute, path)
    if (!read.ok) return read
    if (read.value !== undefined) all.push(read.value)
  }
  return ok(all.length === 0 ? undefined : onePrimary(all))
}

function normalizeOne(value: unknown, attribute: Attribute, path: string): Result<unknown, ScimRefusal> {
  if (value === null || value === undefined) return ok(undefined)
  switch (attribute.type) {
    case 'boolean':
      return toBoolean(value, path)
    case 'complex': {
      // Senders that matter write the value alone where there is nothing else to say.
      const object = typeof value === 'string' ? { value } : value
      if (!isObject(object)) return wrong('invalidValue', `${path} must be an object`)
      const members = normalizeMembers(object, attribute.subAttributes ?? [], `${path}.`)
      if (!members.ok) return members
      return ok(Object.keys(members.value).length === 0 ? undefined : members.value)
    }
    default:
      return typeof value === 'string' ? ok(value) : wrong('invalidValue', `${path} must be a text`)
  }
}

/** Entra writes a text where the schema has a boolean. */
function toBoolean(value: unknown, path: string): Result<boolean, ScimRefusal> {
  if (typeof value === 'boolean') return ok(value)
  const text = typeof value === 'string' ? value.toLowerCase() : ''
  if (text === 'true' || text === 'false') return ok(text === 'true')
  return wrong('invalidValue', `${path} must be true or false`)
}

function normalizeMembers(
  given: ScimObject,
  attributes: readonly Attribute[],
  prefix: string,
): Result<ScimObject, ScimRefusal> {
  const members: [string, unknown][] = []
  for (const [key, value] of Object.entries(given)) {
    const attribute = attributeNamed(attributes, key)
    if (attribute === undefined || attribute.mutability === 'readOnly') continue
    const read = normalizeValue(value, attribute, prefix + attribute.name)
    if (!read.ok) return read
    if (read.value !== undefined) members.push([attribute.name, read.value])
  }
  return ok(Object.fromEntries(members))
}

/** There is one primary value at the most (RFC 7643 §2.4): the last that says so. */
export function onePrimary(values: readonly unknown[]): readonly unknown[] {
  const last = values.findLastIndex((value) => isObject(value) && value.primary === true)
  return values.map((value, at) =>
    isObject(value) && value.primary === true && at !== last ? { ...value, primary: false } : value,
  )
}
