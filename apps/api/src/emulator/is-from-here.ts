import type { IncomingMessage } from 'node:http'

const loopback = /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/
const names = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i

/**
 * Whether a program of this machine asks, and no page of elsewhere that a browser of this machine shows: its name could
 * lead to a loopback address too.
 */
export function isFromHere({ socket, headers: { host, origin } }: IncomingMessage): boolean {
  if (!loopback.test(socket.remoteAddress ?? '')) return false
  return hasLoopbackName(`http://${host ?? ''}`) && (origin === undefined || hasLoopbackName(origin))
}

const hasLoopbackName = (address: string): boolean =>
  URL.canParse(address) && names.test(new URL(address).hostname)
