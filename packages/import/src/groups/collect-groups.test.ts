import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SourceGroup, SourcePerson } from '../source-item.ts'
import { peopleOf, readAll } from '../testing/read-all.ts'
import { collectGroups } from './collect-groups.ts'

/** The groups of a file, each person being a member under its sign-in name. */
async function groupsOf(text: string, format: 'ldif' | 'json' | 'jsonl') {
  const collected = collectGroups()
  for (const item of await readAll(text, format)) {
    if (item.kind === 'group') collected.addGroup(item)
    if (item.kind === 'person') collected.addPerson(item, { externalId: item.person.userPrincipalName })
  }
  return collected.finish().map(({ group, unknownMembers }) => ({
    id: group.externalId,
    name: group.displayName,
    members: group.members.map(({ externalId }) => externalId).sort(),
    unknownMembers,
  }))
}

const entries = [
  'dn: uid=ada,ou=people,dc=acme\nobjectClass: inetOrgPerson\nuid: ada\nmemberOf: CN=Sales, ou=groups, dc=acme\n',
  'dn: uid=zoë,ou=people,dc=acme\nobjectClass: inetOrgPerson\nuid: zoe\n',
  'dn: cn=b\\2c ob,ou=people,dc=acme\nobjectClass: inetOrgPerson\nuid: bob\n',
  'dn: cn=Sales,ou=groups,dc=acme\nobjectClass: groupOfNames\ncn: Sales\nentryUUID: g-1\nmember: UID=Zo\\C3\\AB , OU=people,dc=acme\nmember: cn=nobody\n',
  'dn: cn=unix,ou=groups,dc=acme\nobjectClass: posixGroup\ncn: unix\nmemberUid: Ada\nmemberUid: bob\n',
  'dn: cn=All,ou=groups,dc=acme\nobjectClass: groupOfUniqueNames\ncn: All\nuniqueMember: cn=b\\, ob,ou=people,dc=acme\nuniqueMember: cn=sales,ou=groups,dc=acme\n',
  'dn: cn=ada,ou=groups,dc=acme\nobjectClass: posixGroup\nobjectClass: mepManagedEntry\ncn: ada\n',
]

const expected = [
  { id: 'dn:cn=all,ou=groups,dc=acme', name: 'All', members: ['bob'], unknownMembers: 1 },
  { id: 'dn:cn=unix,ou=groups,dc=acme', name: 'unix', members: ['ada', 'bob'], unknownMembers: 0 },
  { id: 'g-1', name: 'Sales', members: ['ada', 'zoe'], unknownMembers: 1 },
]

test('LDIF: member, uniqueMember, memberUid and memberOf, in any order and spelling', async () => {
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(entries, { minLength: entries.length }), async (shuffled) => {
      const groups = await groupsOf(shuffled.join('\n'), 'ldif')
      expect(groups.toSorted((one, other) => (one.id < other.id ? -1 : 1))).toEqual(expected)
    }),
    { numRuns: 50 },
  )
})

test('LDIF: a group that only people tell of has the name in its distinguished name', async () => {
  const person = 'dn: uid=a,dc=acme\nobjectClass: person\nuid: a\nmemberOf: cn=R\\26D,ou=groups,dc=acme\n'
  expect(await groupsOf(person, 'ldif')).toEqual([
    { id: 'dn:cn=r&d,ou=groups,dc=acme', name: 'R&D', members: ['a'], unknownMembers: 0 },
  ])
})

test('Keycloak: groups with groups in them, and users who name them by path', async () => {
  const realm = {
    groups: [
      {
        id: 'k-1',
        name: 'Staff',
        path: '/Staff',
        subGroups: [{ id: 'k-2', name: 'Dev', path: '/Staff/Dev' }],
      },
    ],
    users: [
      { id: 'u-1', username: 'ada', groups: ['/Staff/Dev', '/staff'] },
      { id: 'u-2', username: 'bob', groups: ['/Staff'] },
    ],
  }
  const wanted = [
    { id: 'k-1', name: 'Staff', members: ['ada', 'bob'], unknownMembers: 0 },
    { id: 'k-2', name: 'Dev', members: ['ada'], unknownMembers: 0 },
  ]
  expect(await groupsOf(JSON.stringify(realm), 'json')).toEqual(wanted)
  const usersFirst = { users: realm.users, groups: realm.groups }
  expect(await groupsOf(JSON.stringify(usersFirst), 'json')).toEqual(wanted)
})

