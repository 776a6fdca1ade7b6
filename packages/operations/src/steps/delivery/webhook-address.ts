import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Whether an address is public on the Internet: not this machine, and not in a network behind it. */
export const isPublicAddress = (address: string): boolean => ipaddr.process(address).range() === 'unicast'

/**
 * Whether a webhook may be called at this URL, judged by the URL alone: it uses TLS, and its host is neither an address
 * that is not public nor a name that always means this machine. The addresses of other names are checked at each call.
 */
export function isCallable(url: URL): boolean {
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  const isThisMachine = host === 'localhost' || host.endsWith('.localhost')
  return url.protocol === 'https:' && !isThisMachine && (isIP(host) === 0 || isPublicAddress(host))
}
