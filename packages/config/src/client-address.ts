import { type Address, groupOf, isWithin, type Network, parseAddress } from './networks.ts'

/** The parts of a Node request that reveal where it comes from. */
export interface AddressedRequest {
  readonly socket: { readonly remoteAddress?: string | undefined }
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
}

/**
 * Returns a function that gives the address of a request, by which it is counted: an IPv4 address, or an IPv6 network
 * of 64 bits. `X-Forwarded-For` is believed only from trusted proxies, starting with the nearest: anybody can write
 * into it, and each proxy appends the address that it has spoken to.
 */
export const clientAddressOf =
  (trustedProxies: readonly Network[]) =>
  ({ socket, headers }: AddressedRequest): string => {
    const peer = parseAddress(socket.remoteAddress?.replace(/%.*$/, '') ?? '')
    if (peer === null) return ''
    const said = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',').reverse()
    let client: Address = peer
    for (const text of said) {
      if (!isWithin(client, trustedProxies)) break
      const before = parseAddress(text.trim())
      if (before === null) break
      client = before
    }
    return groupOf(client)
  }
