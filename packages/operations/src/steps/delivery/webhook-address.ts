import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Whether an address is somebody else's on the Internet: not this machine, nor a network behind it. */
export const isPublicAddress = (address: string): boolean => ipaddr.process(address).range() === 'unicast'

/**
 * Whether a webhook may be called at this URL, as far as the URL itself says: with TLS, and neither at an address that is
 * not public nor at a name that always means this machine. Where another name leads to is looked at with each call.
 */
export function isCallable(url: URL): boolean {
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  const isThisMachine = host === 'localhost' || host.endsWith('.localhost')
  return url.protocol === 'https:' && !isThisMachine && (isIP(host) === 0 || isPublicAddress(host))
}
