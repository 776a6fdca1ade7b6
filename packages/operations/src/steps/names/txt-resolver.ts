import { NODATA, NOTFOUND } from 'node:dns'
import { Resolver } from 'node:dns/promises'

/**
 * Looks up the TXT records of a domain. The list is empty if the domain has none, or does not exist. Throws if no
 * server could answer.
 */
export type ResolveTxt = (domain: string) => Promise<readonly string[]>

/** Asks the system's name servers, or the given ones. Gives up within seconds. */
export function txtResolver(servers?: readonly string[]): ResolveTxt {
  return async (domain) => {
    const resolver = new Resolver({ timeout: 2000, tries: 2 })
    if (servers !== undefined) resolver.setServers(servers)
    try {
      // A record longer than 255 characters arrives in parts.
      return (await resolver.resolveTxt(domain)).map((parts) => parts.join(''))
    } catch (error) {
      if (isAbsent(error)) return []
      throw error
    }
  }
}

const isAbsent = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === NODATA || error.code === NOTFOUND)
