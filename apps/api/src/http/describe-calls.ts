import { z } from '@hono/zod-openapi'

interface Call {
  readonly method: string
  /** With `{name}` for each parameter. */
  readonly path: string
}

/** The `paths` of an OpenAPI document: each call below its path and its method, in their order. Pure. */
export function pathsOf<Described extends Call>(
  calls: readonly Described[],
  operationOf: (call: Described) => object,
): Readonly<Record<string, Readonly<Record<string, object>>>> {
  const paths: Record<string, Record<string, object>> = {}
  for (const call of calls) {
    const item = paths[call.path] ?? {}
    item[call.method.toLowerCase()] = operationOf(call)
    paths[call.path] = item
  }
  return paths
}

/** The `parameters` of a call: those of its path, then these of its query, each with its text. Pure. */
export const parametersOf = <Name extends string>(
  { path }: Pick<Call, 'path'>,
  query: readonly Name[],
  texts: Readonly<Record<Name, string>>,
): readonly object[] => [
  ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  })),
  ...query.map((name) => ({ name, in: 'query', description: texts[name], schema: { type: 'string' } })),
]

/** The `responses` that a document's calls refer to: each status with its text and the body of a refusal. Pure. */
export const refusalsOf = (texts: Readonly<Record<number, string>>, content: object): object =>
  Object.fromEntries(Object.entries(texts).map(([status, description]) => [status, { description, content }]))

/** The references of a call to the responses with these statuses. Pure. */
export const refersTo = (statuses: readonly number[]): object =>
  Object.fromEntries(statuses.map((status) => [status, { $ref: `#/components/responses/${status}` }]))

/** The JSON Schema of a body, as it is sent. Pure. */
export function jsonSchemaOf(schema: z.ZodType): object {
  const { $schema: _, ...described } = z.toJSONSchema(schema, { io: 'input' })
  return described
}
