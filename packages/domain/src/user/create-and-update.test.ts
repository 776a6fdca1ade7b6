import { describe, expect, test } from 'vitest'
import { refuse } from '../result.ts'
import { anActiveUser, aTenant } from '../testing/index.ts'
import { type Directory, namesWantedBy, type WantedNames } from './check-names.ts'
import { type NewUser, planCreateUser } from './create.ts'
import { nameKeyOfUserPrincipalName } from './name-key.ts'
import { namesOf } from './names-of.ts'
import { isRename, namesWantedByUpdate, planUpdateUser } from './update.ts'

const bob = anActiveUser({ id: 'bob', userPrincipalName: 'bob@contoso.example', immutableId: 'Qm9i' })
const ann = anActiveUser({
  id: 'ann',
  userPrincipalName: 'ann@contoso.example',
  proxyAddresses: ['SMTP:ann@contoso.example', 'smtp:a.smith@contoso.example'],
})
const wanted: NewUser = {
  id: 'new',
  createdAt: new Date('2026-03-01T09:00:00.000Z'),
  userPrincipalName: 'Carl@CONTOSO.example',
  displayName: 'Carl',
}
const bobAsHolder = {
  kind: 'user',
  id: 'bob',
  displayName: bob.displayName,
  userPrincipalName: bob.userPrincipalName,
  row: null,
}

function directoryFor(names: WantedNames): Directory {
  const live = [ann, bob].flatMap((user) =>
    namesOf(user).map(({ key, heldAs }) => {
      const { id, displayName } = user
      return [key, { kind: 'user', id, displayName, heldAs, proxyAddresses: null }] as const
    }),
  )
  const holders = new Map(live)
  return {
    tenant: aTenant(),
    holdersByKey: new Map(namesWantedBy(names).map((key) => [key, holders.get(key) ?? null])),
    activeUsers: new Map([ann, bob].map((user) => [user.id, user])),
  }
}

const create = (given: Partial<NewUser>) =>
  planCreateUser({ ...wanted, ...given }, directoryFor({ ...wanted, ...given }))

describe('creating a user', () => {
  test('R9 R10 gives it its sign-in name as the one primary address', () => {
    const plan = create({})
    expect(plan.ok && plan.value).toMatchObject({
      id: 'new',
      tenantId: aTenant().id,
      state: 'active',
      source: 'cloud',
      userPrincipalName: 'Carl@contoso.example',
      proxyAddresses: ['SMTP:Carl@contoso.example'],
      signInBlocked: false,
      usageLocation: null,
    })
  })

  test('R10 keeps a primary address that is asked for', () => {
    const proxyAddresses = ['smtp:carl@contoso.example', 'SMTP:c.jones@contoso.example']
    const plan = create({ proxyAddresses })
    expect(plan.ok && plan.value.proxyAddresses).toEqual(proxyAddresses)
  })

  test('R9 R10 refuses names that are none, saying which and why', () => {
    expect(create({ userPrincipalName: 'carl@gone.example' })).toEqual(
      refuse({
        type: 'InvalidUserPrincipalName',
        value: 'carl@gone.example',
        problem: 'domain-not-verified',
      }),
    )
    expect(create({ proxyAddresses: ['carl'] })).toEqual(
      refuse({ type: 'InvalidProxyAddress', value: 'carl', problem: 'no-prefix' }),
    )
  })

  test.each([
    [
      'userPrincipalName',
      { userPrincipalName: 'BOB@contoso.example' },
      'BOB@contoso.example',
      'userPrincipalName',
    ],
    [
      'proxyAddresses',
      { proxyAddresses: ['smtp:Bob@contoso.example'] },
      'smtp:Bob@contoso.example',
      'userPrincipalName',
    ],
    ['immutableId', { immutableId: 'Qm9i' }, 'Qm9i', 'immutableId'],
  ])('R11 R12 refuses a taken %s, naming the holder', (attribute, given, value, heldAs) => {
    const holder = { ...bobAsHolder, heldAs }
    expect(create(given)).toEqual(refuse({ type: 'NameTaken', attribute, value, holder }))
  })

  test('R12 refuses the name of a group, which has no sign-in name of its own', () => {
    const directory = directoryFor(wanted)
    const key = nameKeyOfUserPrincipalName(wanted.userPrincipalName)
    const sales = { kind: 'group', id: 'sales', displayName: 'Sales', heldAs: 'primaryAddress' } as const
    const holdersByKey = new Map([...directory.holdersByKey, [key, { ...sales, proxyAddresses: null }]])
    expect(planCreateUser(wanted, { ...directory, holdersByKey })).toEqual(
      refuse({
        type: 'NameTaken',
        attribute: 'userPrincipalName',
        value: 'Carl@contoso.example',
        holder: { ...sales, userPrincipalName: null, row: null },
      }),
    )
  })

  test('R11 is a fault where nobody looked the names up', () => {
    expect(() => planCreateUser(wanted, directoryFor({}))).toThrow('looked up')
  })
})

