import type { RouteConfig } from '@hono/zod-openapi'
import { type ApiErrorType, errorRows } from '../errors.ts'
import type { Route } from '../routes/route.ts'
import { errorPageName, errorPagesPath } from '../wire/error-page.ts'
import { refusalsOfRoute } from './refusals.ts'

/** The route's definition, in which each error lists its codes on this route with an example of each. */
export function withErrors(route: Route): RouteConfig {
  const { definition } = route
  const refusals = refusalsOfRoute(route)
  const responses = Object.entries(definition.responses).map(([status, response]) => {
    const types = refusals.filter((type) => String(errorRows[type].status) === status)
    return [status, types.length === 0 ? response : { ...response, ...documented(response, types) }]
  })
  return { ...definition, responses: Object.fromEntries(responses) }
}

type ResponseConfig = RouteConfig['responses'][string]

function documented(response: ResponseConfig, types: readonly ApiErrorType[]) {
  const json = 'content' in response ? response.content?.['application/json'] : undefined
  const sorted = [...types].sort((one, other) => errorRows[one].code - errorRows[other].code)
  const codes = sorted.map((type) => `${errorRows[type].code} ([${type}](${pageOf(type)}))`)
  const examples = Object.fromEntries(sorted.map((type) => [type, { $ref: `#/components/examples/${type}` }]))
  const { example: _, ...content } = (json ?? {}) as { readonly example?: unknown }
  return {
    description: `${'description' in response ? response.description : ''}. Codes: ${codes.join(', ')}`,
    content: { 'application/json': { ...content, examples } },
  }
}

const pageOf = (type: ApiErrorType): string => `${errorPagesPath}/${errorPageName(type)}`
