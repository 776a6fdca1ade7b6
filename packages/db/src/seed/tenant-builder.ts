import { type DirectoryRole, namesOf, purgeAtOf, type UserId } from '@reprieve/domain'
import { namesOfAddresses } from '../names-of-addresses.ts'
import { toSearchText, toSortName } from '../normal-text.ts'
import type { Random } from './random.ts'
import type { SeedSink } from './sink.ts'

export interface NewTenant {
  readonly id: string
  readonly displayName: string
  readonly isPartner: boolean
  readonly country: string
  /** All of them verified; the first is the default one, the last the initial one. */
  readonly domains: readonly [string, ...string[]]
}

export interface NewUser {
  readonly id?: UserId
  readonly displayName: string
  readonly firstName: string | null
  readonly lastName: string | null
  readonly userPrincipalName: string
  /** Without it, the sign-in name is the primary address; none at all makes a user without a mailbox. */
  readonly proxyAddresses?: readonly string[]
  readonly usageLocation: string | null
  readonly phoneNumber?: string
  /** Makes the user one that is mastered on premises. */
  readonly immutableId?: string
  readonly signInBlocked?: boolean
  readonly passwordHash?: string | null
  readonly createdAt: Date
  readonly roles?: readonly DirectoryRole[]
  readonly licences?: readonly string[]
  readonly groups?: readonly GroupReference[]
  readonly managerId?: UserId
}

export interface Deletion {
  readonly deletedAt: Date
  readonly by: { readonly id: UserId; readonly name: string }
  /** Active users who reported to this one. */
  readonly directReports?: readonly UserId[]
  readonly hold?: { readonly reason: string; readonly placedBy: string; readonly placedAt: Date }
}

export interface GroupReference {
  readonly id: string
  readonly displayName: string
  /** Members of a deleted group are set aside. */
  readonly deleted: boolean
}

export interface NewAddressed {
  readonly displayName: string
  readonly proxyAddresses: readonly string[]
  readonly createdAt: Date
}

/** Writes one tenant's rows so that everything that depends on each other agrees. */
export interface TenantBuilder {
  readonly tenant: NewTenant
  addUser(user: NewUser): UserId
  addDeletedUser(user: NewUser, deletion: Deletion): UserId
  addGroup(group: NewAddressed, deletedAt?: Date): GroupReference
  addContact(contact: NewAddressed): void
  addSharedMailbox(mailbox: NewAddressed): void
  /** Seats are counted as users get them; `units` as a function sees how many that were in the end. */
  addProduct(skuId: string, units: (consumed: number) => number): void
  /** To be called last. */
  finish(): void
}

export const defaultRetentionDays = 30

export function buildTenant(
  sink: SeedSink,
  random: Random,
  tenant: NewTenant,
  createdAt: Date,
): TenantBuilder {
  const tenantId = tenant.id
  const consumedBySku = new Map<string, number>()
  const unitsBySku = new Map<string, (consumed: number) => number>()
  addTenant(sink, tenant, createdAt)

  const hold = (kind: 'user' | 'group' | 'contact' | 'shared-mailbox', id: string, names: HeldNames) => {
    for (const { key, heldAs } of names) {
      sink.insert('names', { tenantId, key, holderKind: kind, holderId: id, heldAs })
    }
  }

  const addAddressed = (addressed: NewAddressed, deletedAt: Date | null) => ({
    tenantId,
    id: random.id(addressed.createdAt),
    displayName: addressed.displayName,
    sortName: toSortName(addressed.displayName),
    proxyAddresses: addressed.proxyAddresses,
    createdAt: addressed.createdAt,
    deletedAt,
    purgeAt: deletedAt === null ? null : purgeAtOf(deletedAt, defaultRetentionDays),
  })

  return {
    tenant,
    addUser: (user) => {
      const row = toUserRow(tenantId, user.id ?? random.id(user.createdAt), 'active', user)
      sink.insert('users', row)
      hold('user', row.id, namesOf(row))
      addCredential(sink, tenantId, row.id, user, 1)
      if (row.proxyAddresses.length > 0) addMailbox(sink, tenantId, row.id, 'active', user)
      for (const role of user.roles ?? []) sink.insert('roleAssignments', { tenantId, userId: row.id, role })
      for (const [index, skuId] of (user.licences ?? []).entries()) {
        consumedBySku.set(skuId, (consumedBySku.get(skuId) ?? 0) + 1)
        sink.insert('licenceAssignments', {
          tenantId,
          userId: row.id,
          skuId,
          position: index + 1,
          direct: true,
        })
      }
      for (const group of user.groups ?? []) {
        const table = group.deleted ? 'suspendedMemberships' : 'memberships'
        sink.insert(table, { tenantId, groupId: group.id, userId: row.id })
      }
      if (user.managerId !== undefined) {
        sink.insert('reportingLines', { tenantId, userId: row.id, managerId: user.managerId })
      }
      return row.id
    },
    addDeletedUser: (user, deletion) => {
      const row = toUserRow(tenantId, user.id ?? random.id(user.createdAt), 'deleted', user)
      sink.insert('users', row)
      // Deletion has ended its sessions.
      addCredential(sink, tenantId, row.id, user, 2)
      if (row.proxyAddresses.length > 0) addMailbox(sink, tenantId, row.id, 'set-aside', user)
      for (const group of user.groups ?? []) {
        sink.insert('suspendedMemberships', { tenantId, groupId: group.id, userId: row.id })
      }
      if (user.managerId !== undefined) {
        sink.insert('suspendedReportingLines', { tenantId, userId: row.id, managerId: user.managerId })
      }
      for (const reportId of deletion.directReports ?? []) {
        sink.insert('suspendedReportingLines', { tenantId, userId: reportId, managerId: row.id })
      }
      addToBin(sink, row, user, deletion)
      return row.id
    },
    addGroup: (group, deletedAt) => {
      const row = addAddressed(group, deletedAt ?? null)
      sink.insert('groups', row)
      if (deletedAt === undefined) hold('group', row.id, namesOfAddresses(group.proxyAddresses))
      return { id: row.id, displayName: row.displayName, deleted: deletedAt !== undefined }
    },
    addContact: (contact) => {
      const row = addAddressed(contact, null)
      sink.insert('contacts', row)
      hold('contact', row.id, namesOfAddresses(contact.proxyAddresses))
    },
    addSharedMailbox: (mailbox) => {
      const row = addAddressed(mailbox, null)
      sink.insert('sharedMailboxes', row)
      hold('shared-mailbox', row.id, namesOfAddresses(mailbox.proxyAddresses))
    },
    addProduct: (skuId, units) => {
      unitsBySku.set(skuId, units)
    },
    finish: () => {
      for (const [skuId, units] of unitsBySku) {
        const consumedUnits = consumedBySku.get(skuId) ?? 0
        const activeUnits = units(consumedUnits)
        sink.insert('subscribedSkus', {
          ...{ tenantId, skuId, activeUnits, consumedUnits },
          ...{ warningUnits: 0, suspendedUnits: 0 },
        })
      }
    },
  }
}

