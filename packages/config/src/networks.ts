import ipaddr from 'ipaddr.js'

/** An address and how many of its first bits a member of the network has in common with it. */
export type Network = ReturnType<typeof ipaddr.parseCIDR>

/** The networks of a list with commas; an address alone is a network of one. Null where one of them cannot be read. */
export function parseNetworks(text: string): readonly Network[] | null {
  const networks = text.split(',').map((part) => parseNetwork(part.trim()))
  return networks.every((network) => network !== null) ? networks : null
}

function parseNetwork(text: string): Network | null {
  if (ipaddr.isValidCIDR(text)) return ipaddr.parseCIDR(text)
  const address = parseAddress(text)
  return address && [address, address.kind() === 'ipv4' ? 32 : 128]
}

/** An IPv4 address that is written as an IPv6 one is taken as what it is. */
export function parseAddress(text: string) {
  // The library also reads numbers such as 1 as addresses, which nobody means.
  const isWhole = text.includes(':') || ipaddr.IPv4.isValidFourPartDecimal(text)
  return isWhole && ipaddr.isValid(text) ? ipaddr.process(text) : null
}

export type Address = NonNullable<ReturnType<typeof parseAddress>>

export const isWithin = (address: Address, networks: readonly Network[]): boolean =>
  networks.some(([network, bits]) => network.kind() === address.kind() && address.match(network, bits))

/** An IPv4 address, or the network of 64 bits that an IPv6 address lies in: one household or machine has all of it. */
export function groupOf(address: Address): string {
  if (address.kind() === 'ipv4') return address.toString()
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${address}/64`)}/64`
}
