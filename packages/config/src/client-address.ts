import { type Address, groupOf, isWithin, type Network, parseAddress } from './networks.ts'

/** What is needed of a request of Node to tell where it comes from. */
export interface AddressedRequest {
  readonly socket: { readonly remoteAddress?: string | undefined }
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
}

/**
 * Tells where requests come from, for what is counted by address: an IPv4 address or an IPv6 network of 64 bits. What
 * `X-Forwarded-For` says is believed of trusted proxies only, from the nearest one on: anybody can write into it, and each
 * proxy adds at its end whom it has spoken to.
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
