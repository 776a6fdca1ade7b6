import { describe, expect, it } from 'vitest'
import type { LiveHolder } from '../user/restore-plan.ts'
import { groupAddresses, matchGroup, planImportedGroup } from './plan-imported-group.ts'

const group = { externalId: 'g', displayName: 'Team', members: [{ externalId: 'a' }, { externalId: 'b' }] }
const here = { id: 'id', isDeleted: false, displayName: 'Team', proxyAddresses: ['SMTP:team@x.example'] }
const known = {
  here,
  isKnown: true,
  userIds: new Map([
    ['a', 'u-a'],
    ['b', 'u-b'],
  ]),
  memberIds: new Set(['u-a', 'u-b']),
}

describe('addresses of an imported group', () => {
  it.each([
    [undefined, []],
    [['t@x.example'], ['SMTP:t@x.example']],
    [
      ['SIP:t', 'smtp:t@x.example', 'c@x.example'],
      ['SIP:t', 'SMTP:t@x.example', 'smtp:c@x.example'],
    ],
    [
      ['c@x.example', 'SMTP:t@x.example'],
      ['smtp:c@x.example', 'SMTP:t@x.example'],
    ],
  ])('of %j are %j', (proxyAddresses, expected) => {
    expect(groupAddresses({ proxyAddresses })).toEqual(expected)
  })
})

describe('R56 the group that an imported one is', () => {
  const holder = (kind: LiveHolder['kind'], id: string): LiveHolder => ({
    kind,
    id,
    displayName: id,
    heldAs: 'primaryAddress',
    proxyAddresses: [],
  })

  it('has one of its e-mail addresses, the first that a group has', () => {
    const holders = new Map([
      ['smtp:u@x.example', holder('user', 'user')],
      ['smtp:g@x.example', holder('group', 'one')],
      ['smtp:h@x.example', holder('group', 'two')],
      ['sip:g', holder('group', 'three')],
    ])
    expect(matchGroup(['SIP:g', 'smtp:free@x.example', 'SMTP:u@x.example'], holders)).toBeNull()
    expect(matchGroup(['SMTP:u@x.example', 'smtp:G@x.example', 'smtp:h@x.example'], holders)).toBe('one')
  })
})

describe('R55 the plan for an imported group', () => {
  it('R58 leaves one that is as the source says', () => {
    expect(planImportedGroup(group, known)).toEqual({ outcome: 'leave', groupId: 'id', isKnown: true })
  })

  it('creates one with all members, each once', () => {
    const twice = {
      ...group,
      members: [...group.members, { externalId: 'a' }],
      proxyAddresses: ['t@x.example'],
    }
    expect(planImportedGroup(twice, { ...known, here: null, memberIds: new Set() })).toEqual({
      outcome: 'create',
      displayName: 'Team',
      proxyAddresses: ['SMTP:t@x.example'],
      members: ['a', 'b'],
    })
  })

  it('adds who is no member, and who is not here yet', () => {
    const plan = planImportedGroup(
      { ...group, members: [...group.members, { externalId: 'new' }] },
      { ...known, memberIds: new Set(['u-a']) },
    )
    expect(plan).toEqual({
      outcome: 'change',
      groupId: 'id',
      displayName: 'Team',
      before: {},
      after: {},
      members: ['b', 'new'],
    })
  })

  it('takes another name and further addresses, and keeps the primary one', () => {
    const changed = {
      ...group,
      displayName: 'Crew',
      proxyAddresses: ['SMTP:crew@x.example', 'smtp:TEAM@x.example'],
    }
    expect(planImportedGroup(changed, known)).toMatchObject({
      outcome: 'change',
      before: { displayName: 'Team', proxyAddresses: ['SMTP:team@x.example'] },
      after: { displayName: 'Crew', proxyAddresses: ['SMTP:team@x.example', 'smtp:crew@x.example'] },
      members: [],
    })
    const bare = { ...known, here: { ...here, proxyAddresses: [] } }
    expect(planImportedGroup(changed, bare)).toMatchObject({
      after: { proxyAddresses: ['SMTP:crew@x.example', 'smtp:TEAM@x.example'] },
    })
  })

  it('restores one in the bin, even where nothing else changes', () => {
    expect(planImportedGroup(group, { ...known, here: { ...here, isDeleted: true } })).toEqual({
      outcome: 'restore',
      groupId: 'id',
      displayName: 'Team',
      before: {},
      after: {},
      members: [],
    })
  })
})
