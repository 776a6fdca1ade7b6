import { createHash } from 'node:crypto'
import { ok, type Result, type TenantId } from '@reprieve/domain'
import type { OperationContext } from '@reprieve/operations'
import type { TransportError } from '../../transport-error.ts'
import { parseJsonObject, type WireObject } from '../wire/parse-json-object.ts'
import type { Handled, PartnerCall, Route, RouteDependencies } from './route.ts'

/**
 * A request whose token and ids are valid and whose body has not been parsed yet. It has plain values, so that it can
 * be passed to a thread.
 */
export interface UnreadCall extends Omit<PartnerCall, 'context' | 'body'> {
  readonly method: string
  readonly path: string
  readonly context: OperationContext
  readonly callerTenantId: TenantId
  /** Undefined for a request id that the client did not send: nobody can repeat it, so its answer is not stored. */
  readonly requestId: string | undefined
  readonly customerId: string
  readonly userId: string
  readonly body: Uint8Array
}

/** Parses the body and calls the route. */
export async function callRoute(route: Route, unread: UnreadCall, dependencies: RouteDependencies): Handled {
  const body = readJson(route, unread)
  if (!body.ok) return body
  const { url, parameters, locale, continuationToken, customerId, userId } = unread
  const call = { url, parameters, locale, continuationToken, context: toContext(unread), body: body.value }
  if (route.of === 'partner') return route.handle(call, dependencies)
  if (route.of === 'customer') return route.handle({ ...call, customerId }, dependencies)
  return route.handle({ ...call, customerId, userId }, dependencies)
}

const readJson = ({ body: taken }: Route, { body }: UnreadCall): Result<WireObject, TransportError> =>
  taken === undefined ? ok({}) : parseJsonObject(body, taken.members)

function toContext({ context, requestId, method, path, body }: UnreadCall): OperationContext {
  if (requestId === undefined) return context
  const bodyHash = createHash('sha256').update(body).digest('base64')
  return { ...context, requestId, fingerprint: `${method} ${path.toLowerCase()} ${bodyHash}` }
}
