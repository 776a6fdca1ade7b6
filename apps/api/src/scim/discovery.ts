import type { ScimObject } from './attribute.ts'
import { publishedSchemas, urns } from './schemas.ts'
import { pageAtMost } from './search.ts'

export const bulkOperationsAtMost = 1_000
export const payloadAtMost = 1_048_576

type Identified = ScimObject & { readonly id: string }

/** What this service can do (RFC 7643 §5). */
export const toServiceProviderConfig = (base: string): object => ({
  schemas: [urns.config],
  documentationUri: 'https://www.rfc-editor.org/rfc/rfc7644',
  patch: { supported: true },
  bulk: { supported: true, maxOperations: bulkOperationsAtMost, maxPayloadSize: payloadAtMost },
  filter: { supported: true, maxResults: pageAtMost },
  changePassword: { supported: true },
  sort: { supported: true },
  etag: { supported: true },
  pagination: {
    cursor: true,
    index: true,
    defaultPaginationMethod: 'index',
    defaultPageSize: 100,
    maxPageSize: pageAtMost,
  },
  authenticationSchemes: [
    {
      type: 'oauthbearertoken',
      name: 'Bearer token',
      description: 'The token of the connection, which is shown when it is made',
      specUri: 'https://www.rfc-editor.org/rfc/rfc6750',
      primary: true,
    },
  ],
  meta: { resourceType: 'ServiceProviderConfig', location: `${base}/ServiceProviderConfig` },
})

export const toResourceTypes = (base: string): readonly Identified[] => [
  {
    ...toResourceType(base, 'User', '/Users', 'A user', urns.user),
    schemaExtensions: [{ schema: urns.enterprise, required: false }],
  },
  toResourceType(base, 'Group', '/Groups', 'A group of users', urns.group),
]

const toResourceType = (base: string, id: string, endpoint: string, description: string, schema: string) => ({
  schemas: [urns.resourceType],
  id,
  name: id,
  endpoint,
  description,
  schema,
  meta: { resourceType: 'ResourceType', location: `${base}/ResourceTypes/${id}` },
})

export const toSchemas = (base: string): readonly Identified[] =>
  publishedSchemas.map((schema) => ({
    schemas: [urns.schema],
    ...schema,
    meta: { resourceType: 'Schema', location: `${base}/Schemas/${schema.id}` },
  }))

export const toList = (resources: readonly object[]): object => ({
  schemas: [urns.list],
  totalResults: resources.length,
  startIndex: 1,
  itemsPerPage: resources.length,
  Resources: resources,
})
