import { jsonSchemaOf, parametersOf, pathsOf, refersTo, refusalsOf } from '../../http/describe-calls.ts'
import { ErrorAnswer } from '../answers.ts'
import type { OptionName } from '../call.ts'
import { type GraphRoute, routes } from '../routes.ts'

const optionTexts: Readonly<Record<OptionName, string>> = {
  $top: 'The number of objects on a page, 1 to 999',
  $select: 'The names of the properties to answer, between commas',
  $filter: 'A condition of OData on the properties',
  $orderby: 'A property to order by, and asc or desc',
  $count: 'Whether to count all objects on the first page',
  $search: 'Texts to look for, such as "displayName:anna"',
  $skiptoken: 'The place of a page, from @odata.nextLink',
  $deltatoken: 'The place of a round of changes, from @odata.deltaLink',
}

/** Statuses of refusals by what a call is like, each with what it says. */
const statusTexts: Readonly<Record<number, string>> = {
  400: 'The request, or what it would do, is not possible; error.details has every conflict',
  401: 'There is no token, or it is not for this contract',
  403: 'The token lacks a permission, or the person a role',
  404: 'There is no such object',
  409: 'Something else has changed meanwhile, or the request id belongs to another request',
  410: 'The changes since the token are not known any more',
  413: 'The body is too large',
  415: 'The body is not JSON',
  429: 'Too many requests; Retry-After says when to go on',
  503: 'The service is busy; Retry-After says when to go on',
}

/** The statuses with which a call can be refused. */
export function refusalStatusesOf({ method, options, body }: GraphRoute): readonly number[] {
  const statuses = [400, 401, 403, 404, 429, 503]
  if (method !== 'GET') statuses.push(409)
  if (method !== 'GET' && method !== 'DELETE') statuses.push(413, 415)
  if (body === undefined && options.includes('$deltatoken')) statuses.push(410)
  return statuses.toSorted((one, other) => one - other)
}

/** Every call of the contract in one document of OpenAPI 3.1, made from the table of routes. */
export function createGraphDocument(): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Reprieve: Microsoft Graph',
      version: 'v1.0',
      description:
        'The calls of Microsoft Graph that are answered here, below /v1.0 and /beta. A call needs one of the permissions of its token and a role of the person. Requests can be put together below /$batch.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: '/v1.0', description: 'The service that this document comes from' }],
    paths: pathsOf(routes, operationOf),
    components: {
      schemas: { error: jsonSchemaOf(ErrorAnswer) },
      responses: refusalsOf(statusTexts, jsonOf({ $ref: '#/components/schemas/error' })),
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'A token for Graph, with its permissions as scopes',
        },
      },
    },
  }
}

function operationOf(route: GraphRoute): object {
  const { path, summary, scopes, options, body, answers } = route
  return {
    operationId: operationIdOf(route),
    summary,
    tags: [path.split('/')[1]],
    description: `Needs one of these permissions of the token: ${scopes.join(', ')}.`,
    'x-permissions': scopes,
    security: [{ bearer: [] }],
    parameters: parametersOf(route, options, optionTexts),
    ...(body !== undefined && { requestBody: { content: jsonOf(jsonSchemaOf(body)) } }),
    responses: {
      [answers.status]: {
        description: 'Done',
        ...(answers.body !== null && { content: jsonOf(jsonSchemaOf(answers.body)) }),
      },
      ...refersTo(refusalStatusesOf(route)),
    },
  }
}

/** Such as `get_users_user_manager`: method and path, which no other call has. */
const operationIdOf = ({ method, path }: GraphRoute): string =>
  `${method.toLowerCase()}${path.replace(/[^\w]+/g, '_').replace(/_$/, path.endsWith('()') ? '_function' : '')}`

const jsonOf = (schema: object): object => ({ 'application/json': { schema } })
