import { lookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'

/** The name leads to this machine, its network, or to no single machine. */
class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError'
  readonly code = 'EPRIVATE'
}

/** Whether an address is somebody else's on the Internet: not this machine, nor a network behind it. */
const isPublicAddress = (address: string): boolean => ipaddr.process(address).range() === 'unicast'

/** Whether a host is written as an address that is not public. A name is looked at once it is looked up. */
export const isPrivateLiteral = (host: string): boolean => {
  const address = host.replace(/^\[|\]$/g, '')
  return isIP(address) !== 0 && !isPublicAddress(address)
}

/**
 * Looks a name up for the connection that is being made, so that it cannot lead elsewhere between the check and the call.
 * One private address among several is enough to refuse the name.
 */
export const lookUpPublic: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '', 0)
    const [first] = addresses
    if (first === undefined || addresses.some(({ address }) => !isPublicAddress(address))) {
      return callback(new PrivateAddressError('the name leads to a private address'), '', 0)
    }
    return options.all === true ? callback(null, addresses) : callback(null, first.address, first.family)
  })
}
