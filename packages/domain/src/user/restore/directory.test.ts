import { describe, expect, test } from 'vitest'
import { aDeletedUser, anActiveUser, aTenant } from '../../testing/index.ts'
import type { LiveHolder, LiveUser, RestoreEffects } from '../restore-plan.ts'
import type { DeletedUser } from '../user.ts'
import { openDirectory } from './directory.ts'

const bob = anActiveUser({ id: 'bob', userPrincipalName: 'bob@contoso.example', licences: ['sku-a'] })
const ann = aDeletedUser({ id: 'ann', userPrincipalName: 'ann@contoso.example' })
const bobsName = 'smtp:bob@contoso.example'
const annsName = 'smtp:ann@contoso.example'

function directoryOf(...users: readonly LiveUser[]) {
  const holders = users.map((user): [typeof bobsName, LiveHolder] => [
    `smtp:${user.userPrincipalName}` as typeof bobsName,
    {
      kind: 'user',
      id: user.id,
      displayName: user.displayName,
      heldAs: 'userPrincipalName',
      proxyAddresses: null,
    },
  ])
  return openDirectory({
    tenant: aTenant(),
    holdersByKey: new Map([...holders, [annsName, null]]),
    activeUsers: new Map(users.map((user) => [user.id, user])),
    seats: new Map([
      ['sku-a', { free: 0, available: true }],
      ['sku-gone', { free: 5, available: false }],
    ]),
    relatedUsers: new Map([['bob', 'active']]),
    globalAdministrators: new Map([['bob', true]]),
  })
}

const effectsOf = (user: DeletedUser, given: Partial<RestoreEffects> = {}): RestoreEffects => ({
  userPrincipalName: user.userPrincipalName,
  primaryAddress: user.userPrincipalName,
  primaryAddressChanged: false,
  proxyAddresses: user.proxyAddresses,
  droppedAddresses: [],
  licences: { returned: [], notReturned: [] },
  roles: { returned: [], notReturned: [] },
  groups: { returned: [], notReturned: [] },
  manager: null,
  reports: { returned: [], notReturned: [] },
  holders: [],
  convertedToCloud: false,
  signIn: 'possible',
  hold: null,
  ...given,
})

describe('the moves of a row', () => {
  test('R22 are seen by the row itself, and by no other before they are merged', () => {
    const directory = directoryOf(bob)
    const fork = directory.fork()
    fork.remove(bob)
    expect(fork.holderOf(bobsName)).toBeNull()
    expect(fork.seatsOf('sku-a')).toBe(1)
    expect(fork.stateOf('bob')).toBe('deleted')
    expect(fork.countAdministrators()).toEqual({ total: 0, able: 0 })
    expect(directory.holderOf(bobsName)?.id).toBe('bob')
    expect(directory.seatsOf('sku-a')).toBe(0)
    expect(directory.stateOf('bob')).toBe('active')
    expect(directory.countAdministrators()).toEqual({ total: 1, able: 1 })
  })

  test('R22 R31 are the state of the directory once they are merged, with the user that came back', () => {
    const directory = directoryOf(bob)
    const fork = directory.fork()
    fork.remove(bob)
    const licences = { returned: ['sku-a'], notReturned: [] }
    expect(directory.merge(fork, ann, effectsOf(ann, { licences }), 3)).toEqual([bobsName])
    expect(directory.holderOf(bobsName)).toBeNull()
    expect(directory.holderOf(annsName)).toMatchObject({ id: 'ann', heldAs: 'userPrincipalName', row: 3 })
    expect(directory.seatsOf('sku-a')).toBe(0)
    expect(directory.stateOf('bob')).toBe('deleted')
    expect(directory.stateOf('ann')).toBe('active')
    expect(directory.countAdministrators()).toEqual({ total: 0, able: 0 })
  })

  test('R24 give a renamed holder its new names, of which no row has taken those that it had', () => {
    const fork = directoryOf(bob).fork()
    const renamed = {
      ...bob,
      userPrincipalName: 'rob@contoso.example',
      proxyAddresses: [`smtp:bob@contoso.example`],
    }
    fork.assignNames(renamed, 2, new Set([bobsName]))
    expect(fork.holderOf('smtp:rob@contoso.example')).toMatchObject({ id: 'bob', row: 2 })
    expect(fork.holderOf(bobsName)).toMatchObject({ id: 'bob', heldAs: 'secondaryAddress', row: null })
    expect(fork.liveUser('bob')).toMatchObject({
      userPrincipalName: 'rob@contoso.example',
      proxyAddresses: ['smtp:bob@contoso.example'],
    })
  })

  test('R22 free only the names that nobody has once they are merged', () => {
    const directory = directoryOf(bob)
    const fork = directory.fork()
    const renamed = { ...bob, userPrincipalName: 'rob@contoso.example', proxyAddresses: [] }
    fork.assignNames(renamed, 2, new Set([bobsName]))
    expect(directory.merge(fork, ann, effectsOf(ann), 2)).toEqual([bobsName])
  })

  test('R26 take one address and leave its holder the others', () => {
    const fork = directoryOf(bob).fork()
    fork.release('bob', bobsName, ['smtp:other@contoso.example'])
    expect(fork.holderOf(bobsName)).toBeNull()
    expect(fork.liveUser('bob').proxyAddresses).toEqual(['smtp:other@contoso.example'])
  })
})

describe('what the snapshot says nothing about', () => {
  test('R15 a name that was not looked up counts as free and is noted as missing', () => {
    const fork = directoryOf(bob).fork()
    expect(fork.isKnown('smtp:new@contoso.example')).toBe(false)
    expect(fork.holderOf('smtp:new@contoso.example')).toBeNull()
    expect([...fork.missing]).toEqual(['smtp:new@contoso.example'])
    expect(fork.isKnown(annsName)).toBe(true)
  })

  test('R18 a product that the tenant does not have any more has no seats to count', () => {
    expect(directoryOf(bob).seatsOf('sku-gone')).toBeNull()
    expect(directoryOf(bob).seatsOf('sku-never')).toBeNull()
  })

  test('R32 a manager whom nobody knows has been purged', () => {
    expect(directoryOf(bob).stateOf('nobody')).toBe('purged')
  })

  test('a holder without its user or its addresses is a fault', () => {
    const directory = directoryOf()
    expect(() => directory.liveUser('bob')).toThrow('lacks it')
    expect(() => directory.addressesOf({ kind: 'group', id: 'sales', proxyAddresses: null })).toThrow('lacks')
  })
})
