import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { OpenApiDocument, Schema } from './generated/open-api-document.ts'

/** Every member that a body can have, by where it ends. A new one needs a line here; what ends outside the directory, a reason. */
const members = {
  // An address of a person who may see the tenant's notices, or a webhook's, which is checked when it is added and when it is sent to.
  mailOrLink: ['address'],
  // Of the texts, which are ours.
  mail: ['locale'],
  // A folder's name is made of the user's id, which is a GUID; no text of a client is in it.
  path: ['toUserId'],
  command: [],
  // Looked for, compared, or written into the directory by an operation that asks who may.
  directory: [
    'actor',
    'from',
    'to',
    'planHash',
    'confirmDeletions',
    'confirmOutside',
    'confirmation',
    'reason',
    'channel',
    'types.*',
    'enabled',
    'renewSecret',
    'id',
    'displayName',
    'firstName',
    'lastName',
    'phoneNumber',
    'immutableId',
    'jobTitle',
    'department',
    'office',
    'mobilePhone',
    'employeeId',
    'preferredLanguage',
    'state',
    'usageLocation',
    'userPrincipalName',
    'passwordProfile.password',
    'passwordProfile.forceChangePassword',
    'licensesToAssign.*.skuId',
    'licensesToAssign.*.excludedPlans.*',
    'licensesToRemove.*',
    'rows.*.userId',
    'rows.*.resolutions.*.resolve',
    'rows.*.resolutions.*.value',
    'rows.*.resolutions.*.userPrincipalName',
    'rows.*.resolutions.*.conflict',
    // What a domain is called is looked up as a name of the domain name system, and nothing is fetched from there.
    'name',
    'proxyAddresses.*',
    'names',
    'addresses',
    'strategy.names',
    'strategy.addresses',
    'strategy.licences',
    'strategy.roles',
  ],
} as const

test('of each member that a body can have it is said where it ends', () => {
  const text = readFileSync(new URL('../../../docs/api/openapi.json', import.meta.url), 'utf8')
  const document: OpenApiDocument = JSON.parse(text)
  const operations = Object.values(document.paths).flatMap((path) => Object.values(path))
  const bodies = operations.flatMap(({ requestBody }) => Object.values(requestBody?.content ?? {}))
  const found = new Set(bodies.flatMap(({ schema }) => pathsOf(document, schema)))
  expect([...found].sort()).toEqual(Object.values(members).flat().sort())
})

function pathsOf(document: OpenApiDocument, schema: Schema, at = ''): readonly string[] {
  const { $ref, anyOf = [], oneOf = [], allOf = [], items, properties } = schema
  const below = (name: string) => (at === '' ? name : `${at}.${name}`)
  const named = $ref === undefined ? undefined : document.components.schemas[$ref.split('/').at(-1) ?? '']
  if (named) return pathsOf(document, named, at)
  const choices = [...anyOf, ...oneOf, ...allOf]
  if (choices.length > 0) return choices.flatMap((choice) => pathsOf(document, choice, at))
  if (items) return pathsOf(document, items, below('*'))
  if (!properties) return [at]
  return Object.entries(properties).flatMap(([name, member]) => pathsOf(document, member, below(name)))
}
