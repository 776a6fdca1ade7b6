import { expect, test } from 'vitest'
import { collectGroups } from '../groups/collect-groups.ts'
import { readAll } from '../testing/read-all.ts'
import { collectBelongings } from './collect-belongings.ts'

/** What belongs to the people of a file, each known by its sign-in name. */
async function belongingsOf(text: string, format: 'ldif' | 'json' | 'jsonl') {
  const groups = collectGroups()
  const collected = collectBelongings()
  for (const item of await readAll(text, format)) {
    if (item.kind !== 'person') continue
    const member = { externalId: item.person.userPrincipalName }
    groups.addPerson(item, member)
    collected.addPerson(item, member)
  }
  const { belongings, unknownManagers } = collected.finish(groups.personOf)
  const told = belongings.map(({ line, given: { person, belonging } }) => [
    line,
    person.externalId,
    belonging,
  ])
  return { told, unknownManagers }
}

const bossOf = (externalId: string) => ({ kind: 'manager', manager: { externalId } })

test('LDIF: a manager may stand behind those who report to it, and its name may be written in another way', async () => {
  const text = [
    'dn: uid=ada,ou=people,dc=acme\nobjectClass: inetOrgPerson\nuid: ada\nmanager: UID=Zo\\C3\\AB , OU=people,dc=acme\n',
    'dn: uid=zoë,ou=people,dc=acme\nobjectClass: inetOrgPerson\nuid: zoe\nmanager: cn=nobody,dc=acme\n',
    'dn: uid=bob,ou=people,dc=acme\nobjectClass: inetOrgPerson\nuid: bob\n',
  ].join('\n')
  expect(await belongingsOf(text, 'ldif')).toEqual({
    told: [[1, 'ada', bossOf('zoe')]],
    unknownManagers: 1,
  })
})

test('SCIM: the manager of the enterprise extension, by id', async () => {
  const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'
  const Resources = [
    { id: 's-1', userName: 'ada', [enterprise]: { manager: { value: 'S-2', displayName: 'Zoë' } } },
    { id: 's-2', userName: 'zoe', [enterprise]: { manager: {} } },
  ]
  expect(await belongingsOf(JSON.stringify({ Resources }), 'json')).toEqual({
    told: [[1, 'ada', bossOf('zoe')]],
    unknownManagers: 0,
  })
})

test('our own jsonl: manager, direct licences with the plans that are switched off, roles and hold', async () => {
  const user = { kind: 'user', displayName: 'A', proxyAddresses: [], groups: [], deletion: null }
  const lines = [
    { kind: 'tenant', version: 1 },
    {
      ...user,
      id: 'u-1',
      userPrincipalName: 'ada',
      managerId: 'u-2',
      licences: [
        { skuId: 'sku', direct: true, excludedPlans: ['plan'] },
        { skuId: 'of-group', direct: false, excludedPlans: [] },
        'no licence',
      ],
      roles: ['globalReader'],
      hold: { reason: 'inquiry', placedBy: 'x', placedAt: '' },
    },
    { ...user, id: 'u-2', userPrincipalName: 'zoe', managerId: null, licences: [], roles: [], hold: null },
  ]
  expect(await belongingsOf(lines.map((line) => JSON.stringify(line)).join('\n'), 'jsonl')).toEqual({
    told: [
      [2, 'ada', bossOf('zoe')],
      [2, 'ada', { kind: 'licences', licences: [{ skuId: 'sku', excludedPlans: ['plan'] }] }],
      [2, 'ada', { kind: 'roles', roles: ['globalReader'] }],
      [2, 'ada', { kind: 'hold', reason: 'inquiry' }],
    ],
    unknownManagers: 0,
  })
})

test('our own jsonl: somebody in the bin, with what a restore gives back', async () => {
  const gone = {
    kind: 'user',
    id: 'U-3',
    userPrincipalName: 'gone',
    displayName: 'Gone',
    proxyAddresses: [],
    groups: ['g-1'],
    managerId: 'u-2',
    licences: [],
    roles: [],
    hold: { reason: 'inquiry' },
    deletion: {
      deletedAt: '2026-03-02T09:00:00.000Z',
      purgeAt: '2026-04-01T09:00:00.000Z',
      deletedById: 'u-9',
      deletedByName: 'ada',
      notes: {
        licences: ['sku'],
        excludedPlans: { sku: ['plan'] },
        roles: ['globalReader'],
        groups: [{ id: 'g-1', displayName: 'Team' }],
        managerId: 'u-2',
        directReportCount: 1,
        reports: ['u-1'],
      },
    },
  }
  const ada = { id: 'u-1', userPrincipalName: 'ada', managerId: 'U-3', deletion: null, hold: null }
  const report = { ...gone, ...ada }
  const damaged = { ...gone, deletion: {} }
  const text = [{ kind: 'tenant', version: 1 }, gone, report, damaged].map((line) => JSON.stringify(line))
  const items = await readAll(text.join('\n'), 'jsonl')
  expect(items[1]).toEqual({
    kind: 'deleted',
    line: 2,
    handle: 'id:u-3',
    deleted: {
      person: { externalId: 'U-3', userPrincipalName: 'gone', displayName: 'Gone' },
      deletedAt: '2026-03-02T09:00:00.000Z',
      purgeAt: '2026-04-01T09:00:00.000Z',
      deletedByName: 'ada',
      hold: 'inquiry',
      returns: { licences: ['sku'], excludedPlans: { sku: ['plan'] }, roles: ['globalReader'] },
      groups: ['g-1'],
      manager: 'u-2',
      reports: ['u-1'],
    },
  })
  expect(items[3]).toEqual({ kind: 'unreadable', line: 4, column: 'deletion', problem: 'malformed' })
  const collected = collectBelongings()
  for (const item of items) {
    if (item.kind === 'deleted') collected.addDeleted(item)
    if (item.kind === 'person') collected.addPerson(item, { externalId: 'u-1' })
  }
  // A manager in the bin is no unknown one: its own row has the reports.
  expect(collected.finish(() => undefined)).toEqual({ belongings: [], unknownManagers: 0 })
})
