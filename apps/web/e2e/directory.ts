import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { loadSecrets } from '@reprieve/config'
import { openSqlite } from '@reprieve/db/sqlite'
import {
  type DirectoryRole,
  mailLimits,
  type OperationError,
  type Result,
  type UserId,
} from '@reprieve/domain'
import { createOperations, type RegisterClientInput, systemDependencies } from '@reprieve/operations'
import Database from 'better-sqlite3'
import { inject } from 'vitest'

/** The demo's partner and its customers, each with its default domain. */
export const contoso = { tenantId: '4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04', domain: 'contoso.example' }
export const fabrikam = { tenantId: '0d7b9a5e-3c52-4a58-9a0d-6f0c6a7be201', domain: 'fabrikam.example' }
export const northwind = { tenantId: '9a5c1f0e-6d1b-4a86-b0a4-2f7a35e1c503', domain: 'northwind.example' }

/**
 * Opens a customer's directory beside the running admin center, to prepare a journey and to check what it
 * did.
 */
export function openDirectory({ tenantId, domain } = contoso) {
  const { dataDir } = inject('installation')
  const path = join(dataDir, 'reprieve.db')
  const storage = openSqlite({ path })
  const { tombstoneKey } = loadSecrets(dataDir)
  const operations = createOperations(systemDependencies({ storage, tombstoneKey }))
  const context = { tenantId, actor: { kind: 'system', name: 'cli' } } as const

  const createUser = async (
    local: string,
    proxyAddresses?: readonly string[],
    at: string = domain,
  ): Promise<UserId> => {
    const { user } = unwrap(
      await operations.createUser(context, {
        userPrincipalName: `${local}@${at}`,
        displayName: displayNameOf(local),
        usageLocation: 'NL',
        ...(proxyAddresses && { proxyAddresses: [...proxyAddresses] }),
      }),
    )
    return user.id
  }
  const change = (sql: string, ...values: readonly unknown[]): void => {
    const database = new Database(path, { timeout: 5000 })
    const { changes } = database.prepare(sql).run(...values)
    database.close()
    if (changes !== 1) throw new Error(`${changes} rows were changed: ${sql}`)
  }
  return {
    createUser,
    /** Gives the tenant a domain that counts as verified. */
    addDomain: (name: string) => {
      const columns = '(tenant_id, name, verified, authentication)'
      change(`insert into domains ${columns} values (?, ?, 1, 'managed')`, tenantId, name)
      change('insert into domain_owners (name, tenant_id) values (?, ?)', name, tenantId)
    },
    /** Stores a name that no operation accepts today, as earlier releases did. */
    storeName: (userId: UserId, displayName: string) => {
      for (const [table, id] of [
        ['users', 'id'],
        ['deleted_users', 'user_id'],
      ]) {
        change(`update ${table} set display_name = ? where ${id} = ?`, displayName, userId)
      }
    },
    deleteUser: async (userId: UserId) => {
      unwrap(await operations.deleteUser(context, { userId }))
    },
    createDeletedUser: async (local: string, proxyAddresses?: readonly string[]): Promise<UserId> => {
      const userId = await createUser(local, proxyAddresses)
      unwrap(await operations.deleteUser(context, { userId }))
      return userId
    },
    createGroup: async (displayName: string, proxyAddresses: string[]): Promise<string> =>
      unwrap(await operations.createGroup(context, { displayName, proxyAddresses })).group.id,
    deleteGroup: async (groupId: string) => {
      unwrap(await operations.deleteGroup(context, { groupId }))
    },
    group: async (groupId: string) => unwrap(await operations.getGroup(context, { groupId })),
    createContact: async (displayName: string, proxyAddresses: string[]): Promise<string> =>
      unwrap(await operations.createContact(context, { displayName, proxyAddresses })).id,
    contact: async (id: string) => unwrap(await operations.getContact(context, { id })),
    changeDisplayName: async (userId: UserId, displayName: string) => {
      unwrap(await operations.updateUser(context, { userId, displayName }))
    },
    renameUser: async (userId: UserId, local: string) => {
      unwrap(await operations.updateUser(context, { userId, userPrincipalName: `${local}@${domain}` }))
    },
    setPassword: async (userId: UserId, value: string) => {
      unwrap(await operations.resetPassword(context, { userId, password: { value, mustChange: false } }))
    },
    /** A password that has to be replaced at the next sign-in. */
    setTemporaryPassword: async (userId: UserId, value: string) => {
      unwrap(await operations.resetPassword(context, { userId, password: { value, mustChange: true } }))
    },
    giveRole: async (userId: UserId, role: DirectoryRole) => {
      unwrap(await operations.addRoleMember(context, { userId, role }))
    },
    /** The number of tries to sign in that are counted for an address. */
    triesFrom: async (address: string): Promise<number> =>
      (await operations.rateCounters.read(`tries to sign in from address ${address}`)).points,
    startRestoreJob: async (userIds: readonly UserId[]) => {
      const rows = userIds.map((userId) => ({ userId }))
      unwrap(await operations.startRestoreJob(context, { rows }))
    },
    /** Carries out some rows of a job as another worker would, and holds the lease of the job for a while. */
    workOnJob: async (rows: number) => {
      await operations.workOnJobs({ workerId: 'journey', rows, leaseSeconds: 8 })
    },
    /** Records the outcome of a round of a loop, as a worker does. */
    noteRound: (loop: string, failures: number) => operations.failingLoops.noteRound({ loop, failures }),
    /** Registers an application of the tenant and returns its id. */
    registerClient: async (input: RegisterClientInput) =>
      unwrap(await operations.registerClient(context, input)).id,
    activeUser: async (userId: UserId) => {
      const found = await operations.getUser(context, { userId })
      return found.ok ? found.value.user : null
    },
    deletedUser: async (userId: UserId) => {
      const found = await operations.getDeletedUser(context, { userId })
      return found.ok ? found.value : null
    },
    /** The display names of the deleted users on hold, in the order of their code units. */
    deletedUsersOnHold: async () => {
      const { items } = unwrap(
        await operations.listDeletedUsers(context, { onHold: true, page: { size: 500 } }),
      )
      return items.map(({ user }) => user.displayName).toSorted()
    },
    canSignIn: async (userPrincipalName: string, password: string) =>
      (await operations.checkSignIn({ userPrincipalName, password })).ok,
    audit: async (targetId: UserId) => unwrap(await operations.listAuditRecords(context, { targetId })).items,
    setManager: (userId: UserId, managerId: UserId) => {
      const columns = '(tenant_id, user_id, manager_id)'
      change(`insert into reporting_lines ${columns} values (?, ?, ?)`, tenantId, userId, managerId)
    },
    placeHold: async (userId: UserId, reason: string) => {
      unwrap(await operations.placeHold(context, { userId, reason }))
    },
    purgeUser: async (userId: UserId, confirmation: string) => {
      unwrap(await operations.purgeUser(context, { userId, confirmation }))
    },
    /** Adds a purge that a guard has stopped, as a sweep of the worker would. */
    stopPurge: (stopId: string, expired: number, inBin: number) => {
      const columns = '(tenant_id, id, state, stopped_at, expired, in_bin)'
      const values = [tenantId, stopId, 'open', Date.now(), expired, inBin]
      change(`insert into purge_stops ${columns} values (?, ?, ?, ?, ?, ?)`, ...values)
    },
    /** Lets an address get notices, to which a test was given up; gives the id of the message. */
    giveUpNotice: async (address: string): Promise<string> => {
      const wanted = { channel: 'mail', address, types: ['purgeStopped'], confirmOutside: true } as const
      const added = await operations.addNoticeSubscription(context, { ...wanted, types: [...wanted.types] })
      const { id: subscriptionId } = unwrap(added).subscription
      const id = randomUUID()
      const payload = { type: 'test', occurredAt: new Date().toISOString(), by: { name: 'cli' } }
      const columns =
        '(tenant_id, id, kind, state, payload, created_at, next_attempt_at, attempts, last_error, target)'
      const values = [JSON.stringify(payload), Date.now(), Date.now(), 13, 'EENVELOPE 550', subscriptionId]
      change(
        `insert into outbox ${columns} values (?, ?, 'mail', 'dead', ?, ?, ?, ?, ?, ?)`,
        tenantId,
        id,
        ...values,
      )
      return id
    },
    /** Sends test mails in a person's name until no more are allowed within the hour. */
    useUpMails: async (userId: UserId): Promise<void> => {
      const actor = { kind: 'user', tenantId, userId, userPrincipalName: '' } as const
      for (let sent = 0; sent < mailLimits.ofPerson.mails; sent += 1) {
        unwrap(await operations.sendTestMail({ tenantId, actor }, {}))
      }
    },
    /**
     * Creates an organisation that is a customer of this one, gives a person of this one a role there, and
     * returns its id.
     */
    createCustomer: async (displayName: string, at: string, technicianId: UserId): Promise<string> => {
      const { password } = inject('installation')
      const administrator = { userPrincipalName: `admin@${at}`, password }
      const { tenant } = unwrap(await operations.createTenant({ displayName, domain: at, administrator }))
      const sides = { customerId: tenant.id, partnerId: tenantId }
      const roles = ['globalAdministrator'] as const
      unwrap(await operations.inviteCustomer(context, { ...sides, roles, days: 90 }))
      unwrap(await operations.acceptRelationship({ ...context, tenantId: tenant.id }, sides))
      unwrap(await operations.assignTechnician(context, { ...sides, userId: technicianId, roles }))
      return tenant.id
    },
    /** Whether the person can see a customer of this organisation. */
    seesCustomer: async (userId: UserId, customerId: string): Promise<boolean> => {
      const actor = { kind: 'user', tenantId, userId, userPrincipalName: 'technician' } as const
      return (await operations.getTenant({ tenantId: customerId, actor }, {})).ok
    },
    /** Sets the end of the retention window to so many hours from now. */
    setHoursLeft: (userId: UserId, hours: number) => {
      change(
        'update deleted_users set purge_at = ? where user_id = ?',
        Date.now() + hours * 3_600_000,
        userId,
      )
    },
    purgeStops: async () => unwrap(await operations.listPurgeStops(context, {})),
    /** Sets the end of the retention window to a minute ago, as if time had passed. */
    endWindow: (userId: UserId) => {
      change('update deleted_users set purge_at = ? where user_id = ?', Date.now() - 60_000, userId)
    },
    close: () => storage.close(),
  }
}

/** The display name of a user with this local part: `Anna Bos` for `anna.bos`. */
export const displayNameOf = (local: string): string =>
  local
    .split('.')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')

function unwrap<Value>(answer: Result<Value, OperationError>): Value {
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return answer.value
}
