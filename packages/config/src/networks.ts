import ipaddr from 'ipaddr.js'

/** An address, and the number of its first bits that all members of the network share. */
export type Network = ReturnType<typeof ipaddr.parseCIDR>

/** Parses a comma-separated list of networks. A single address is a network of one. Null if any part is invalid. */
export function parseNetworks(text: string): readonly Network[] | null {
  const networks = text.split(',').map((part) => parseNetwork(part.trim()))
  return networks.every((network) => network !== null) ? networks : null
}

function parseNetwork(text: string): Network | null {
  if (ipaddr.isValidCIDR(text)) return ipaddr.parseCIDR(text)
  const address = parseAddress(text)
  return address && [address, address.kind() === 'ipv4' ? 32 : 128]
}

/** Parses an address. An IPv4 address in IPv6 form is converted. */
export function parseAddress(text: string) {
  // The library also accepts numbers such as 1 as addresses, which nobody means.
  const isWhole = text.includes(':') || ipaddr.IPv4.isValidFourPartDecimal(text)
  return isWhole && ipaddr.isValid(text) ? ipaddr.process(text) : null
}

export type Address = NonNullable<ReturnType<typeof parseAddress>>

export const isWithin = (address: Address, networks: readonly Network[]): boolean =>
  networks.some(([network, bits]) => network.kind() === address.kind() && address.match(network, bits))

/**
 * An IPv4 address, or the network of 64 bits that contains an IPv6 address and usually belongs to one household or
 * machine.
 */
export function groupOf(address: Address): string {
  if (address.kind() === 'ipv4') return address.toString()
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${address}/64`)}/64`
}