test('SCIM: members of a group, and groups of a user, by id', async () => {
  const user = 'urn:ietf:params:scim:schemas:core:2.0:User'
  const group = 'urn:ietf:params:scim:schemas:core:2.0:Group'
  const list = {
    Resources: [
      {
        schemas: [group],
        id: 'G-1',
        externalId: 'x-1',
        displayName: 'Staff',
        members: [{ value: 'u-1' }, { value: 'u-9' }],
      },
      { schemas: [user], id: 'U-1', externalId: 'hr-1', userName: 'ada' },
      {
        schemas: [user],
        id: 'u-2',
        userName: 'bob',
        groups: [
          { value: 'g-1', display: 'Staff' },
          { value: 'g-2', display: 'Other' },
        ],
      },
    ],
  }
  expect(await groupsOf(JSON.stringify(list), 'json')).toEqual([
    { id: 'x-1', name: 'Staff', members: ['ada', 'bob'], unknownMembers: 1 },
    { id: 'id:g-2', name: 'Other', members: ['bob'], unknownMembers: 0 },
  ])
})

test('our own jsonl: active users with their groups; a group in the bin is skipped; any other file is refused', async () => {
  const tenant = { kind: 'tenant', version: 1 }
  const group = {
    kind: 'group',
    id: 'g-1',
    displayName: 'Team',
    proxyAddresses: ['SMTP:t@x.example'],
    deletion: null,
  }
  const ada = {
    kind: 'user',
    id: 'u-1',
    userPrincipalName: 'ada@x.example',
    displayName: 'Ada',
    firstName: null,
    jobTitle: 'Baker',
    signInBlocked: true,
    proxyAddresses: ['SMTP:ada@x.example'],
    passwordHash: '$argon2id$v=19$x',
    groups: ['g-1'],
    deletion: null,
  }
  const gone = { ...group, id: 'g-2', deletion: { deletedAt: '', purgeAt: '' } }
  const text = [tenant, group, ada, gone].map((record) => JSON.stringify(record)).join('\n')
  const items = await readAll(`${text}\n{"kind":\n`, 'jsonl')
  expect(peopleOf(items)).toEqual([
    {
      line: 3,
      externalId: 'u-1',
      userPrincipalName: 'ada@x.example',
      displayName: 'Ada',
      jobTitle: 'Baker',
      signInBlocked: true,
      proxyAddresses: ['SMTP:ada@x.example'],
      passwordHash: '{ARGON2}$argon2id$v=19$x',
    },
  ])
  expect(items).toContainEqual({ kind: 'skipped', line: 4, why: 'deleted' })
  expect(items).toContainEqual({ kind: 'unreadable', line: 5, column: null, problem: 'malformed' })
  expect(await groupsOf(text, 'jsonl')).toEqual([
    { id: 'g-1', name: 'Team', members: ['ada@x.example'], unknownMembers: 0 },
  ])
  await expect(readAll('{"users":[]}\n', 'jsonl')).rejects.toThrow('no export of Reprieve')
})

test('a group with very many members has a row for each ten thousand', () => {
  const collected = collectGroups()
  const people = Array.from({ length: 20_001 }, (_, index) => `u${index}`)
  const group = { kind: 'group', line: 1, externalId: 'g', displayName: 'All', proxyAddresses: [] } as const
  collected.addGroup({ ...group, handles: ['id:g'], members: people } satisfies SourceGroup)
  for (const handle of people) {
    const person = { externalId: handle, userPrincipalName: handle, displayName: handle }
    collected.addPerson({ kind: 'person', line: 2, person, handles: [handle] } satisfies SourcePerson, {
      externalId: handle,
    })
  }
  const rows = collected.finish()
  expect(rows.map(({ group: { members }, isFurther }) => [members.length, isFurther])).toEqual([
    [10_000, false],
    [10_000, true],
    [1, true],
  ])
})
