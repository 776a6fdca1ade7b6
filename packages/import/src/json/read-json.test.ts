import fc from 'fast-check'
import { expect, test } from 'vitest'
import { peopleOf, readAll } from '../testing/read-all.ts'

const realm = {
  realm: 'acme',
  clients: [{ clientId: 'x', redirectUris: ['a', 'b'] }],
  users: [
    {
      id: 'k-1',
      username: 'ada',
      email: 'ada@acme.example',
      firstName: 'Ada',
      lastName: 'Byron',
      enabled: true,
      attributes: { locale: ['nl'] },
    },
    { id: 'k-2', username: 'zoë@acme.example', email: 'z@acme.example', enabled: false },
    'no user',
    { id: 'k-3' },
  ],
  groups: [{ id: 'g-1', name: 'Staff' }],
}

test('a Keycloak realm: users with the line on which each begins', async () => {
  const text = JSON.stringify(realm, null, 2)
  const lineOf = (part: string) => text.slice(0, text.indexOf(part)).split('\n').length - 1
  const items = await readAll(text, 'json')
  expect(peopleOf(items)).toEqual([
    {
      line: lineOf('"k-1"'),
      externalId: 'k-1',
      userPrincipalName: 'ada@acme.example',
      displayName: 'Ada Byron',
      firstName: 'Ada',
      lastName: 'Byron',
      signInBlocked: false,
    },
    {
      line: lineOf('"k-2"'),
      externalId: 'k-2',
      userPrincipalName: 'zoë@acme.example',
      displayName: 'zoë@acme.example',
      signInBlocked: true,
      proxyAddresses: ['smtp:z@acme.example'],
    },
  ])
  expect(items.filter(({ kind }) => kind === 'unreadable')).toMatchObject([{ problem: 'malformed' }])
  expect(items.filter(({ kind }) => kind === 'skipped')).toHaveLength(1)
  expect(items.filter(({ kind }) => kind === 'ignored')).toMatchObject([{ column: 'attributes' }])
})

test('a SCIM ListResponse: users, with other resources skipped', async () => {
  const list = {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
    totalResults: 2,
    Resources: [
      {
        schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
        id: 's-1',
        externalId: 'hr-1',
        userName: 'ada@acme.example',
        name: { givenName: 'Ada', familyName: 'Byron', formatted: 'Ada Byron' },
        emails: [{ value: 'ada@acme.example', primary: true }, { value: 'byron@acme.example' }],
        phoneNumbers: [
          { value: '06', type: 'mobile' },
          { value: '123', type: 'work' },
        ],
        title: 'Analyst',
        'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': {
          department: 'R&D',
          employeeNumber: '7',
        },
        active: false,
      },
      { schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'], id: 'g', displayName: 'Staff' },
    ],
  }
  const items = await readAll(JSON.stringify(list), 'json')
  expect(items).toEqual([
    {
      kind: 'person',
      line: 1,
      person: {
        externalId: 'hr-1',
        userPrincipalName: 'ada@acme.example',
        displayName: 'Ada Byron',
        firstName: 'Ada',
        lastName: 'Byron',
        phoneNumber: '123',
        mobilePhone: '06',
        jobTitle: 'Analyst',
        department: 'R&D',
        employeeId: '7',
        signInBlocked: true,
        proxyAddresses: ['smtp:byron@acme.example'],
      },
      handles: ['id:s-1'],
      memberOf: [],
    },
    {
      kind: 'group',
      line: 1,
      externalId: 'g',
      displayName: 'Staff',
      proxyAddresses: [],
      handles: ['id:g'],
      members: [],
    },
  ])
})

test('in whatever pieces it comes, in UTF-8 and UTF-16', async () => {
  const text = JSON.stringify(realm, null, 1)
  const whole = await readAll(text, 'json')
  const sources = [Buffer.from(text), Buffer.from(`\uFEFF${text}`, 'utf16le')]
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...sources), fc.integer({ min: 1, max: 90 }), async (bytes, size) => {
      expect(await readAll(bytes, 'json', size)).toEqual(whole)
    }),
    { numRuns: 40 },
  )
})

test.each([
  ['that is cut off', '{\n"users": [\n{"id": "1", "username": "a"},\n{"id": '],
  ['that is no JSON', '{\n"users": [\n{"id": "1", "username": "a"},\n%'],
])('a file %s says on which line', async (_, text) => {
  await expect(readAll(text, 'json')).rejects.toThrow(/line [34]/)
})
