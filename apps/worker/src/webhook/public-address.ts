import { lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { isPublicAddress } from '@reprieve/operations'

/** The name leads to this machine, to its network, or to no single machine. */
class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError'
  readonly code = 'EPRIVATE'
}

/**
 * Looks a name up for the connection that is being made, so that it cannot lead elsewhere between the check and the
 * call. One private address among several is enough to refuse the name.
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
