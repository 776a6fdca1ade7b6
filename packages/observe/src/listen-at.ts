import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The address or the port cannot be used. The message names the setting that chooses another. */
export class ListenError extends Error {
  override readonly name = 'ListenError'
}

export interface ListenPlace {
  /** An address or a name of this machine; null means all of its addresses. */
  readonly host: string | null
  /** 0 chooses any free port. */
  readonly port: number
}

/** The names of the settings that a place comes from. */
export interface ListenSettings {
  readonly host: string
  readonly port: string
}

/**
 * Number of connections that the system completes while the process is busy, as far as the system allows. Node asks for
 * 511, and the system drops what comes beyond: those clients try again after 1, 3 and 7 seconds, health checks too, and
 * no gate can refuse what it does not see.
 */
const connectionsWaiting = 4_096

/** Resolves with the port once the server listens. @throws {ListenError} */
export function listenAt(server: Server, place: ListenPlace, settings: ListenSettings): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error) =>
      reject(new ListenError(describeFailure(error, place, settings), { cause: error }))
    server.once('error', fail)
    const listened = { port: place.port, host: place.host ?? undefined, backlog: connectionsWaiting }
    server.listen(listened, () => {
      server.off('error', fail)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

function describeFailure(error: Error, { host, port }: ListenPlace, settings: ListenSettings): string {
  const code = 'code' in error ? error.code : undefined
  if (host !== null && ['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'].includes(`${code}`)) {
    return `this machine does not have the address ${host}: name one that it has as ${settings.host}, or leave that out for all`
  }
  if (code === 'EADDRINUSE') {
    return `port ${port} is taken by another program: stop it, or choose another port with ${settings.port}`
  }
  if (code === 'EACCES') {
    return `this account may not listen at port ${port}: choose one above 1023 with ${settings.port}`
  }
  return `cannot listen at port ${port} (${settings.port}): ${error.message}`
}
