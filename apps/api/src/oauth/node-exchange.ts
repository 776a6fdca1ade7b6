import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Context } from 'hono'
import type { ApiEnv } from '../exchange.ts'

/** The Node request and response under a Hono context. */
export interface NodeExchange {
  readonly incoming: IncomingMessage
  readonly outgoing: ServerResponse
}

/** Null without a socket, as when the app is called directly. */
export function nodeExchangeOf(c: Context<ApiEnv>): NodeExchange | null {
  const env: Partial<NodeExchange> = c.env ?? {}
  const { incoming, outgoing } = env
  return incoming === undefined || outgoing === undefined ? null : { incoming, outgoing }
}
