import { ok, type Result } from '@reprieve/domain'
import { type EntityType, type Property, propertyNamed, type Value } from './property.ts'
import { badRequest, type GraphRefusal, unsupported } from './refusal.ts'

/** What `$filter` asks of each object. */
export interface Condition<Item> {
  readonly matches: (item: Item) => boolean
  /** Whether Graph does it only for clients that take what may lag behind and ask for a count. */
  readonly isAdvanced: boolean
  /** A text that is in a name or an address of whatever matches; null if nothing is known. */
  readonly hint: string | null
}

type Read<Item> = Result<Condition<Item>, GraphRefusal>

interface Token {
  readonly kind: 'word' | 'text' | 'sign' | 'end'
  readonly value: string
}

const longest = 8_192
const deepest = 16

/** Parses a filter of OData: comparisons, `in`, `startswith`, `endswith`, `contains`, `any`, `and`, `or`, `not`. */
export function parseFilter<Item>(text: string, type: EntityType<Item>): Read<Item> {
  const tokens = text.length > longest ? null : tokensOf(text)
  if (tokens === null) return invalid(text)
  const parser = createParser(tokens, type, text)
  const parsed = parser.either(0)
  return parsed.ok && !parser.isAtEnd() ? invalid(text) : parsed
}

const invalid = (text: string) => badRequest(`Invalid filter clause: '${text.slice(0, 256)}'.`)

const token = /\s*(?:'((?:[^']|'')*)'|([A-Za-z_][\w.]*|\d[\w:.+-]*)|([(),:/]))/y

function tokensOf(text: string): readonly Token[] | null {
  const tokens: Token[] = []
  const end = text.trimEnd().length
  for (let at = 0; at < end; at = token.lastIndex) {
    token.lastIndex = at
    const [, quoted, word, sign] = token.exec(text) ?? []
    if (quoted !== undefined) tokens.push({ kind: 'text', value: quoted.replaceAll("''", "'") })
    else if (word !== undefined) tokens.push({ kind: 'word', value: word })
    else if (sign !== undefined) tokens.push({ kind: 'sign', value: sign })
    else return null
  }
  return tokens
}

const comparisons = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'] as const
type Comparison = (typeof comparisons)[number]
const functions = ['startswith', 'endswith', 'contains'] as const
type TextFunction = (typeof functions)[number]

type Literal = string | boolean | Date | null

