import { insertRows } from '@reprieve/db/testing'
import { type DirectoryRole, directoryRoles } from '@reprieve/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OperationContext } from './context.ts'
import {
  aDeletedUser,
  anActiveUser,
  aProduct,
  aTenant,
  openTestDirectory,
  refusalOf,
  type TestDirectory,
  type TestTenant,
  unwrap,
} from './testing/index.ts'

let directory: TestDirectory
beforeAll(async () => {
  directory = await openTestDirectory()
})
afterAll(() => directory.dispose())

const password = { value: 'Wovmek-Zilrat-84', mustChange: true }

type Try = (tenant: TestTenant, context: OperationContext) => Promise<{ readonly ok: boolean }>

const active = async (tenant: TestTenant, roles: readonly DirectoryRole[] = []) =>
  (await anActiveUser(tenant, { roles })).id

/** For each operation, an attempt and the roles that R44–R47 allow it to. */
const table: readonly (readonly [string, Try, readonly DirectoryRole[]])[] = [
  ['listUsers', (_, context) => directory.operations.listUsers(context, {}), directoryRoles],
  ['listDeletedUsers', (_, context) => directory.operations.listDeletedUsers(context, {}), directoryRoles],
  [
    'getUser',
    async (tenant, context) => directory.operations.getUser(context, { userId: await active(tenant) }),
    directoryRoles,
  ],
  [
    'findUser of a deleted user',
    async (tenant, context) =>
      directory.operations.findUser(context, { userId: (await aDeletedUser(tenant)).id }),
    directoryRoles,
  ],
  [
    'getDeletedUser',
    async (tenant, context) =>
      directory.operations.getDeletedUser(context, { userId: (await aDeletedUser(tenant)).id }),
    directoryRoles,
  ],
  [
    'createScimConnection',
    (_, context) => directory.operations.createScimConnection(context, { name: 'Provider' }),
    ['globalAdministrator'],
  ],
  [
    'listScimConnections',
    (_, context) => directory.operations.listScimConnections(context, {}),
    ['globalAdministrator'],
  ],
  [
    'sendTestNotice',
    async (tenant, context) => {
      const types = ['userDeleted' as const]
      const mail = { channel: 'mail', address: `desk@${tenant.domain}`, types } as const
      const { subscription } = unwrap(await directory.operations.addNoticeSubscription(tenant.admin, mail))
      return directory.operations.sendTestNotice(context, { subscriptionId: subscription.id })
    },
    ['globalAdministrator'],
  ],
  [
    'listClientsOfTenant',
    (_, context) => directory.operations.listClientsOfTenant(context, {}),
    ['globalAdministrator'],
  ],
  [
    'provisionUser',
    ({ domain }, context) =>
      directory.operations.provisionUser(context, {
        source: 'idp',
        person: {
          externalId: null,
          userPrincipalName: `p${directory.dependencies.newId()}@${domain}`,
          displayName: 'New',
        },
        attributes: {},
      }),
    ['globalAdministrator', 'userAdministrator', 'directoryWriter'],
  ],
  [
    'updateProvisionedUser',
    async (tenant, context) =>
      directory.operations.updateProvisionedUser(context, {
        source: 'idp',
        userId: await active(tenant),
        changes: { displayName: 'Changed' },
      }),
    ['globalAdministrator', 'userAdministrator', 'directoryWriter'],
  ],
  [
    'listProvisionedUsers',
    (_, context) =>
      directory.operations.listProvisionedUsers(context, {
        source: 'idp',
        where: { by: 'all', size: 1 },
      }),
    directoryRoles,
  ],
  [
    'createUser',
    (tenant, context) =>
      directory.operations.createUser(context, {
        userPrincipalName: `n${directory.dependencies.newId()}@${tenant.domain}`,
        displayName: 'New',
      }),
    ['globalAdministrator', 'userAdministrator', 'directoryWriter'],
  ],
  [
    'updateUser',
    async (tenant, context) =>
      directory.operations.updateUser(context, { userId: await active(tenant), displayName: 'Changed' }),
    ['globalAdministrator', 'userAdministrator', 'directoryWriter'],
  ],
  [
    'updateUser of a user with a role',
    async (tenant, context) => {
      const userId = await active(tenant, ['globalReader'])
      return directory.operations.updateUser(context, { userId, displayName: 'Changed' })
    },
    ['globalAdministrator'],
  ],
  [
    'updateUser with a password',
    async (tenant, context) =>
      directory.operations.updateUser(context, { userId: await active(tenant), password }),
    ['globalAdministrator', 'userAdministrator'],
  ],
  [
    'deleteUser',
    async (tenant, context) => directory.operations.deleteUser(context, { userId: await active(tenant) }),
    ['globalAdministrator', 'userAdministrator'],
  ],
  [
    'deleteUser of a user with a role',
    async (tenant, context) =>
      directory.operations.deleteUser(context, { userId: await active(tenant, ['globalReader']) }),
    ['globalAdministrator'],
  ],
  [
    'previewRestore',
    async (tenant, context) =>
      directory.operations.previewRestore(context, { rows: [{ userId: (await aDeletedUser(tenant)).id }] }),
    ['globalAdministrator', 'userAdministrator', 'directoryWriter'],
  ],
  [
    'restoreUser',
    async (tenant, context) =>
      directory.operations.restoreUser(context, { userId: (await aDeletedUser(tenant)).id }),
    ['globalAdministrator', 'userAdministrator', 'directoryWriter'],
  ],
  [
    'restoreUser of a user with a role',
    async (tenant, context) => {
      const { id: userId } = await aDeletedUser(tenant, { roles: ['globalReader'] })
      return directory.operations.restoreUser(context, { userId })
    },
    ['globalAdministrator'],
  ],
  [
    'resetPassword',
    async (tenant, context) =>
      directory.operations.resetPassword(context, { userId: await active(tenant), password }),
    [
      'globalAdministrator',
      'privilegedAuthenticationAdministrator',
      'userAdministrator',
      'helpdeskAdministrator',
    ],
  ],
  [
    'resetPassword of a user with a role',
    async (tenant, context) => {
      const userId = await active(tenant, ['globalReader'])
      return directory.operations.resetPassword(context, { userId, password })
    },
    ['globalAdministrator', 'privilegedAuthenticationAdministrator'],
  ],
  [
    'endSessions',
    async (tenant, context) => directory.operations.endSessions(context, { userId: await active(tenant) }),
    [
      'globalAdministrator',
      'privilegedAuthenticationAdministrator',
      'userAdministrator',
      'helpdeskAdministrator',
    ],
  ],
  [
    'purgeUser',
    async (tenant, context) => {
      const { id: userId, displayName: confirmation } = await aDeletedUser(tenant)
      return directory.operations.purgeUser(context, { userId, confirmation })
    },
    ['globalAdministrator', 'userAdministrator'],
  ],
  [
    'placeHold',
    async (tenant, context) => {
      const { id: userId } = await aDeletedUser(tenant)
      return directory.operations.placeHold(context, { userId, reason: 'inquiry' })
    },
    ['globalAdministrator'],
  ],
  [
    'releaseHold',
    async (tenant, context) => {
      const { id: userId } = await aDeletedUser(tenant)
      unwrap(await directory.operations.placeHold(tenant.admin, { userId, reason: 'inquiry' }))
      return directory.operations.releaseHold(context, { userId })
    },
    ['globalAdministrator'],
  ],
  [
    'sendRestoreMail',
    async (tenant, context) =>
      directory.operations.sendRestoreMail(context, {
        userId: (await anActiveUser(tenant, { password: password.value })).id,
        to: [`hr@${tenant.domain}`],
        password: password.value,
      }),
    ['globalAdministrator', 'userAdministrator', 'directoryWriter'],
  ],
  ['listProducts', (_, context) => directory.operations.listProducts(context, {}), directoryRoles],
  [
    'listUserLicences',
    async (tenant, context) =>
      directory.operations.listUserLicences(context, { userId: await active(tenant) }),
    directoryRoles,
  ],
  [
    'assignLicences',
    async (tenant, context) => {
      const assign = [await aProduct(tenant, 1)]
      return directory.operations.assignLicences(context, { userId: await active(tenant), assign })
    },
    ['globalAdministrator', 'userAdministrator', 'licenseAdministrator'],
  ],
  [
    'assignLicences to a user with a role',
    async (tenant, context) => {
      const userId = await active(tenant, ['globalReader'])
      const assign = [await aProduct(tenant, 1)]
      return directory.operations.assignLicences(context, { userId, assign })
    },
    ['globalAdministrator', 'userAdministrator', 'licenseAdministrator'],
  ],
  [
    'listDirectoryRoles',
    (_, context) => directory.operations.listDirectoryRoles(context, {}),
    directoryRoles,
  ],
  [
    'listUserRoles',
    async (tenant, context) => directory.operations.listUserRoles(context, { userId: await active(tenant) }),
    directoryRoles,
  ],
  [
    'listRoleMembers',
    (_, context) => directory.operations.listRoleMembers(context, { role: 'globalReader' }),
    directoryRoles,
  ],
  [
    'addRoleMember',
    async (tenant, context) =>
      directory.operations.addRoleMember(context, { role: 'globalReader', userId: await active(tenant) }),
    ['globalAdministrator', 'privilegedRoleAdministrator'],
  ],
  [
    'removeRoleMember',
    async (tenant, context) => {
      const userId = await active(tenant, ['globalReader'])
      return directory.operations.removeRoleMember(context, { role: 'globalReader', userId })
    },
    ['globalAdministrator', 'privilegedRoleAdministrator'],
  ],
  [
    'listAuditRecords',
    (_, context) => directory.operations.listAuditRecords(context, {}),
    ['globalAdministrator', 'userAdministrator', 'globalReader'],
  ],
  [
    'getTenantSettings',
    (_, context) => directory.operations.getTenantSettings(context, {}),
    ['globalAdministrator'],
  ],
  ['summarizeTenant', (_, context) => directory.operations.summarizeTenant(context, {}), directoryRoles],
  [
    'changeTenantSettings',
    (_, context) => directory.operations.changeTenantSettings(context, { retentionDays: 60 }),
    ['globalAdministrator'],
  ],
]

