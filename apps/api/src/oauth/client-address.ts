import type { IncomingMessage } from 'node:http'
import { BlockList } from 'node:net'

const nearby = new BlockList()
for (const [network, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const) {
  nearby.addSubnet(network, bits, 'ipv4')
}
nearby.addAddress('::1', 'ipv6')
nearby.addSubnet('fc00::', 7, 'ipv6')

/**
 * Where a request comes from. What a proxy says of it counts only if the proxy is near, as anybody can say so from afar; of
 * several addresses it is the last, which the nearest proxy has seen itself.
 */
export function clientAddress({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>): string {
  const peer = (socket.remoteAddress ?? '').replace(/^::ffff:/, '')
  const isNear = nearby.check(peer, peer.includes(':') ? 'ipv6' : 'ipv4')
  const forwarded = headers['x-forwarded-for']
  const said = [forwarded].flat().join(',').split(',').at(-1)?.trim()
  return isNear && said ? said : peer
}
