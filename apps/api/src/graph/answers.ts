import { z } from '@hono/zod-openapi'
import type { EntityType, Property } from './property.ts'

/** What a call answers where it is carried out. */
export interface GraphAnswers {
  readonly status: 200 | 201 | 204
  /** The schema of the body; null for none. Every property is optional, because clients select. */
  readonly body: z.ZodType | null
}

const kinds = {
  text: z.string().nullable(),
  boolean: z.boolean().nullable(),
  instant: z.iso.datetime().nullable(),
  texts: z.array(z.string()),
  other: z.unknown(),
} as const satisfies Record<Property<unknown>['kind'], z.ZodType>

const context = { '@odata.context': z.string() }
const odataType = { '@odata.type': z.string().optional() }

type Named = Pick<Property<never>, 'name' | 'kind'>

const propertiesOf = ({ properties }: { readonly properties: readonly Named[] }): Record<string, z.ZodType> =>
  Object.fromEntries(properties.map(({ name, kind }) => [name, kinds[kind].optional()]))

const listWith = (value: z.ZodType, further: Record<string, z.ZodType> = {}): GraphAnswers => ({
  status: 200,
  body: z.strictObject({
    ...context,
    '@odata.nextLink': z.string().optional(),
    ...further,
    value: z.array(value),
  }),
})

/** A page of objects. */
export const answersList = <Item>(type: EntityType<Item>): GraphAnswers =>
  listWith(z.strictObject(propertiesOf(type)), { '@odata.count': z.int().optional() })

/** A page of the objects that there are, or that have changed. */
export const answersChanges = <Item>(type: EntityType<Item>): GraphAnswers => {
  const removed = z.strictObject({ id: z.string(), '@removed': z.strictObject({ reason: z.string() }) })
  return listWith(z.union([removed, z.strictObject(propertiesOf(type))]), {
    '@odata.deltaLink': z.string().optional(),
  })
}

/** One object of one of these types. */
export function answersOne(
  types: readonly { readonly properties: readonly Named[] }[],
  status: 200 | 201 = 200,
): GraphAnswers {
  const bodies = types.map((type) => z.strictObject({ ...context, ...odataType, ...propertiesOf(type) }))
  const [only] = bodies
  return { status, body: only !== undefined && bodies.length === 1 ? only : z.union(bodies) }
}

/** A value that belongs to no object. */
export const answersTrue: GraphAnswers = {
  status: 200,
  body: z.strictObject({ ...context, value: z.literal(true) }),
}

export const answersNothing: GraphAnswers = { status: 204, body: null }

/** The body of every refusal. */
export const ErrorAnswer = z.strictObject({
  error: z.strictObject({
    code: z.string(),
    message: z.string(),
    details: z
      .array(z.strictObject({ code: z.string(), message: z.string(), target: z.string() }))
      .optional(),
    innerError: z.strictObject({
      date: z.string(),
      'request-id': z.guid(),
      'client-request-id': z.guid(),
    }),
  }),
})
