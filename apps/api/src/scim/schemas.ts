import type { Attribute, ResourceSchemas, Schema } from './attribute.ts'

export const urns = {
  user: 'urn:ietf:params:scim:schemas:core:2.0:User',
  group: 'urn:ietf:params:scim:schemas:core:2.0:Group',
  enterprise: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
  returned: 'urn:reprieve:params:scim:schemas:extension:2.0:Return',
  list: 'urn:ietf:params:scim:api:messages:2.0:ListResponse',
  search: 'urn:ietf:params:scim:api:messages:2.0:SearchRequest',
  patch: 'urn:ietf:params:scim:api:messages:2.0:PatchOp',
  bulk: 'urn:ietf:params:scim:api:messages:2.0:BulkRequest',
  bulkResponse: 'urn:ietf:params:scim:api:messages:2.0:BulkResponse',
  error: 'urn:ietf:params:scim:api:messages:2.0:Error',
  config: 'urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig',
  resourceType: 'urn:ietf:params:scim:schemas:core:2.0:ResourceType',
  schema: 'urn:ietf:params:scim:schemas:core:2.0:Schema',
} as const

const text = (name: string, description: string, given: Partial<Attribute> = {}): Attribute => ({
  name,
  type: 'string',
  multiValued: false,
  description,
  required: false,
  caseExact: false,
  mutability: 'readWrite',
  returned: 'default',
  uniqueness: 'none',
  ...given,
})

const flag = (name: string, description: string): Attribute => text(name, description, { type: 'boolean' })

const complex = (name: string, description: string, subAttributes: readonly Attribute[]): Attribute =>
  text(name, description, { type: 'complex', subAttributes })

/** A list of values of several types, one of them the primary one (RFC 7643 §2.4). */
const values = (
  name: string,
  description: string,
  types: readonly string[],
  value: Partial<Attribute> = {},
): Attribute =>
  text(name, description, {
    type: 'complex',
    multiValued: true,
    subAttributes: [
      text('value', 'The value', value),
      text('display', 'The value as people read it'),
      text('type', 'What the value is for', types.length > 0 ? { canonicalValues: types } : {}),
      flag('primary', 'Whether this is the preferred value'),
    ],
  })

const common: readonly Attribute[] = [
  text('id', 'The identifier that this service has given', {
    mutability: 'readOnly',
    returned: 'always',
    uniqueness: 'server',
    caseExact: true,
  }),
  text('externalId', 'The identifier of the provider', { caseExact: true }),
  {
    ...complex('meta', 'What this service knows of the resource', [
      text('resourceType', 'The type of the resource', { mutability: 'readOnly', caseExact: true }),
      text('created', 'When it was created', { type: 'dateTime', mutability: 'readOnly' }),
      text('location', 'Its address', { type: 'reference', mutability: 'readOnly', caseExact: true }),
      text('version', 'Its version, as in ETag', { mutability: 'readOnly', caseExact: true }),
    ]),
    mutability: 'readOnly',
  },
]