describe('R44–R47 who may', () => {
  it.each(table)('%s', async (_, attempt, permitted) => {
    const tenant = await aTenant(directory)
    for (const role of directoryRoles) {
      const answer = await attempt(tenant, await tenant.as(role))
      expect([role, answer.ok]).toEqual([role, permitted.includes(role)])
    }
    expect((await attempt(tenant, await tenant.as())).ok).toBe(false)
    const system = { tenantId: tenant.id, actor: { kind: 'system', name: 'cli' } } as const
    expect((await attempt(tenant, system)).ok).toBe(true)
  })

  it('tells a person what it may do', async () => {
    const tenant = await aTenant(directory)
    const { operations } = directory
    const helper = unwrap(
      await operations.getEffectivePermissions(await tenant.as('helpdeskAdministrator'), {}),
    )
    expect(helper).toEqual({
      roles: ['helpdeskAdministrator'],
      permissions: ['users.read', 'deletedUsers.read', 'users.resetPassword'],
    })
    expect(unwrap(await operations.getEffectivePermissions(await tenant.as(), {})).permissions).toEqual([])
    expect(unwrap(await operations.getTenant(await tenant.as(), {})).defaultDomain).toBe(tenant.domain)
  })
})

describe('R48 partner technicians', () => {
  const relate = async (
    partner: TestTenant,
    customer: TestTenant,
    given: { readonly state?: 'active' | 'terminated' | 'invited'; readonly endsInDays?: number } = {},
  ) => {
    const technician = await anActiveUser(partner)
    const now = directory.clock.now()
    const between = { tenantId: customer.id, partnerId: partner.id }
    const endsAt = new Date(now.getTime() + (given.endsInDays ?? 90) * 24 * 3_600_000)
    await directory.storage.transaction(customer.id, function* () {
      const roles: readonly DirectoryRole[] = ['userAdministrator', 'globalReader']
      yield* insertRows('partnerRelationships', [
        { ...between, state: given.state ?? 'active', roles, startsAt: now, endsAt },
      ])
      const own: readonly DirectoryRole[] = ['userAdministrator', 'globalAdministrator']
      yield* insertRows('technicianAssignments', [{ ...between, userId: technician.id, roles: own }])
    })
    const { tenantId, id: userId, userPrincipalName } = technician
    const actor = { kind: 'user', tenantId, userId, userPrincipalName } as const
    return { there: { tenantId: customer.id, actor }, home: { tenantId, actor } }
  }

  it('may at a customer what relationship and partner both grant', async () => {
    const { operations } = directory
    const [partner, customer] = [await aTenant(directory), await aTenant(directory)]
    const { there, home } = await relate(partner, customer)
    const deleted = await aDeletedUser(customer)
    expect(unwrap(await operations.getEffectivePermissions(there, {})).roles).toEqual(['userAdministrator'])
    const { user } = unwrap(await operations.restoreUser(there, { userId: deleted.id }))
    expect(user.state).toBe('active')
    const [listed, ...others] = unwrap(await operations.listCustomers(home, {}))
    expect(listed).toMatchObject({
      tenantId: customer.id,
      relationship: 'active',
      roles: ['userAdministrator'],
    })
    expect(others).toEqual([])
    const { items } = unwrap(await operations.listAuditRecords(customer.admin, { targetId: deleted.id }))
    expect(items[0]?.actor).toEqual(there.actor)
  })

  it.each([{ state: 'terminated' as const }, { state: 'invited' as const }, { endsInDays: 0 }])(
    'may nothing while it is not in force: %j',
    async (given) => {
      const { operations } = directory
      const [partner, customer] = [await aTenant(directory), await aTenant(directory)]
      const { there, home } = await relate(partner, customer, given)
      const answer = await operations.listUsers(there, {})
      expect(refusalOf(answer)).toEqual({ type: 'RelationshipMissing', tenantId: customer.id })
      expect(unwrap(await operations.listCustomers(home, {}))).toEqual([])
    },
  )

  it('may nothing any more once deleted at home', async () => {
    const { operations } = directory
    const [partner, customer] = [await aTenant(directory), await aTenant(directory)]
    const { there, home } = await relate(partner, customer)
    unwrap(await operations.deleteUser(partner.admin, { userId: there.actor.userId }))
    expect(refusalOf(await operations.listUsers(there, {})).type).toBe('TenantNotFound')
    expect(refusalOf(await operations.listCustomers(home, {})).type).toBe('TenantNotFound')
  })
})
