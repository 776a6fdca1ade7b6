import type { UserId } from '@reprieve/domain'
import type { GroupReference } from '../new-tenant.ts'
import { products } from '../products.ts'
import { daysFrom, type SeedContext } from '../scenario.ts'
import { addStaff, makeStaff } from '../staff.ts'
import type { TenantBuilder } from '../tenant-builder.ts'
import { addConflict, conflictKinds } from './add-conflict.ts'

export interface TenantSize {
  /** Numbers of active users and of users in the bin to add. */
  readonly active: number
  readonly deleted: number
}

const { standard, premium, archive } = products
const minutesInBin = 29 * 24 * 60

/** Fills a tenant with made-up people. Every tenth user in the bin has a conflict, of one kind after the other. */
export function fillTenant(
  context: SeedContext,
  builder: TenantBuilder,
  { active, deleted }: TenantSize,
  by: { readonly id: UserId; readonly name: string },
): void {
  builder.addProduct(standard.skuId, (consumed) => consumed + deleted)
  builder.addProduct(premium.skuId, (consumed) => consumed)
  builder.addProduct(archive.skuId, (consumed) => consumed + deleted)
  const staff = makeStaff(context, builder, {
    groups: addGroups(context, builder, Math.max(3, Math.floor(active / 40))),
    licences: [[standard.skuId], [standard.skuId, archive.skuId], [premium.skuId], []],
    passwordHash: null,
    reserved: ['admin', 'birgit.schaefer', 'reader'],
  })

  let holders = 0
  for (let index = 0; index < deleted; index += 1) {
    const deletedAt = new Date(context.now.getTime() - (1 + context.random.below(minutesInBin)) * 60_000)
    // Premium has no seats, so only users meant to lack one have it.
    const user = { ...staff.next(), licences: context.random.oneIn(2) ? [standard.skuId] : [] }
    if (index % 10 !== 0) {
      builder.addDeletedUser(user, { deletedAt, by })
      continue
    }
    const kind = conflictKinds[(index / 10) % conflictKinds.length] ?? 'no-seat'
    const conflict = addConflict(builder, staff, user, kind)
    holders += conflict.activeHolders
    builder.addDeletedUser(conflict.user, { deletedAt, by })
  }
  addStaff(builder, staff, active - holders)
}

function addGroups({ now }: SeedContext, builder: TenantBuilder, count: number): readonly GroupReference[] {
  const createdAt = daysFrom(now, -900)
  const [domain] = builder.tenant.domains
  return Array.from({ length: count }, (_, index) => {
    const proxyAddresses = [`SMTP:team-${index + 1}@${domain}`]
    return builder.addGroup({ displayName: `Team ${index + 1}`, proxyAddresses, createdAt })
  })
}