function createParser<Item>(tokens: readonly Token[], type: EntityType<Item>, text: string) {
  let at = 0
  const peek = (): Token => tokens[at] ?? { kind: 'end', value: '' }
  const next = (): Token => {
    const found = peek()
    at += 1
    return found
  }
  const isWord = (word: string, token = peek()): boolean =>
    token.kind === 'word' && token.value.toLowerCase() === word
  const takes = (sign: string): boolean => {
    const found = peek().kind === 'sign' && peek().value === sign
    if (found) at += 1
    return found
  }

  function either(depth: number): Read<Item> {
    return joined(depth, 'or', both, (one, other) => ({
      matches: (item) => one.matches(item) || other.matches(item),
      isAdvanced: one.isAdvanced || other.isAdvanced,
      hint: null,
    }))
  }

  function both(depth: number): Read<Item> {
    return joined(depth, 'and', single, (one, other) => ({
      matches: (item) => one.matches(item) && other.matches(item),
      isAdvanced: one.isAdvanced || other.isAdvanced,
      hint: one.hint ?? other.hint,
    }))
  }

  function joined(
    depth: number,
    word: string,
    part: (depth: number) => Read<Item>,
    join: (one: Condition<Item>, other: Condition<Item>) => Condition<Item>,
  ): Read<Item> {
    let found = part(depth)
    while (found.ok && isWord(word)) {
      next()
      const other = part(depth)
      if (!other.ok) return other
      found = ok(join(found.value, other.value))
    }
    return found
  }

  function single(depth: number): Read<Item> {
    if (depth > deepest) return invalid(text)
    if (isWord('not')) {
      next()
      const found = single(depth + 1)
      if (!found.ok) return found
      const { matches } = found.value
      return ok({ matches: (item) => !matches(item), isAdvanced: true, hint: null })
    }
    if (takes('(')) {
      const found = either(depth + 1)
      return !found.ok || takes(')') ? found : invalid(text)
    }
    const { kind, value: name } = next()
    if (kind !== 'word') return invalid(text)
    const called = functions.find((one) => one === name.toLowerCase())
    if (called !== undefined && takes('(')) return callOf(called)
    const property = propertyNamed(type, name)
    if (!property.ok) return property
    return takes('/') ? anyOf(property.value) : comparisonOf(property.value)
  }

  function callOf(called: TextFunction): Read<Item> {
    const property = propertyNamed(type, next().value)
    if (!property.ok) return property
    const comma = takes(',')
    const given = next()
    if (!comma || given.kind !== 'text' || !takes(')')) return invalid(text)
    const { kind, name, of } = property.value
    if (kind !== 'text') return unsupported(`${called} is not supported for '${name}'.`)
    const holds = textTests[called](given.value)
    return ok({
      matches: (item) => holds(of(item)),
      isAdvanced: called !== 'startswith',
      hint: hintOf(property.value, given.value),
    })
  }

  function comparisonOf(property: Property<Item>): Read<Item> {
    if (isWord('in')) return oneOf(property)
    const operator = comparisons.find((one) => isWord(one))
    if (operator === undefined) return invalid(text)
    next()
    const literal = literalOf(next(), property)
    if (!literal.ok) return literal
    const { value } = literal
    const isOrder = operator !== 'eq' && operator !== 'ne'
    if (property.kind === 'texts' || property.kind === 'other' || (isOrder && property.kind !== 'instant'))
      return unsupported(`The operator '${operator}' is not supported for '${property.name}'.`)
    return ok({
      matches: (item) => holdsBetween(operator, property.of(item), value),
      isAdvanced: operator === 'ne',
      hint: operator === 'eq' && typeof value === 'string' ? hintOf(property, value) : null,
    })
  }

  function oneOf(property: Property<Item>): Read<Item> {
    next()
    if (!takes('(')) return invalid(text)
    const values: Literal[] = []
    do {
      const literal = literalOf(next(), property)
      if (!literal.ok) return literal
      values.push(literal.value)
    } while (takes(','))
    if (!takes(')')) return invalid(text)
    if (property.kind !== 'text') return unsupported(`'in' is not supported for '${property.name}'.`)
    const matches = (item: Item) => values.some((value) => holdsBetween('eq', property.of(item), value))
    return ok({ matches, isAdvanced: false, hint: null })
  }

  /** `proxyAddresses/any(p:p eq 'smtp:a@b.example')`, or `p:startswith(p,'smtp:a')`. */
  function anyOf({ kind, name, of }: Property<Item>): Read<Item> {
    if (kind !== 'texts') return unsupported(`'any' is not supported for '${name}'.`)
    if (!isWord('any', next()) || !takes('(')) return invalid(text)
    const variable = next()
    if (variable.kind !== 'word' || !takes(':')) return invalid(text)
    const isVariable = (one: Token) => one.kind === 'word' && one.value === variable.value
    const first = next()
    const isCall = isWord('startswith', first) && takes('(')
    const about = isCall ? next() : first
    const separated = isCall ? takes(',') : isWord('eq', next())
    const given = next()
    if (!isVariable(about) || !separated || given.kind !== 'text') return invalid(text)
    if ((isCall && !takes(')')) || !takes(')')) return invalid(text)
    const holds = textTests[isCall ? 'startswith' : 'eq'](given.value)
    const valuesOf = (value: Value): readonly unknown[] => (Array.isArray(value) ? value : [])
    const address = given.value.replace(/^smtp:/i, '')
    return ok({
      matches: (item) => valuesOf(of(item)).some(holds),
      isAdvanced: false,
      hint: name === 'proxyAddresses' ? address : null,
    })
  }

  function literalOf({ kind, value }: Token, property: Property<Item>): Result<Literal, GraphRefusal> {
    if (kind === 'word' && value === 'null') return ok(null)
    if (kind === 'text') {
      if (property.kind === 'text' || property.kind === 'texts' || property.kind === 'other') return ok(value)
    } else if (kind === 'word') {
      if (property.kind === 'boolean' && /^(true|false)$/i.test(value)) return ok(/^true$/i.test(value))
      if (property.kind === 'instant' && instant.test(value) && !Number.isNaN(Date.parse(value)))
        return ok(new Date(value))
    }
    return badRequest(
      `Invalid value for the property '${property.name}' of type 'microsoft.graph.${type.name}'.`,
    )
  }

  return { either, isAtEnd: () => peek().kind === 'end' }
}

const instant = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,7})?)?(Z|[+-]\d{2}:\d{2}))?$/i

/** Names and addresses are what a list can be searched by. */
const hintOf = <Item>({ name }: Property<Item>, value: string): string | null =>
  ['displayName', 'userPrincipalName', 'mail'].includes(name) && value !== '' ? value : null

const fold = (text: string): string => text.normalize('NFC').toLowerCase()

/** Texts are compared without regard to case, as in Graph. */
const textTests: Readonly<Record<TextFunction | 'eq', (given: string) => (value: unknown) => boolean>> = {
  startswith: testOf((value, given) => value.startsWith(given)),
  endswith: testOf((value, given) => value.endsWith(given)),
  contains: testOf((value, given) => value.includes(given)),
  eq: testOf((value, given) => value === given),
}

function testOf(holds: (value: string, given: string) => boolean) {
  return (given: string) => {
    const folded = fold(given)
    return (value: unknown): boolean => typeof value === 'string' && holds(fold(value), folded)
  }
}

function holdsBetween(operator: Comparison, value: Value, literal: Literal): boolean {
  if (operator === 'eq') return isSame(value, literal)
  if (operator === 'ne') return !isSame(value, literal)
  if (!(value instanceof Date) || !(literal instanceof Date)) return false
  const difference = value.getTime() - literal.getTime()
  if (operator === 'gt') return difference > 0
  if (operator === 'ge') return difference >= 0
  return operator === 'lt' ? difference < 0 : difference <= 0
}

function isSame(value: Value, literal: Literal): boolean {
  if (value instanceof Date && literal instanceof Date) return value.getTime() === literal.getTime()
  if (typeof value === 'string' && typeof literal === 'string') return fold(value) === fold(literal)
  return value === literal
}
