import type { Tenant } from '../tenant/tenant.ts'
import { verifiedDomains } from '../tenant/verified-domains.ts'
import { parseMailAddress } from '../user/mail-address.ts'
import { nameKeyOfUserPrincipalName } from '../user/name-key.ts'

/**
 * The recipients outside the organisation, in the order of `to` (R34). A recipient is inside if the domain of the address is
 * verified for the tenant; a subdomain of such a domain is outside. The sender's own sign-in name is always inside: a
 * partner's technician belongs to another tenant.
 */
export function outsideRecipients(
  tenant: Tenant,
  to: readonly string[],
  sender: string | null,
): readonly string[] {
  const domains = [...verifiedDomains(tenant)]
  const own = sender === null ? null : nameKeyOfUserPrincipalName(sender)
  return to.filter((address) => {
    const parsed = parseMailAddress(address)
    const isInside = domains.some((domain) => domain === parsed?.domain)
    return !isInside && nameKeyOfUserPrincipalName(address) !== own
  })
}