describe('updating a user', () => {
  const update = (changes: Parameters<typeof planUpdateUser>[1], user = ann, isNameWantedBack = false) =>
    updateBeside(new Map(), changes, user, isNameWantedBack)
  const updateBeside = (
    globalAdministrators: ReadonlyMap<string, boolean>,
    changes: Parameters<typeof planUpdateUser>[1],
    user = ann,
    isNameWantedBack = false,
  ) => {
    const proxyAddresses = [
      ...(changes.proxyAddresses ?? []),
      'SIP:a.smith@contoso.example',
      'sip:bob@contoso.example',
    ]
    return planUpdateUser(user, changes, {
      ...directoryFor({ ...changes, proxyAddresses }),
      isNameWantedBack,
      globalAdministrators,
    })
  }

  test('R23 moves the primary address with the sign-in name and keeps the old one', () => {
    const plan = update({ userPrincipalName: 'a.smith@contoso.example' })
    expect(plan.ok && plan.value).toMatchObject({
      userPrincipalName: 'a.smith@contoso.example',
      proxyAddresses: ['SMTP:a.smith@contoso.example', 'smtp:ann@contoso.example'],
    })
  })

  test('R23a lets the old name go where a restorable deleted user has it as its sign-in name', () => {
    const plan = update({ userPrincipalName: 'a.smith@contoso.example' }, ann, true)
    expect(plan.ok && plan.value).toMatchObject({
      userPrincipalName: 'a.smith@contoso.example',
      proxyAddresses: ['SMTP:a.smith@contoso.example'],
    })
  })

  test('R23a keeps a name that is only spelled in another way, whoever wants it back', () => {
    const plan = update({ userPrincipalName: 'Ann@contoso.example' }, ann, true)
    expect(plan.ok && plan.value.proxyAddresses).toEqual(ann.proxyAddresses)
  })

  test('R23a moves the sign-in address of another kind with the name, and no other address', () => {
    const others = ['X500:ann@contoso.example', 'SIP:other@contoso.example', 'smtp:second@contoso.example']
    const user = { ...ann, proxyAddresses: [...ann.proxyAddresses, 'SIP:Ann@contoso.example', ...others] }
    const plan = update({ userPrincipalName: 'a.smith@contoso.example' }, user)
    expect(plan.ok && plan.value.proxyAddresses).toEqual([
      'SMTP:a.smith@contoso.example',
      'smtp:ann@contoso.example',
      'SIP:a.smith@contoso.example',
      ...others,
    ])
  })

  test('R10 leaves a mailbox with exactly one primary address', () => {
    const plan = update({ proxyAddresses: ['smtp:a.smith@contoso.example'] })
    expect(plan.ok && plan.value.proxyAddresses).toEqual([
      'SMTP:ann@contoso.example',
      'smtp:a.smith@contoso.example',
    ])
  })

  test('R11 lets a user keep its own names in another spelling', () => {
    const plan = update({ userPrincipalName: 'Ann@contoso.example' })
    expect(plan.ok && plan.value.userPrincipalName).toBe('Ann@contoso.example')
  })

  test('R11 refuses a name that somebody else holds', () => {
    const holder = { ...bobAsHolder, heldAs: 'userPrincipalName' }
    const value = 'bob@contoso.example'
    expect(update({ userPrincipalName: value })).toEqual(
      refuse({ type: 'NameTaken', attribute: 'userPrincipalName', value, holder }),
    )
  })

  test('changes what is named and nothing else', () => {
    const plan = update({ displayName: 'Ann S.', usageLocation: null })
    expect(plan.ok && plan.value).toEqual({ ...ann, displayName: 'Ann S.', usageLocation: null })
  })

  test('R8 does not block the sign-in of the last Global Administrator who can sign in', () => {
    const block = { signInBlocked: true }
    const refused = refuse({ type: 'LastGlobalAdministrator', userId: ann.id })
    const boss = (isAble: boolean) =>
      new Map([
        [ann.id, true],
        ['boss', isAble],
      ])
    expect(updateBeside(boss(false), block)).toEqual(refused)
    expect(updateBeside(new Map([[ann.id, true]]), block)).toEqual(refused)
    expect(updateBeside(boss(true), block)).toMatchObject({ ok: true, value: block })
    expect(updateBeside(new Map([['boss', true]]), block).ok).toBe(true)
    expect(updateBeside(boss(false), { displayName: 'Ann S.', signInBlocked: false }).ok).toBe(true)
    const blocked = { ...ann, signInBlocked: true }
    expect(updateBeside(new Map([[ann.id, false]]), block, blocked).ok).toBe(true)
  })

  test('R9 lets a user change whose domain has left the tenant', () => {
    const old = { ...ann, userPrincipalName: 'ann@gone.example' }
    const plan = planUpdateUser(
      old,
      { displayName: 'Ann S.' },
      { ...directoryFor({}), isNameWantedBack: false, globalAdministrators: new Map() },
    )
    expect(plan.ok && plan.value.displayName).toBe('Ann S.')
  })
})

