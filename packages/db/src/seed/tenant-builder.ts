import { purgeAtOf, type UserId } from '@reprieve/domain'
import { namesOfAddresses } from '../names-of-addresses.ts'
import { toSortName } from '../normal-text.ts'
import type { Deletion, GroupReference, NewAddressed, NewTenant, NewUser } from './new-tenant.ts'
import type { Random } from './random.ts'
import type { SeedSink } from './sink.ts'
import { addActiveUser, addUserInBin, defaultRetentionDays } from './user-rows.ts'

/** Writes one tenant's rows so that dependent rows agree. */
export interface TenantBuilder {
  readonly tenant: NewTenant
  addUser(user: NewUser): UserId
  addDeletedUser(user: NewUser, deletion: Deletion): UserId
  addGroup(group: NewAddressed, deletedAt?: Date): GroupReference
  addContact(contact: NewAddressed): void
  addSharedMailbox(mailbox: NewAddressed): void
  /** Adds a product. Seats are counted as users get them; a `units` function receives the final number. */
  addProduct(skuId: string, units: (consumed: number) => number): void
  /** Writes what depends on all the rest. Call it last. */
  finish(): void
}

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

  const addressed = ({ displayName, proxyAddresses, createdAt }: NewAddressed) => ({
    tenantId,
    id: random.id(createdAt),
    displayName,
    sortName: toSortName(displayName),
    proxyAddresses,
    createdAt,
  })
  const hold = (holderKind: 'group' | 'contact' | 'shared-mailbox', row: ReturnType<typeof addressed>) => {
    for (const { key, heldAs } of namesOfAddresses(row.proxyAddresses)) {
      sink.insert('names', { tenantId, key, heldAs, holderKind, holderId: row.id })
    }
  }

  return {
    tenant,
    addUser: (user) => {
      const id = user.id ?? random.id(user.createdAt)
      addActiveUser(sink, tenantId, id, user)
      for (const skuId of user.licences ?? []) consumedBySku.set(skuId, (consumedBySku.get(skuId) ?? 0) + 1)
      return id
    },
    addDeletedUser: (user, deletion) => {
      const id = user.id ?? random.id(user.createdAt)
      addUserInBin(sink, tenantId, id, user, deletion)
      return id
    },
    addGroup: (group, deletedAt) => {
      const row = addressed(group)
      const purgeAt = deletedAt === undefined ? null : purgeAtOf(deletedAt, defaultRetentionDays)
      sink.insert('groups', { ...row, deletedAt: deletedAt ?? null, purgeAt })
      if (deletedAt === undefined) hold('group', row)
      return { id: row.id, displayName: row.displayName, deleted: deletedAt !== undefined }
    },
    addContact: (contact) => {
      const row = addressed(contact)
      sink.insert('contacts', { ...row, deletedAt: null, purgeAt: null })
      hold('contact', row)
    },
    addSharedMailbox: (mailbox) => {
      const row = addressed(mailbox)
      sink.insert('sharedMailboxes', { ...row, deletedAt: null, purgeAt: null })
      hold('shared-mailbox', row)
    },
    addProduct: (skuId, units) => {
      unitsBySku.set(skuId, units)
    },
    finish: () => {
      for (const [skuId, units] of unitsBySku) {
        const consumedUnits = consumedBySku.get(skuId) ?? 0
        const activeUnits = units(consumedUnits)
        const seats = { activeUnits, consumedUnits, warningUnits: 0, suspendedUnits: 0 }
        sink.insert('subscribedSkus', { tenantId, skuId, ...seats })
      }
    },
  }
}

function addTenant(sink: SeedSink, tenant: NewTenant, createdAt: Date): void {
  const { id, displayName, isPartner, country, domains } = tenant
  sink.insert('tenants', {
    id,
    displayName,
    isPartner,
    country,
    createdAt,
    initialDomain: domains.at(-1) ?? domains[0],
    defaultDomain: domains[0],
    retentionDays: defaultRetentionDays,
  })
  sink.insert('tenantLocks', { tenantId: id })
  for (const name of domains) {
    sink.insert('domains', { tenantId: id, name, verified: true, authentication: 'managed' })
    sink.insert('domainOwners', { name, tenantId: id })
  }
}
