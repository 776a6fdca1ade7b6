import type { NewUser } from '../new-tenant.ts'
import { products } from '../products.ts'
import type { Staff } from '../staff.ts'
import type { TenantBuilder } from '../tenant-builder.ts'

/** The obstacles to a restore, in the order in which a bulk scenario makes them. */
export const conflictKinds = [
  'name-by-user',
  'address-by-user',
  'name-by-group',
  'address-by-shared-mailbox',
  'address-by-contact',
  'domain-gone',
  'no-seat',
] as const

export type SeededConflict = (typeof conflictKinds)[number]

/** Returns the deleted user as the conflict needs it, and adds whoever is in its way. */
export function addConflict(
  builder: TenantBuilder,
  staff: Staff,
  user: NewUser,
  kind: SeededConflict,
): { readonly user: NewUser; readonly activeHolders: 0 | 1 } {
  const { createdAt, userPrincipalName } = user
  const contested = `desk.${userPrincipalName}`
  const withContested = { ...user, proxyAddresses: [`SMTP:${userPrincipalName}`, `smtp:${contested}`] }

  switch (kind) {
    case 'name-by-user':
      builder.addUser({ ...staff.next(), userPrincipalName, proxyAddresses: [`SMTP:${userPrincipalName}`] })
      return { user, activeHolders: 1 }
    case 'address-by-user': {
      const holder = staff.next()
      const proxyAddresses = [`SMTP:${holder.userPrincipalName}`, `smtp:${contested}`]
      builder.addUser({ ...holder, proxyAddresses })
      return { user: withContested, activeHolders: 1 }
    }
    case 'name-by-group':
      builder.addGroup({
        displayName: `Friends of ${user.displayName}`,
        proxyAddresses: [`SMTP:${userPrincipalName}`],
        createdAt,
      })
      return { user, activeHolders: 0 }
    case 'address-by-shared-mailbox':
      builder.addSharedMailbox({ displayName: contested, proxyAddresses: [`SMTP:${contested}`], createdAt })
      return { user: withContested, activeHolders: 0 }
    case 'address-by-contact':
      builder.addContact({ displayName: contested, proxyAddresses: [`SMTP:${contested}`], createdAt })
      return { user: withContested, activeHolders: 0 }
    case 'domain-gone': {
      const gone = `${userPrincipalName.slice(0, userPrincipalName.lastIndexOf('@'))}@sold.example`
      return {
        user: { ...user, userPrincipalName: gone, proxyAddresses: [`SMTP:${gone}`] },
        activeHolders: 0,
      }
    }
    case 'no-seat':
      return { user: { ...user, licences: [products.premium.skuId] }, activeHolders: 0 }
  }
}
