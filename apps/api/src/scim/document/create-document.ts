import { jsonSchemaOf, parametersOf, pathsOf, refersTo, refusalsOf } from '../../http/describe-calls.ts'
import { type DescribedCall, describedCalls, ErrorAnswer, queryTexts } from './calls.ts'

const refusalTexts: Readonly<Record<number, string>> = {
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
    paths: pathsOf(describedCalls, operationOf),
    components: {
      schemas: { Error: jsonSchemaOf(ErrorAnswer) },
      responses: refusalsOf(refusalTexts, jsonOf({ $ref: '#/components/schemas/Error' })),
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: 'The token of a connection' },
      },
    },
  }
}

function operationOf(call: DescribedCall): object {
  const { method, path, summary, query, request, answers, refusals, isOpen } = call
  return {
    operationId: `${method.toLowerCase()}${path.replace(/\W+/g, '_').replace(/_$/, '')}`,
    summary,
    tags: [path.split('/')[1]],
    security: isOpen ? [] : [{ bearer: [] }],
    parameters: parametersOf(call, query, queryTexts),
    ...(request !== undefined && { requestBody: { content: jsonOf(jsonSchemaOf(request)) } }),
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, body]) => [
          status,
          {
            description: status === '304' ? 'The resource has the version that the client knows' : 'Done',
            ...(body !== null && { content: jsonOf(jsonSchemaOf(body)) }),
          },
        ]),
      ),
      ...refersTo(refusals),
    },
  }
}

const jsonOf = (schema: object): object => ({ 'application/scim+json': { schema } })