const user: Schema = {
  id: urns.user,
  name: 'User',
  description: 'A user',
  attributes: [
    text('userName', 'The sign-in name, which lies on a domain of the organization', {
      required: true,
      uniqueness: 'server',
    }),
    complex('name', 'The parts of the name', [
      text('formatted', 'The whole name'),
      text('familyName', 'The last name'),
      text('givenName', 'The first name'),
      text('middleName', 'The middle name'),
      text('honorificPrefix', 'A title such as Ms.'),
      text('honorificSuffix', 'A suffix such as III'),
    ]),
    text('displayName', 'The name that others see'),
    text('nickName', 'How the person is called'),
    text('profileUrl', 'A page about the person', { type: 'reference', referenceTypes: ['external'] }),
    text('title', 'The job title'),
    text('userType', 'The relation to the organization, such as Employee'),
    text('preferredLanguage', 'A language tag of BCP 47'),
    text('locale', 'A language tag for formats'),
    text('timezone', 'A name of the IANA time zone database'),
    flag('active', 'Whether the person can sign in'),
    text('password', 'A new password', { mutability: 'writeOnly', returned: 'never', caseExact: true }),
    values('emails', 'E-mail addresses', ['work', 'home', 'other']),
    values('phoneNumbers', 'Phone numbers', ['work', 'home', 'mobile', 'fax', 'pager', 'other']),
    values('ims', 'Addresses for instant messages', [
      'aim',
      'gtalk',
      'icq',
      'xmpp',
      'msn',
      'skype',
      'qq',
      'yahoo',
    ]),
    values('photos', 'Addresses of photos', ['photo', 'thumbnail'], {
      type: 'reference',
      referenceTypes: ['external'],
    }),
    {
      ...complex('addresses', 'Postal addresses', [
        text('formatted', 'The whole address'),
        text('streetAddress', 'Street and number'),
        text('locality', 'The city'),
        text('region', 'The state or region'),
        text('postalCode', 'The postal code'),
        text('country', 'The country; two letters of ISO 3166 also set where licences are used'),
        text('type', 'What the address is for', { canonicalValues: ['work', 'home', 'other'] }),
        flag('primary', 'Whether this is the preferred address'),
      ]),
      multiValued: true,
    },
    {
      ...complex('groups', 'The groups that the user is a member of', [
        text('value', 'The id of the group', { mutability: 'readOnly', caseExact: true }),
        text('$ref', 'The address of the group', {
          type: 'reference',
          mutability: 'readOnly',
          caseExact: true,
        }),
        text('display', 'The name of the group', { mutability: 'readOnly' }),
        text('type', 'How the user is a member', { mutability: 'readOnly' }),
      ]),
      multiValued: true,
      mutability: 'readOnly',
    },
    values('entitlements', 'Entitlements', []),
    values('roles', 'Roles in systems of the provider; they give no directory role here', []),
    values('x509Certificates', 'Certificates', [], { type: 'binary', caseExact: true }),
  ],
}

const enterprise: Schema = {
  id: urns.enterprise,
  name: 'EnterpriseUser',
  description: 'What belongs to the work of a user',
  attributes: [
    text('employeeNumber', 'The number of the employee'),
    text('costCenter', 'The cost center'),
    text('organization', 'The organization'),
    text('division', 'The division'),
    text('department', 'The department'),
    complex('manager', 'To whom the user reports', [
      text('value', 'The id of the manager', { caseExact: true }),
      text('$ref', 'The address of the manager', { type: 'reference', caseExact: true }),
      text('displayName', 'The name of the manager', { mutability: 'readOnly' }),
    ]),
  ],
}

const returned: Schema = {
  id: urns.returned,
  name: 'Return',
  description: 'Tells in the answer to a POST that a deleted user has come back',
  attributes: [{ ...flag('restored', 'The user was in the bin and has its old id'), mutability: 'readOnly' }],
}

const group: Schema = {
  id: urns.group,
  name: 'Group',
  description: 'A group of users',
  attributes: [
    text('displayName', 'The name of the group', { required: true }),
    {
      ...complex('members', 'The members of the group', [
        text('value', 'The id of the user', { mutability: 'immutable', caseExact: true }),
        text('$ref', 'The address of the user', {
          type: 'reference',
          mutability: 'immutable',
          caseExact: true,
        }),
        text('type', 'What the member is', { mutability: 'immutable', canonicalValues: ['User'] }),
        text('display', 'The name of the member', { mutability: 'readOnly' }),
      ]),
      multiValued: true,
    },
  ],
}

const withCommon = (schema: Schema): Schema => ({
  ...schema,
  attributes: [...common, ...schema.attributes],
})

/** All attributes of each type of resource, those of every resource among them. */
export const resourceSchemas = {
  User: { core: withCommon(user), extension: enterprise },
  Group: { core: withCommon(group), extension: null },
} as const satisfies Record<string, ResourceSchemas>

/** What `/Schemas` tells of. */
export const publishedSchemas: readonly Schema[] = [user, group, enterprise, returned]
