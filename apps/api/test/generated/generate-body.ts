import fc, { type Arbitrary } from 'fast-check'
import { type Known, likelyValue, mostly } from './likely-value.ts'
import type { OpenApiDocument, Schema } from './open-api-document.ts'

/** A body that follows its schema, or one in which some part is hostile. */
export function anyBody(schema: Schema, document: OpenApiDocument, known: Known): Arbitrary<string> {
  const valid = fromSchema(schema, '', document, known)
  const written = valid.map((value) => JSON.stringify(value))
  return fc.oneof(
    { weight: 12, arbitrary: written },
    {
      weight: 4,
      arbitrary: fc
        .tuple(valid, fc.jsonValue({ stringUnit: 'binary' }), fc.nat())
        .map(([value, odd, at]) => JSON.stringify(spoilt(value, odd, at))),
    },
    {
      weight: 1,
      arbitrary: written.map((text) =>
        text.replace(/"(\w+)":/g, (_, name: string) => `"${name.toUpperCase()}":`),
      ),
    },
    { weight: 1, arbitrary: written.map((text) => text.slice(0, text.length >> 1)) },
    { weight: 1, arbitrary: fc.json() },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '',
        'null',
        '"\\ud800"',
        '{"a":'.repeat(200),
        '['.repeat(20_000),
        '\uFEFF{}',
      ),
    },
  )
}

/** The same value with one member replaced by `odd`, or `odd` itself. */
function spoilt(value: unknown, odd: unknown, at: number): unknown {
  if (typeof value !== 'object' || value === null) return odd
  const members = Object.entries(value)
  const chosen = members[at % (members.length + 1)]
  if (chosen === undefined) return odd
  const [name, member] = chosen
  const changed = spoilt(member, odd, at >> 2)
  return Array.isArray(value)
    ? value.map((item, index) => (String(index) === name ? changed : item))
    : { ...value, [name]: changed }
}

function fromSchema(
  schema: Schema,
  name: string,
  document: OpenApiDocument,
  known: Known,
): Arbitrary<unknown> {
  const inner = (part: Schema, of = name) => fromSchema(part, of, document, known)
  if (schema.$ref !== undefined) {
    return inner(document.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {})
  }
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return fc.oneof(...choices.map((choice) => inner(choice)))
  if (schema.allOf) {
    return fc.tuple(...schema.allOf.map((part) => inner(part))).map((parts) => Object.assign({}, ...parts))
  }
  if (schema.type === 'array') return fc.array(inner(schema.items ?? {}), { minLength: 1, maxLength: 3 })
  if (schema.type === 'boolean') return fc.boolean()
  if (schema.type === 'integer' || schema.type === 'number') return fc.integer({ min: 0, max: 600 })
  if (schema.properties === undefined) return likelyValue(name, known)
  const members = Object.entries(schema.properties).map(([member, of]) => {
    const value = inner(of, member)
    return [member, schema.required?.includes(member) ? value : mostly<unknown>(undefined, value, 3)] as const
  })
  return fc.record(Object.fromEntries(members))
}
