import type { IncomingMessage } from 'node:http'

const methods = ['GET', 'HEAD', 'POST']

export interface RefusedRequest {
  readonly status: 400 | 405
  readonly headers: Readonly<Record<string, string>>
}

/** Why the frameworks below must not see a request: they answer these with faults of their own. Null where they may. */
export function refuseRequest({ method = '', url = '', headers }: IncomingMessage): RefusedRequest | null {
  if (!methods.includes(method)) return { status: 405, headers: { allow: methods.join(', ') } }
  const isSound = isSoundPath(url) && isSoundHost(headers.host)
  return isSound ? null : { status: 400, headers: {} }
}

/** Whether an address begins with a path that can be decoded, and has no control character anywhere. */
function isSoundPath(url: string): boolean {
  if (!url.startsWith('/') || /%(?:[01][0-9a-f]|7f)/i.test(url)) return false
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '')
    return true
  } catch {
    return false
  }
}

const isSoundHost = (host: string | undefined): boolean =>
  host !== undefined && /^[\w.:[\]-]{1,255}$/.test(host) && URL.canParse(`http://${host}/`)
