import { ok, type Result } from '@reprieve/domain'
import {
  type AttributePath,
  findAttribute,
  isObject,
  type ResourceSchemas,
  type ScimObject,
} from './attribute.ts'
import { type ScimRefusal, wrong } from './refusal.ts'

/** Leaves of a resource what the client wants to see (RFC 7644 §3.9). */
export type Project = (resource: ScimObject) => ScimObject

export interface Projection {
  readonly attributes: string | null
  readonly excludedAttributes: string | null
}

/** `id` and `schemas` are in every answer. A name that no schema knows is refused. */
export function toProjection(
  { attributes, excludedAttributes }: Projection,
  schemas: ResourceSchemas,
): Result<Project, ScimRefusal> {
  const text = attributes ?? excludedAttributes
  if (text === null || text.trim() === '') return ok((resource) => resource)
  const paths: (AttributePath | string)[] = []
  for (const name of text.split(',').map((one) => one.trim())) {
    if (name === '') continue
    const urn = schemas.extension?.id.toLowerCase() === name.toLowerCase() ? schemas.extension.id : null
    const found = name.toLowerCase() === 'schemas' ? 'schemas' : (urn ?? findAttribute(name, schemas))
    if (found === null) return wrong('invalidPath', `There is no attribute ${name.slice(0, 256)}`)
    paths.push(found)
  }
  return ok(
    attributes === null ? (resource) => exclude(resource, paths) : (resource) => pick(resource, paths),
  )
}

function pick(resource: ScimObject, paths: readonly (AttributePath | string)[]): ScimObject {
  let picked: ScimObject = { schemas: resource.schemas, id: resource.id }
  for (const path of paths) {
    const [key, value] = partOf(resource, path)
    if (value !== undefined) picked = { ...picked, [key]: merged(picked[key], value) }
  }
  return picked
}

function partOf(resource: ScimObject, path: AttributePath | string): readonly [string, unknown] {
  if (typeof path === 'string') return [path, resource[path]]
  const { extension, attribute, subAttribute } = path
  const inner = extension === null ? resource : resource[extension]
  const value = isObject(inner) ? inner[attribute.name] : undefined
  const part = subAttribute === null ? value : partsOf(value, subAttribute.name)
  if (extension === null) return [attribute.name, part]
  return [extension, part === undefined ? undefined : { [attribute.name]: part }]
}

function partsOf(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value.map((one) => partsOf(one, name) ?? {})
  return isObject(value) && value[name] !== undefined ? { [name]: value[name] } : undefined
}

function merged(one: unknown, other: unknown): unknown {
  if (Array.isArray(one) && Array.isArray(other)) return one.map((value, at) => merged(value, other[at]))
  if (!isObject(one) || !isObject(other)) return other
  const all: Record<string, unknown> = { ...one }
  for (const [key, value] of Object.entries(other)) all[key] = merged(all[key], value)
  return all
}

function exclude(resource: ScimObject, paths: readonly (AttributePath | string)[]): ScimObject {
  let left = resource
  for (const path of paths) {
    if (typeof path === 'string') {
      if (path !== 'schemas') left = without(left, path)
    } else if (path.attribute.returned !== 'always') left = excludeOne(left, path)
  }
  return left
}

function excludeOne(resource: ScimObject, { extension, attribute, subAttribute }: AttributePath): ScimObject {
  if (extension !== null) {
    const inner = resource[extension]
    if (!isObject(inner)) return resource
    return { ...resource, [extension]: excludeOne(inner, { extension: null, attribute, subAttribute }) }
  }
  if (subAttribute === null) return without(resource, attribute.name)
  const value = resource[attribute.name]
  const strip = (one: unknown): unknown => (isObject(one) ? without(one, subAttribute.name) : one)
  if (value === undefined) return resource
  return { ...resource, [attribute.name]: Array.isArray(value) ? value.map(strip) : strip(value) }
}

function without(object: ScimObject, name: string): ScimObject {
  const { [name]: _, ...rest } = object
  return rest
}

/** Whether a projection leaves an attribute out altogether, so that it need not be read. */
export function leavesOut(name: string, { attributes, excludedAttributes }: Projection): boolean {
  const names = (text: string) =>
    text.split(',').map((one) =>
      one
        .trim()
        .toLowerCase()
        .replace(/^urn:.*:/, ''),
    )
  if (attributes !== null && attributes.trim() !== '')
    return !names(attributes).some((one) => one.split('.')[0] === name.toLowerCase())
  return excludedAttributes !== null && names(excludedAttributes).includes(name.toLowerCase())
}
