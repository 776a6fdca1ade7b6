import { describe, expect, test } from 'vitest'
import { aCaller, anActiveUser, aTenant } from '../testing/index.ts'
import { nameKeyOfAddress } from '../user/name-key.ts'
import type { LiveHolder, LiveUser } from '../user/restore-plan.ts'
import { type GroupResolution, keysOfGroup, planRestoreGroup } from './plan-restore-group.ts'

const ann = anActiveUser({
  id: 'ann',
  userPrincipalName: 'ann@contoso.example',
  proxyAddresses: ['SMTP:ann@contoso.example', 'smtp:sales@contoso.example'],
})
const holderOf = (user: LiveUser, heldAs: LiveHolder['heldAs']): LiveHolder => ({
  kind: 'user',
  id: user.id,
  displayName: user.displayName,
  heldAs,
  proxyAddresses: null,
})
const byAnn = holderOf(ann, 'secondaryAddress')
const contact: LiveHolder = {
  kind: 'contact',
  id: 'front-desk',
  displayName: 'Front desk',
  heldAs: 'primaryAddress',
  proxyAddresses: ['SMTP:verkoop@contoso.example'],
}
const sales = ['SMTP:sales@contoso.example', 'smtp:verkoop@contoso.example', 'smtp:sales@gone.example']
const contested = { 'smtp:sales@contoso.example': byAnn, 'smtp:verkoop@contoso.example': contact }

function plan(
  held: Readonly<Record<string, LiveHolder>>,
  given: {
    readonly proxyAddresses?: readonly string[]
    readonly resolutions?: readonly GroupResolution[]
    readonly names?: 'proposed'
    readonly addresses?: 'fail'
    readonly caller?: ReturnType<typeof aCaller>
    readonly ann?: LiveUser
  } = {},
) {
  const group = { id: 'g', proxyAddresses: given.proxyAddresses ?? sales }
  const strategy = { names: given.names ?? 'fail', addresses: given.addresses ?? 'drop' } as const
  const keys = new Set(keysOfGroup(group.proxyAddresses))
  for (;;) {
    const holdersByKey = new Map([...keys].map((key) => [key, held[key] ?? null]))
    const planning = planRestoreGroup(
      { tenant: aTenant(), holdersByKey, activeUsers: new Map([['ann', given.ann ?? ann]]) },
      { group, resolutions: given.resolutions ?? [], strategy },
      given.caller ?? aCaller(),
    )
    if (planning.kind === 'planned') return planning.plan
    for (const key of planning.keys) keys.add(key)
  }
}

