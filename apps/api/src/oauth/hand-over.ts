import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Provider } from 'oidc-provider'
import type { Exchange } from '../exchange.ts'
import { identifying } from '../wire/answer.ts'
import type { NodeExchange } from './node-exchange.ts'

const mountedAt = '/oauth2'

/**
 * Lets the authorization server answer by itself. It is told the installation's own address, whatever the request says,
 * as every address that it answers begins with it.
 */
export async function handOver(
  { incoming, outgoing }: NodeExchange,
  provider: Provider,
  { exchange, apiUrl }: { readonly exchange: Exchange; readonly apiUrl: string },
): Promise<Response> {
  const { host, protocol } = new URL(apiUrl)
  incoming.headers['x-forwarded-host'] = host
  incoming.headers['x-forwarded-proto'] = protocol.slice(0, -1)
  const url = incoming.url ?? mountedAt
  const rest = url.slice(url.indexOf(mountedAt) + mountedAt.length).replace(/^\/*/, '/')
  Object.assign(incoming, { url: rest, originalUrl: `${mountedAt}${rest}` })
  for (const [name, value] of Object.entries(identifying(exchange))) outgoing.setHeader(name, value)
  await provider.callback()(incoming, outgoing)
  return RESPONSE_ALREADY_SENT
}
