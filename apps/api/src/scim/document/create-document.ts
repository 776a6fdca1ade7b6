import { z } from '@hono/zod-openapi'
import { type DescribedCall, describedCalls, ErrorAnswer, queryTexts } from './calls.ts'

const statusTexts: Readonly<Record<number, string>> = {
  304: 'The resource has the version that the client knows',
  400: 'The request cannot be read, or a value is not possible',
  401: 'There is no token, or it belongs to no connection of the organization',
  403: 'It may not be done',
  404: 'There is nothing at the address',
  409: 'A name is in use; the detail names every holder',
  412: 'The resource has been changed since',
  413: 'The request is too large',
  415: 'The body is not JSON',
  429: 'Too many requests; Retry-After says when to go on',
  503: 'The service is busy; Retry-After says when to go on',
}

/** Every call of the SCIM server in one document of OpenAPI 3.1, with the attributes of its schemas. */
export function createScimDocument(): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const call of describedCalls) {
    const item = paths[call.path] ?? {}
    item[call.method.toLowerCase()] = operationOf(call)
    paths[call.path] = item
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Reprieve: SCIM 2.0',
      version: '2.0',
      description:
        'The SCIM server of an organization (RFC 7643, RFC 7644, RFC 9865), for the connections that its administrators make.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [
      {
        url: '/scim/v2/{tenantId}',
        description: 'The service that this document comes from',
        variables: {
          tenantId: {
            default: '00000000-0000-0000-0000-000000000000',
            description: 'The id of the organization',
          },
        },
      },
    ],
    paths,
    components: {
      schemas: { Error: toJsonSchema(ErrorAnswer) },
      responses: refusalResponses(),
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: 'The token of a connection' },
      },
    },
  }
}

const refusalResponses = (): object =>
  Object.fromEntries(
    Object.entries(statusTexts)
      .filter(([status]) => Number(status) >= 400)
      .map(([status, description]) => [
        status,
        { description, content: jsonOf({ $ref: '#/components/schemas/Error' }) },
      ]),
  )

function operationOf({
  method,
  path,
  summary,
  query,
  request,
  answers,
  refusals,
  isOpen,
}: DescribedCall): object {
  const inPath = path.includes('{id}')
    ? [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }]
    : []
  const inQuery = query.map((name) => ({
    name,
    in: 'query',
    description: queryTexts[name],
    schema: { type: 'string' },
  }))
  return {
    operationId: `${method.toLowerCase()}${path.replace(/\W+/g, '_').replace(/_$/, '')}`,
    summary,
    tags: [path.split('/')[1]],
    security: isOpen ? [] : [{ bearer: [] }],
    parameters: [...inPath, ...inQuery],
    ...(request !== undefined && { requestBody: { content: jsonOf(toJsonSchema(request)) } }),
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, body]) => [
          status,
          {
            description: statusTexts[Number(status)] ?? 'Done',
            ...(body !== null && { content: jsonOf(toJsonSchema(body)) }),
          },
        ]),
      ),
      ...Object.fromEntries(refusals.map((status) => [status, { $ref: `#/components/responses/${status}` }])),
    },
  }
}

const jsonOf = (schema: object): object => ({ 'application/scim+json': { schema } })

/** Bodies are described as they are sent. */
function toJsonSchema(schema: z.ZodType): object {
  const { $schema: _, ...described } = z.toJSONSchema(schema, { io: 'input' })
  return described
}
