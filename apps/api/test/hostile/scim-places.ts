import type { Place } from '@reprieve/operations/testing'

const base = '/scim/v2/:tenantId'
const core = 'urn:ietf:params:scim:schemas:core:2.0'
const messages = 'urn:ietf:params:scim:api:messages:2.0'

const query = { filter: 'id pr', startIndex: '1', count: '10', attributes: 'id', sortBy: 'id', cursor: '' }
const search = { schemas: [`${messages}:SearchRequest`], filter: 'id pr', startIndex: 1, count: 10 }
const patch = {
  schemas: [`${messages}:PatchOp`],
  Operations: [{ op: 'replace', path: 'displayName', value: 'A name' }],
}

/**
 * The body with which each resource is created and replaced. The name of the user differs between requests.
 */
const resources = {
  Users: {
    schemas: [`${core}:User`],
    userName: 'somebody',
    externalId: 'an id of theirs',
    active: true,
    name: { givenName: 'Some', familyName: 'Body' },
    emails: [{ value: 'somebody@elsewhere.example', type: 'work', primary: true }],
    password: 'Lantern-Gravel-Otter-58',
    'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { department: 'Tours' },
  },
  Groups: { schemas: [`${core}:Group`], displayName: 'somebody’s group', members: [{ value: 'nobody' }] },
}

const placesOf = (resource: keyof typeof resources): readonly Place[] => [
  { method: 'GET', path: `${base}/${resource}`, query },
  { method: 'POST', path: `${base}/${resource}`, json: resources[resource] },
  { method: 'POST', path: `${base}/${resource}/.search`, json: search },
  { method: 'GET', path: `${base}/${resource}/:id`, query: { attributes: 'id' } },
  { method: 'PUT', path: `${base}/${resource}/:id`, json: resources[resource] },
  { method: 'PATCH', path: `${base}/${resource}/:id`, json: patch },
  { method: 'DELETE', path: `${base}/${resource}/:id` },
]

const discovery = ['ServiceProviderConfig', 'ResourceTypes', 'Schemas']

/** Every address of the SCIM server, with a request that it accepts. */
export const scimPlaces: readonly Place[] = [
  { method: 'GET', path: base },
  ...discovery.map((name): Place => ({ method: 'GET', path: `${base}/${name}` })),
  ...discovery.slice(1).map((name): Place => ({ method: 'GET', path: `${base}/${name}/:id` })),
  { method: 'GET', path: `${base}/Me` },
  { method: 'POST', path: `${base}/.search`, json: search },
  {
    method: 'POST',
    path: `${base}/Bulk`,
    json: {
      schemas: [`${messages}:BulkRequest`],
      failOnErrors: 1,
      Operations: [{ method: 'POST', path: '/Users', bulkId: 'somebody', data: resources.Users }],
    },
  },
  ...placesOf('Users'),
  ...placesOf('Groups'),
]
