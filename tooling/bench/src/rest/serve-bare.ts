import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openBare } from '../bare.ts'
import { openBarePostgres } from '../postgres/bare-postgres.ts'
import type { PostgresCall } from '../postgres/record-postgres.ts'
import type { Call } from '../recording.ts'

/** The database of the bare server, and its work for each user. */
export type BareWork =
  | {
      readonly kind: 'sqlite'
      readonly path: string
      readonly callsByUser: ReadonlyMap<string, readonly Call[]>
    }
  | {
      readonly kind: 'postgres'
      readonly url: string
      readonly connections: number
      readonly callsByUser: ReadonlyMap<string, readonly PostgresCall[]>
    }

process.once('disconnect', () => process.exit())

/**
 * A process with `node:http` and a driver and nothing else. It receives its work in a message and answers with its
 * port.
 */
process.once('message', async (work: BareWork) => {
  const restore = open(work)
  const server = createServer(async (request, response) => {
    const userId = request.url?.slice(request.url.lastIndexOf('/') + 1) ?? ''
    const { State: state } = JSON.parse(await bodyOf(request))
    await restore(userId)
    response.setHeader('Content-Type', 'application/json; charset=utf-8')
    response.end(JSON.stringify({ id: userId, state }))
  })
  server.listen(0)
  await once(server, 'listening')
  process.send?.((server.address() as AddressInfo).port)
})

function open(work: BareWork): (userId: string) => Promise<void> {
  if (work.kind === 'sqlite') {
    const { transact } = openBare(work.path)
    return async (userId) => transact(callsOf(work.callsByUser, userId))
  }
  const { transact } = openBarePostgres(work.url, work.connections)
  return (userId) => transact(callsOf(work.callsByUser, userId))
}

function callsOf<Calls>(callsByUser: ReadonlyMap<string, Calls>, userId: string): Calls {
  const calls = callsByUser.get(userId)
  if (calls === undefined) throw new Error(`no calls are recorded for ${userId}`)
  return calls
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}
