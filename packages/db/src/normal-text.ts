import type { User } from '@reprieve/domain'

const accents = /[\u0300-\u036f]/g

/**
 * The form in which texts are sorted and searched, the same in every database: compatible forms as one, no capitals, no
 * accents. What a person types into a search has to be brought into it too.
 */
export const toNormalText = (text: string): string =>
  text.normalize('NFKD').toLowerCase().normalize('NFKD').replace(accents, '').normalize('NFC')

/** What `sort_name` holds. */
export const toSortName = (displayName: string): string => toNormalText(displayName).trim()

/** What `search_text` holds: display name, sign-in name and addresses without prefix, each on a line of its own. */
export function toSearchText(
  user: Pick<User, 'displayName' | 'userPrincipalName' | 'proxyAddresses'>,
): string {
  const values = user.proxyAddresses.map((address) => address.slice(address.indexOf(':') + 1))
  const lines = [user.displayName, user.userPrincipalName, ...values].map(toNormalText)
  return [...new Set(lines)].join('\n')
}
