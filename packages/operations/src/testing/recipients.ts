import type { ServicePlan } from '@reprieve/db'
import { insertRows } from '@reprieve/db/testing'
import { nameKeyOfAddress, type SkuId } from '@reprieve/domain'
import type { TestTenant } from './a-tenant.ts'

interface Recipient {
  readonly id: string
  readonly displayName: string
}

const tables = { group: 'groups', contact: 'contacts', 'shared-mailbox': 'sharedMailboxes' } as const

/** A live group, contact or shared mailbox with these addresses; the first one is the primary address. */
export async function aRecipient(
  { directory, id: tenantId }: TestTenant,
  kind: keyof typeof tables,
  displayName: string,
  addresses: readonly string[] = [],
): Promise<Recipient> {
  const { storage, dependencies } = directory
  const id = dependencies.newId()
  const proxyAddresses = addresses.map((address, index) => `${index === 0 ? 'SMTP' : 'smtp'}:${address}`)
  const row = {
    tenantId,
    id,
    displayName,
    sortName: displayName,
    proxyAddresses,
    createdAt: dependencies.now(),
    deletedAt: null,
    purgeAt: null,
  }
  await storage.transaction(tenantId, function* () {
    yield* insertRows(tables[kind], [row])
    yield* insertRows(
      'names',
      proxyAddresses.map((address, index) => ({
        tenantId,
        key: nameKeyOfAddress(address),
        holderKind: kind,
        holderId: id,
        heldAs: index === 0 ? 'primaryAddress' : 'secondaryAddress',
      })),
    )
  })
  return { id, displayName }
}

/** A product for which the tenant has this many seats. */
export async function aProduct(
  { directory, id: tenantId }: TestTenant,
  seats: number,
  retired = false,
  servicePlans: readonly ServicePlan[] = [],
): Promise<SkuId> {
  const { storage, dependencies } = directory
  const skuId = dependencies.newId()
  await storage.transaction(tenantId, function* () {
    yield* insertRows('products', [
      {
        skuId,
        name: 'Suite',
        skuPartNumber: 'SUITE',
        licenseGroupId: 'group1',
        targetType: 'User',
        servicePlans,
        retired,
      },
    ])
    const units = { activeUnits: seats, warningUnits: 0, suspendedUnits: 0, consumedUnits: 0 }
    yield* insertRows('subscribedSkus', [{ tenantId, skuId, ...units }])
  })
  return skuId
}
