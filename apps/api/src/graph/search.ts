import { ok, type Result } from '@reprieve/domain'
import type { Condition } from './filter.ts'
import { type EntityType, type Property, propertyNamed } from './property.ts'
import { badRequest, type GraphRefusal } from './refusal.ts'

const clause = /\s*"((?:[^"\\]|\\.)*)"\s*(?:(AND|OR)(?=[\s"])|$)/y
const clausesAtMost = 16

/**
 * Parses `$search`: `"displayName:text"`, several of them with `AND` and `OR` between, of which `AND` binds closer. A
 * property has the text where it contains it; how Graph takes names apart into words is not done here.
 */
export function parseSearch<Item>(
  text: string,
  type: EntityType<Item>,
): Result<Condition<Item>, GraphRefusal> {
  const alternatives: Condition<Item>[][] = [[]]
  let joins = true
  for (clause.lastIndex = 0; joins; ) {
    const [, quoted, word] = clause.exec(text) ?? []
    if (quoted === undefined || alternatives.flat().length >= clausesAtMost) return invalid(text)
    const read = readClause(quoted.replace(/\\(.)/g, '$1'), type)
    if (!read.ok) return read
    alternatives.at(-1)?.push(read.value)
    if (word === 'OR') alternatives.push([])
    joins = word !== undefined
  }
  return ok({
    matches: (item) => alternatives.some((all) => all.every(({ matches }) => matches(item))),
    isAdvanced: true,
    hint: alternatives.length === 1 ? (alternatives[0]?.[0]?.hint ?? null) : null,
  })
}

const invalid = (text: string) =>
  badRequest(
    `Syntax error in $search: '${text.slice(0, 256)}'. Write "property:text", with AND or OR between such clauses.`,
  )

function readClause<Item>(text: string, type: EntityType<Item>): Result<Condition<Item>, GraphRefusal> {
  const colon = text.indexOf(':')
  if (colon < 1) return invalid(text)
  const property = propertyNamed(type, text.slice(0, colon))
  if (!property.ok) return property
  const { kind, name, of } = property.value
  const sought = fold(text.slice(colon + 1))
  if ((kind !== 'text' && kind !== 'texts') || sought === '')
    return badRequest(`'${name}' cannot be searched for '${text.slice(colon + 1).slice(0, 64)}'.`)
  const matches = (item: Item) => textsOf(of(item)).some((value) => fold(value).includes(sought))
  return ok({ matches, isAdvanced: true, hint: isName(property.value) ? text.slice(colon + 1) : null })
}

const isName = <Item>({ name }: Property<Item>): boolean =>
  ['displayName', 'userPrincipalName', 'mail'].includes(name)

const textsOf = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string')

const fold = (text: string): string => text.normalize('NFC').toLowerCase()