type HeldNames = ReturnType<typeof namesOf>

function addTenant(sink: SeedSink, tenant: NewTenant, createdAt: Date): void {
  const { id, displayName, isPartner, country, domains } = tenant
  sink.insert('tenants', {
    ...{ id, displayName, isPartner, country, createdAt },
    initialDomain: domains.at(-1) ?? domains[0],
    defaultDomain: domains[0],
    retentionDays: defaultRetentionDays,
  })
  for (const name of domains) {
    sink.insert('domains', { tenantId: id, name, verified: true, authentication: 'managed' })
    sink.insert('domainOwners', { name, tenantId: id })
  }
}

const toUserRow = (tenantId: string, id: UserId, state: 'active' | 'deleted', user: NewUser) => {
  const proxyAddresses = user.proxyAddresses ?? [`SMTP:${user.userPrincipalName}`]
  return {
    ...{ tenantId, id, state, proxyAddresses },
    userPrincipalName: user.userPrincipalName,
    displayName: user.displayName,
    sortName: toSortName(user.displayName),
    searchText: toSearchText({ ...user, proxyAddresses }),
    firstName: user.firstName,
    lastName: user.lastName,
    usageLocation: user.usageLocation,
    phoneNumber: user.phoneNumber ?? null,
    immutableId: user.immutableId ?? null,
    source: user.immutableId === undefined ? ('cloud' as const) : ('synchronised' as const),
    signInBlocked: user.signInBlocked ?? false,
    createdAt: user.createdAt,
    lastDirectorySyncAt: user.immutableId === undefined ? null : user.createdAt,
  }
}

function addCredential(sink: SeedSink, tenantId: string, userId: UserId, user: NewUser, epoch: number): void {
  sink.insert('credentials', {
    ...{ tenantId, userId, sessionEpoch: epoch },
    passwordHash: user.passwordHash ?? null,
    mustChangePassword: false,
    changedAt: user.createdAt,
  })
}

function addMailbox(
  sink: SeedSink,
  tenantId: string,
  userId: UserId,
  state: 'active' | 'set-aside',
  user: NewUser,
): void {
  sink.insert('mailboxes', { tenantId, userId, state, createdAt: user.createdAt })
}

function addToBin(
  sink: SeedSink,
  row: ReturnType<typeof toUserRow>,
  user: NewUser,
  { deletedAt, by, directReports = [], hold }: Deletion,
): void {
  sink.insert('deletedUsers', {
    ...{ tenantId: row.tenantId, userId: row.id, deletedAt },
    purgeAt: purgeAtOf(deletedAt, defaultRetentionDays),
    deletedById: by.id,
    deletedByName: by.name,
    userPrincipalName: row.userPrincipalName,
    displayName: row.displayName,
    sortName: row.sortName,
    searchText: row.searchText,
    notes: {
      licences: user.licences ?? [],
      roles: user.roles ?? [],
      groups: (user.groups ?? []).map(({ id, displayName }) => ({ id, displayName })),
      managerId: user.managerId ?? null,
      directReportCount: directReports.length,
    },
    holdReason: hold?.reason ?? null,
    holdPlacedBy: hold?.placedBy ?? null,
    holdPlacedAt: hold?.placedAt ?? null,
  })
}
