import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Provider } from 'oidc-provider'
import { type Exchange, identifying } from '../exchange.ts'
import { toCanonicalParams } from './canonical-params.ts'
import type { NodeExchange } from './node-exchange.ts'
import { keepCall, type OAuthCall, withForm } from './oauth-call.ts'

const mountedAt = '/oauth2'

interface HandOver {
  readonly exchange: Exchange
  readonly apiUrl: string
}

/**
 * Lets the authorization server answer a request. It receives the installation's own address, whatever the request
 * says, because every address in its answers begins with it.
 */
export function handOver(node: NodeExchange, provider: Provider, given: HandOver): Promise<Response> {
  const url = node.incoming.url ?? mountedAt
  const rest = url.slice(url.indexOf(mountedAt) + mountedAt.length).replace(/^\/*/, '/')
  return handOverAt(rest, node, provider, given)
}

/** Does the same for a request in a client's own dialect, whose address and form have been translated. */
export async function handOverCall(
  { address, given }: OAuthCall,
  node: NodeExchange,
  provider: Provider,
  handedOver: HandOver,
): Promise<Response> {
  const params = toCanonicalParams(address.endpoint, given)
  // ADAL asks for a device's code by GET, which changes nothing for anybody.
  const isForm = node.incoming.method === 'POST' || address.endpoint === '/devicecode'
  const incoming = isForm ? withForm(node.incoming, params) : node.incoming
  keepCall(incoming, { address, given })
  const query = isForm || params.size === 0 ? '' : `?${params}`
  return handOverAt(`${address.endpoint}${query}`, { ...node, incoming }, provider, handedOver)
}

/** Passes the request on at a path below the mount, with its query. */
export async function handOverAt(
  rest: string,
  { incoming, outgoing }: NodeExchange,
  provider: Provider,
  { exchange, apiUrl }: HandOver,
): Promise<Response> {
  const { host, protocol } = new URL(apiUrl)
  incoming.headers['x-forwarded-host'] = host
  incoming.headers['x-forwarded-proto'] = protocol.slice(0, -1)
  Object.assign(incoming, { url: rest, originalUrl: `${mountedAt}${rest}` })
  for (const [name, value] of Object.entries(identifying(exchange))) outgoing.setHeader(name, value)
  await provider.callback()(incoming, outgoing)
  return RESPONSE_ALREADY_SENT
}
