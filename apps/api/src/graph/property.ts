import { ok, type Result } from '@reprieve/domain'
import type { Options } from './call.ts'
import { badRequest, type GraphRefusal } from './refusal.ts'

export type Value = string | boolean | number | Date | readonly string[] | object | null

/** One property of a type of Graph's. */
export interface Property<Item> {
  readonly name: string
  /** A property of kind `other` is answered, and no filter looks at it. */
  readonly kind: 'text' | 'boolean' | 'instant' | 'texts' | 'other'
  /** Whether an answer has it that was not asked for certain properties. */
  readonly isDefault: boolean
  readonly of: (item: Item) => Value
}

/** A type of Graph's: its properties, of which filters, orders and answers speak. */
export interface EntityType<Item> {
  /** `user` or `group`, as in `microsoft.graph.user`. */
  readonly name: string
  /** The set that contexts name. */
  readonly set: string
  readonly properties: readonly Property<Item>[]
}

export const propertyNamed = <Item>(
  { name: type, properties }: EntityType<Item>,
  name: string,
): Result<Property<Item>, GraphRefusal> => {
  const found = properties.find((one) => one.name.toLowerCase() === name.toLowerCase())
  return found === undefined
    ? badRequest(`Could not find a property named '${name.slice(0, 64)}' on type 'microsoft.graph.${type}'.`)
    : ok(found)
}

/** The properties of an answer. */
export interface Selection<Item> {
  readonly properties: readonly Property<Item>[]
  /** What the context says of it, such as `(id,displayName)`; empty where nothing was selected. */
  readonly inContext: string
}

export function readSelection<Item>(
  type: EntityType<Item>,
  { $select }: Options,
): Result<Selection<Item>, GraphRefusal> {
  if ($select === undefined || $select.trim() === '')
    return ok({ properties: type.properties.filter(({ isDefault }) => isDefault), inContext: '' })
  const names = [...new Set($select.split(',').map((name) => name.trim()))]
  if (names.includes('*')) return ok({ properties: type.properties, inContext: '(*)' })
  const properties: Property<Item>[] = []
  for (const name of names) {
    const found = propertyNamed(type, name)
    if (!found.ok) return found
    properties.push(found.value)
  }
  return ok({ properties, inContext: `(${properties.map(({ name }) => name).join(',')})` })
}

/** The members that Graph's answers have. Instants are in UTC, to the second. */
export const toEntity = <Item>(item: Item, { properties }: Selection<Item>): Record<string, unknown> =>
  Object.fromEntries(properties.map(({ name, of }) => [name, toJson(of(item))]))

const toJson = (value: Value): unknown =>
  value instanceof Date ? `${value.toISOString().slice(0, 19)}Z` : value