describe('what is asked and said exactly', () => {
  test('keeps the profile that is given', () => {
    const profile = { firstName: 'Carl', lastName: 'Jones', phoneNumber: '+1 555 0100' }
    const plan = create(profile)
    expect(plan.ok && plan.value).toMatchObject(profile)
  })

  test('R11 looks up the names that are wanted and no other', () => {
    expect(namesWantedBy({})).toEqual([])
    expect(namesWantedBy({ userPrincipalName: 'Carl@contoso.example' })).toEqual([
      'smtp:carl@contoso.example',
    ])
    expect(namesWantedBy({ immutableId: null })).toEqual([])
    expect(
      namesWantedBy({
        userPrincipalName: 'a@b.example',
        proxyAddresses: ['SIP:a@b.example'],
        immutableId: 'QQ==',
      }),
    ).toEqual(['smtp:a@b.example', 'sip:a@b.example', 'immutableid:QQ=='])
  })

  const withSip = { ...ann, proxyAddresses: [...ann.proxyAddresses, 'SIP:ann@contoso.example'] }
  const update = (
    user: typeof ann,
    changes: Parameters<typeof planUpdateUser>[1],
    held: typeof ann = bob,
  ) => {
    const holders = new Map(
      namesOf(held).map(({ key, heldAs }) => {
        const { id, displayName } = held
        return [key, { kind: 'user', id, displayName, heldAs, proxyAddresses: null }] as const
      }),
    )
    const keys = namesWantedByUpdate(user, changes)
    return planUpdateUser(user, changes, {
      tenant: aTenant(),
      holdersByKey: new Map(keys.map((key) => [key, holders.get(key) ?? null])),
      activeUsers: new Map([[held.id, held]]),
      isNameWantedBack: false,
      globalAdministrators: new Map(),
    })
  }

  test('R23a a rename looks up the sign-in addresses that go with the name', () => {
    const changes = { userPrincipalName: 'a.new@contoso.example' }
    expect(namesWantedByUpdate(withSip, changes)).toEqual([
      'smtp:a.new@contoso.example',
      'sip:a.new@contoso.example',
    ])
    expect(namesWantedByUpdate(withSip, { displayName: 'Ann S.' })).toEqual([])
    expect(namesWantedByUpdate(withSip, { proxyAddresses: ['smtp:x@contoso.example'] })).toEqual([
      'smtp:x@contoso.example',
    ])
  })

  test('R11 R23a a rename is refused where somebody else has the sign-in address that would go with it', () => {
    const holder = { ...bob, proxyAddresses: ['SIP:a.new@contoso.example'] }
    expect(update(withSip, { userPrincipalName: 'a.new@contoso.example' }, holder)).toMatchObject({
      ok: false,
      error: { type: 'NameTaken', attribute: 'proxyAddresses', value: 'SIP:a.new@contoso.example' },
    })
  })

  test('R23a another spelling of the name leaves the sign-in address as it is, and no text inside another address moves', () => {
    const changes = { userPrincipalName: 'ANN@contoso.example' }
    expect(update(withSip, changes)).toMatchObject({
      ok: true,
      value: { proxyAddresses: withSip.proxyAddresses },
    })
    const inside = { ...ann, proxyAddresses: [...ann.proxyAddresses, 'X500:sip:ann@contoso.example'] }
    const renamed = update(inside, { userPrincipalName: 'a.new@contoso.example' })
    expect(renamed.ok && renamed.value.proxyAddresses).toContain('X500:sip:ann@contoso.example')
  })

  test('R9 R10 a change to a name that is none is refused, saying which and why', () => {
    expect(update(ann, { userPrincipalName: 'ann@gone.example' })).toEqual(
      refuse({ type: 'InvalidUserPrincipalName', value: 'ann@gone.example', problem: 'domain-not-verified' }),
    )
    expect(update(ann, { proxyAddresses: ['ann'] })).toEqual(
      refuse({ type: 'InvalidProxyAddress', value: 'ann', problem: 'no-prefix' }),
    )
  })

  test('R23 a change without a sign-in name is no rename', () => {
    expect(isRename(ann, {})).toBe(false)
    expect(isRename(ann, { userPrincipalName: 'ANN@contoso.example' })).toBe(false)
    expect(isRename(ann, { userPrincipalName: 'a.new@contoso.example' })).toBe(true)
  })
})
