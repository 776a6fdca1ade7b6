import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { OpenApiDocument, Schema } from './generated/open-api-document.ts'

/**
 * Every member that a body can have, grouped by where its value ends up. Each new member needs a line here
 * and, if its value leaves the directory, a reason.
 */
const members = {
  // The address of a person who may see the tenant's notices, or that of a webhook, which is checked when it
  // is added and whenever something is sent to it.
  mailOrLink: ['address'],
  // Selects the language of the mail's texts, which are the product's own.
  mail: ['locale'],
  // The name of a folder contains the user's id, which is a GUID, and no other text of a client.
  path: ['toUserId'],
  command: [],
  // These values are looked up, compared, or written into the directory by an operation that checks the
  // caller's permission.
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
    // A domain's name is looked up in the domain name system, and nothing is fetched from there.
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
