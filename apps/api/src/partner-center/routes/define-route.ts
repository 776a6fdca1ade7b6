import { createRoute, type RouteConfig, type z } from '@hono/zod-openapi'
import type { Result } from '@reprieve/domain'
import type { ApiError } from '../errors.ts'
import type { WireMembers } from '../wire/parse-json-object.ts'
import { documentedErrors, documentedErrorsForAll } from './documented-errors.ts'
import { CommonHeaders, CustomerParameters, PageHeaders, UserParameters } from './parameters.ts'
import type { AnswerHeaders, Call, PartnerCall, Route, RouteDependencies, UserCall } from './route.ts'

interface CallAbout {
  readonly partner: PartnerCall
  readonly customer: Call
  readonly user: UserCall
}

/** The type of a body that the schema accepts; null without a schema. */
export type BodyOf<Schema> = Schema extends z.ZodType ? Frozen<z.input<Schema>> : null

/** Nobody changes an answer, so its lists may be readonly. */
export type Frozen<Value> = Value extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : Value extends object
    ? { readonly [Member in keyof Value]: Frozen<Value[Member]> }
    : Value

interface RouteSpec<About extends keyof CallAbout, Schema extends z.ZodType | null> {
  readonly of: About
  readonly operationId: string
  readonly method: 'get' | 'post' | 'patch' | 'put' | 'delete'
  readonly path: string
  readonly tags: readonly [string]
  readonly summary: string
  readonly description?: string
  /** Absent for a path whose only parameters follow from `of`. */
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  /** The answer is a page, which a continuation token requests. */
  readonly paged?: true
  /** Absent for a route without a body. The limit is 64 KiB, unless the route sets its own. */
  readonly body?: {
    readonly schema: z.ZodType
    readonly members: WireMembers
    readonly limitBytes?: number
  }
  /** The route requires no role, so it never answers with 403. */
  readonly openToAll?: true
  /** See {@link Route}. */
  readonly heavyFromBytes?: number
  readonly answers: Schema extends null ? 204 : 200 | 201 | 202
  readonly answerText: string
  /** Headers of the answer besides those of every answer. */
  readonly answerHeaders?: z.ZodObject
  /** The schema of the answer's body, which `handle` has to return. Absent for 204. */
  readonly schema?: Schema
  readonly handle: (
    call: CallAbout[About],
    dependencies: RouteDependencies,
  ) => Promise<Result<BodyOf<Schema>, ApiError> & { readonly headers?: AnswerHeaders }>
}

const usualLimitBytes = 65_536
const json = (schema: z.ZodType) => ({ 'application/json': { schema } })

/** Completes a route with everything that its document says. Parts that all routes share are added here. */
export function defineRoute<
  const About extends keyof CallAbout,
  const Schema extends z.ZodType | null = null,
>(spec: RouteSpec<About, Schema>): Route {
  const { of, operationId, method, path, tags, summary, description, body, heavyFromBytes, answers } = spec
  const route = {
    of,
    definition: createRoute({
      operationId,
      method,
      path,
      tags: [...tags],
      summary,
      ...(description !== undefined && { description }),
      security: [{ bearer: [] }],
      request: requestOf(spec),
      responses: { [answers]: answerOf(spec), ...errorsOf(spec) },
    }),
    answers,
    ...(heavyFromBytes !== undefined && { heavyFromBytes }),
    ...(body && { body: { limitBytes: body.limitBytes ?? usualLimitBytes, members: body.members } }),
    handle: spec.handle,
  }
  // The spec's type ties `of` to the call that `handle` takes, which the compiler cannot follow through a type
  // parameter.
  return route as unknown as Route
}

type AnySpec = Omit<RouteSpec<keyof CallAbout, z.ZodType | null>, 'handle' | 'answers'>

function requestOf({ of, params, query, paged, body }: AnySpec): NonNullable<RouteConfig['request']> {
  const named = { partner: undefined, customer: CustomerParameters, user: UserParameters }[of]
  const parameters = params ?? named
  return {
    ...(parameters && { params: parameters }),
    ...(query && { query }),
    headers: paged ? PageHeaders : CommonHeaders,
    ...(body && { body: { required: true, content: json(body.schema) } }),
  }
}

const answerOf = ({ answerText, answerHeaders, schema }: AnySpec) => ({
  description: answerText,
  ...(answerHeaders && { headers: answerHeaders }),
  ...(schema && { content: json(schema) }),
})

// A route that only reads cannot conflict with others.
function errorsOf({ method, openToAll }: AnySpec): RouteConfig['responses'] {
  const further = method === 'get' ? [] : ([409] as const)
  return openToAll ? documentedErrorsForAll(...further) : documentedErrors(...further)
}