describe('R16a restoring a group', () => {
  test('R16a gives back all addresses that nobody has', () => {
    expect(plan({}, { proxyAddresses: sales.slice(0, 2) })).toEqual({
      outcome: 'ready',
      conflicts: [],
      effects: {
        primaryAddress: 'sales@contoso.example',
        primaryAddressChanged: false,
        proxyAddresses: sales.slice(0, 2),
        droppedAddresses: [],
        holders: [],
      },
    })
  })

  test('R16a R21 names all conflicts at once with their holders, and waits for an answer about the primary address', () => {
    const blocked = plan(contested)
    expect(blocked).toMatchObject({
      outcome: 'blocked',
      rejected: [],
      conflicts: [
        {
          kind: 'address.active-user',
          blocks: true,
          value: 'SMTP:sales@contoso.example',
          holder: { kind: 'user', id: 'ann', userPrincipalName: 'ann@contoso.example' },
          resolutions: ['drop', 'takeBack'],
        },
        {
          kind: 'address.contact',
          blocks: false,
          value: 'smtp:verkoop@contoso.example',
          holder: { kind: 'contact', id: 'front-desk' },
          resolutions: ['drop'],
        },
        { kind: 'domain.not-verified', blocks: false, value: 'smtp:sales@gone.example', holder: null },
      ],
    })
    expect(blocked.outcome === 'blocked' && blocked.open.map(({ value }) => value)).toEqual([
      'SMTP:sales@contoso.example',
    ])
  })

  test('R16a R17 makes no address on a lost domain live again', () => {
    const ready = plan({}, {})
    expect(ready).toMatchObject({
      outcome: 'ready',
      effects: {
        proxyAddresses: sales.slice(0, 2),
        droppedAddresses: [{ address: 'smtp:sales@gone.example', holder: null }],
      },
    })
    const onLost = plan({}, { proxyAddresses: ['SMTP:sales@gone.example'] })
    expect(onLost).toMatchObject({
      outcome: 'blocked',
      open: [{ kind: 'domain.not-verified', blocks: true }],
    })
  })

  test('R16a a contact is somebody outside, and its addresses come back on whatever domain they lie', () => {
    const proxyAddresses = ['SMTP:adviser@elsewhere.example', 'smtp:sales@contoso.example']
    const ofContact = (held: Readonly<Record<string, LiveHolder>>) =>
      planRestoreGroup(
        {
          tenant: aTenant(),
          holdersByKey: new Map(keysOfGroup(proxyAddresses).map((key) => [key, held[key] ?? null])),
          activeUsers: new Map([['ann', ann]]),
        },
        {
          group: { kind: 'contact', id: 'c', proxyAddresses },
          resolutions: [],
          strategy: { names: 'fail', addresses: 'drop' },
        },
        aCaller(),
      )
    expect(ofContact({})).toMatchObject({ plan: { conflicts: [], effects: { proxyAddresses } } })
    expect(ofContact({ 'smtp:adviser@elsewhere.example': byAnn })).toMatchObject({
      plan: { outcome: 'blocked', open: [{ kind: 'address.active-user', blocks: true }] },
    })
  })

  test('R16a R37 lets the strategy settle the primary address, or lets every address wait', () => {
    expect(plan(contested, { names: 'proposed' })).toMatchObject({
      outcome: 'ready',
      effects: { primaryAddress: 'sales@contoso.initial.example', primaryAddressChanged: true },
    })
    const strict = plan(contested, { names: 'proposed', addresses: 'fail' })
    expect(strict.outcome === 'blocked' && strict.open).toHaveLength(3)
  })

  test('R16a R26 takes an address back from who has it as a secondary one', () => {
    const ready = plan(contested, { resolutions: [{ resolve: 'takeBack', value: 'sales@contoso.example' }] })
    expect(ready).toMatchObject({
      outcome: 'ready',
      effects: {
        primaryAddress: 'sales@contoso.example',
        primaryAddressChanged: false,
        holders: [
          {
            change: 'relieved',
            kind: 'user',
            id: 'ann',
            address: 'smtp:sales@contoso.example',
            proxyAddresses: ['SMTP:ann@contoso.example'],
          },
        ],
      },
    })
  })

  test('R16a R47 takes nothing from a user with roles for whoever may not change that user', () => {
    const resolutions = [{ resolve: 'takeBack', value: 'sales@contoso.example' }] as const
    const strong = { ...ann, roles: ['globalReader' as const] }
    expect(plan(contested, { resolutions, ann: strong })).toMatchObject({
      outcome: 'blocked',
      rejected: [{ reason: 'caller-too-weak' }],
    })
    const caller = aCaller({ roles: ['globalAdministrator'] })
    expect(plan(contested, { resolutions, ann: strong, caller }).outcome).toBe('ready')
  })

  test('R16a R28 makes the first address that is left the primary one, else one under the initial domain', () => {
    const drop = { resolve: 'drop', value: 'sales@contoso.example' } as const
    const { 'smtp:verkoop@contoso.example': _, ...onlySales } = contested
    expect(plan(onlySales, { resolutions: [drop] })).toMatchObject({
      effects: {
        primaryAddress: 'verkoop@contoso.example',
        primaryAddressChanged: true,
        proxyAddresses: ['SMTP:verkoop@contoso.example'],
      },
    })
    const crowded = { ...contested, [nameKeyOfAddress('sales@contoso.initial.example')]: contact }
    expect(plan(crowded, { resolutions: [drop] })).toMatchObject({
      effects: { proxyAddresses: ['SMTP:sales1@contoso.initial.example'] },
    })
  })

  test('R16a a group without a mail address needs none, and one with an odd local part is left without', () => {
    expect(plan({}, { proxyAddresses: ['X500:/o=Contoso/cn=sales'] })).toMatchObject({
      effects: { primaryAddress: null, proxyAddresses: ['X500:/o=Contoso/cn=sales'] },
    })
    const resolutions = [{ resolve: 'drop' }] as const
    expect(plan({}, { proxyAddresses: ['SMTP:a+b@gone.example'], resolutions })).toMatchObject({
      effects: { primaryAddress: null, primaryAddressChanged: true, proxyAddresses: [] },
    })
  })

  test('R16a an answer to an address of others is rejected, and one to a free address of its own says nothing', () => {
    expect(plan({}, { resolutions: [{ resolve: 'drop', value: 'x@contoso.example' }] })).toMatchObject({
      outcome: 'blocked',
      rejected: [{ reason: 'not-applicable' }],
    })
    const ofUser: readonly GroupResolution[] = JSON.parse(
      '[{"resolve":"newUserPrincipalName","userPrincipalName":"sales2@contoso.example"}]',
    )
    expect(plan({}, { resolutions: ofUser })).toMatchObject({
      outcome: 'blocked',
      rejected: [{ resolution: ofUser[0], reason: 'not-applicable', holder: null }],
    })
    const own = [{ resolve: 'takeBack', value: 'verkoop@contoso.example' }] as const
    expect(plan({}, { resolutions: own })).toMatchObject({ effects: { proxyAddresses: sales.slice(0, 2) } })
  })
})

describe('R16a what is kept of a group’s addresses', () => {
  test('R16a the keys to look up are those of its addresses, each once', () => {
    expect(keysOfGroup(['SMTP:Sales@contoso.example', 'smtp:sales@contoso.example', 'X500:/o=C'])).toEqual([
      'smtp:sales@contoso.example',
      'x500:/o=c',
    ])
  })

  test('R16a asks for the names that it would propose', () => {
    const proxyAddresses = ['SMTP:sales@contoso.example']
    const holdersByKey = new Map([[nameKeyOfAddress('sales@contoso.example'), byAnn]])
    const asked = planRestoreGroup(
      { tenant: aTenant(), holdersByKey, activeUsers: new Map([['ann', ann]]) },
      {
        group: { id: 'g', proxyAddresses },
        resolutions: [{ resolve: 'drop' }],
        strategy: { names: 'fail', addresses: 'drop' },
      },
      aCaller(),
    )
    expect(asked).toEqual({ kind: 'needs-names', keys: ['smtp:sales@contoso.initial.example'] })
  })

  test('R16a R28 one address becomes the primary one, and it is a mail address', () => {
    const others = ['X500:/o=smtp:desk', 'smtp:first@contoso.example', 'smtp:second@contoso.example']
    const planned = plan(contested, {
      proxyAddresses: ['SMTP:sales@contoso.example', ...others],
      resolutions: [{ resolve: 'drop', value: 'sales@contoso.example' }],
    })
    expect(planned).toMatchObject({
      effects: {
        proxyAddresses: ['X500:/o=smtp:desk', 'SMTP:first@contoso.example', 'smtp:second@contoso.example'],
      },
    })
  })
})
