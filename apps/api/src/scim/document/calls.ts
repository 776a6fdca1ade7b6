import { z } from '@hono/zod-openapi'
import type { Attribute, ResourceSchemas } from '../attribute.ts'
import { resourceSchemas, urns } from '../schemas.ts'

/** One call of the contract, as its document describes it. */
export interface DescribedCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below the tenant's base address. */
  readonly path: string
  readonly summary: string
  /** Query parameters that it reads. */
  readonly query: readonly QueryName[]
  /** Absent for a call without a body. */
  readonly request?: z.ZodType
  /** Bodies of the answers where it is carried out; null for none. */
  readonly answers: Readonly<Record<number, z.ZodType | null>>
  readonly refusals: readonly number[]
  /** Whether it is answered without a token. */
  readonly isOpen: boolean
}

export const queryTexts = {
  filter: 'A filter of RFC 7644, such as userName eq "anna@contoso.example"',
  startIndex: 'The number of the first resource, from 1',
  count: 'The number of resources on a page',
  cursor: 'The place of a page (RFC 9865); empty for the first one',
  sortBy: 'An attribute to order by',
  sortOrder: 'ascending or descending',
  attributes: 'The attributes to answer, between commas',
  excludedAttributes: 'The attributes to leave out, between commas',
} as const
type QueryName = keyof typeof queryTexts

function schemaOf({ type, multiValued, subAttributes = [], description }: Attribute): z.ZodType {
  const single =
    type === 'complex'
      ? z.strictObject(membersOf(subAttributes))
      : type === 'boolean'
        ? z.boolean()
        : z.string()
  return (multiValued ? z.array(single) : single).describe(description)
}

const membersOf = (attributes: readonly Attribute[]): Record<string, z.ZodType> =>
  Object.fromEntries(
    attributes
      .filter(({ returned }) => returned !== 'never')
      .map((attribute) => [attribute.name, schemaOf(attribute).optional()]),
  )

const schemas = z.array(z.string())

/** A resource as it is answered. Everything but `schemas` and the id can be left out by the client. */
const resourceOf = ({ core, extension }: ResourceSchemas) =>
  z.strictObject({
    schemas,
    ...membersOf(core.attributes),
    ...(extension && { [extension.id]: z.strictObject(membersOf(extension.attributes)).optional() }),
    [urns.returned]: z.strictObject({ restored: z.boolean() }).optional(),
  })

/** A resource as it is sent: names in any case, so that only the form is described. */
const sentOf = ({ core }: ResourceSchemas) =>
  z.looseObject(
    Object.fromEntries(
      core.attributes
        .filter(({ mutability }) => mutability !== 'readOnly')
        .map((attribute) => [attribute.name, schemaOf(attribute).optional()]),
    ),
  )

const listOf = (resource: z.ZodType) =>
  z.strictObject({
    schemas,
    totalResults: z.int(),
    startIndex: z.int().optional(),
    itemsPerPage: z.int().optional(),
    nextCursor: z.string().optional(),
    previousCursor: z.string().optional(),
    Resources: z.array(resource).optional(),
  })

const Patch = z.looseObject({
  schemas,
  Operations: z.array(
    z.looseObject({ op: z.string(), path: z.string().optional(), value: z.unknown().optional() }),
  ),
})
const SearchRequest = z.looseObject({ schemas: schemas.optional() })
const Any = z.looseObject({ schemas })

/** The body of every refusal (RFC 7644 §3.12). */
export const ErrorAnswer = z.strictObject({
  schemas,
  status: z.string(),
  scimType: z.string().optional(),
  detail: z.string(),
})

const listQuery = [
  'filter',
  'startIndex',
  'count',
  'cursor',
  'sortBy',
  'sortOrder',
  'attributes',
  'excludedAttributes',
] as const
const selection = ['attributes', 'excludedAttributes'] as const
const always = [400, 401, 404, 429, 503]
const changing = [...always, 403, 409, 412, 413, 415]

function callsOf(
  name: 'Users' | 'Groups',
  one: 'user' | 'group',
  given: ResourceSchemas,
): readonly DescribedCall[] {
  const resource = resourceOf(given)
  const list = listOf(resource)
  const sent = sentOf(given)
  const [all, single] = [`/${name}`, `/${name}/{id}`]
  return [
    {
      method: 'GET',
      path: all,
      summary: `List ${one}s; nothing found is an empty list`,
      query: listQuery,
      answers: { 200: list },
      refusals: always,
      isOpen: false,
    },
    {
      method: 'POST',
      path: all,
      summary: one === 'user' ? 'Create a user, or bring a deleted one back' : 'Create a group',
      query: selection,
      request: sent,
      answers: { 201: resource },
      refusals: changing,
      isOpen: false,
    },
    {
      method: 'POST',
      path: `${all}/.search`,
      summary: `List ${one}s by a request in the body`,
      query: [],
      request: SearchRequest,
      answers: { 200: list },
      refusals: [...always, 413, 415],
      isOpen: false,
    },
    {
      method: 'GET',
      path: single,
      summary: `Get a ${one}; 304 where If-None-Match has its version`,
      query: selection,
      answers: { 200: resource, 304: null },
      refusals: always,
      isOpen: false,
    },
    {
      method: 'PUT',
      path: single,
      summary: `Replace a ${one}`,
      query: selection,
      request: sent,
      answers: { 200: resource },
      refusals: changing,
      isOpen: false,
    },
    {
      method: 'PATCH',
      path: single,
      summary: `Change a ${one}`,
      query: selection,
      request: Patch,
      answers: { 200: resource, 204: null },
      refusals: changing,
      isOpen: false,
    },
    {
      method: 'DELETE',
      path: single,
      summary: `Delete a ${one}, which can be restored until its window ends`,
      query: [],
      answers: { 204: null },
      refusals: [...always, 403, 409, 412],
      isOpen: false,
    },
  ]
}

const discovered = (path: string, summary: string, answer: z.ZodType): DescribedCall => ({
  method: 'GET',
  path,
  summary,
  query: [],
  answers: { 200: answer },
  refusals: [403, 404],
  isOpen: true,
})

/** Every call of the contract. */
export const describedCalls: readonly DescribedCall[] = [
  discovered('/ServiceProviderConfig', 'What this service can do', Any),
  discovered('/ResourceTypes', 'List the types of resources', listOf(Any)),
  discovered('/ResourceTypes/{id}', 'Get a type of resources', Any),
  discovered('/Schemas', 'List the schemas', listOf(Any)),
  discovered('/Schemas/{id}', 'Get a schema by its URN', Any),
  ...callsOf('Users', 'user', resourceSchemas.User),
  ...callsOf('Groups', 'group', resourceSchemas.Group),
  {
    method: 'POST',
    path: '/.search',
    summary: 'List users and groups by a request in the body',
    query: [],
    request: SearchRequest,
    answers: { 200: listOf(Any) },
    refusals: [...always, 413, 415],
    isOpen: false,
  },
  {
    method: 'POST',
    path: '/Bulk',
    summary: 'Carry out several requests, each with its own status',
    query: [],
    request: z.looseObject({ schemas, Operations: z.array(z.looseObject({})) }),
    answers: { 200: z.strictObject({ schemas, Operations: z.array(z.looseObject({ status: z.string() })) }) },
    refusals: [...always, 413, 415],
    isOpen: false,
  },
]
