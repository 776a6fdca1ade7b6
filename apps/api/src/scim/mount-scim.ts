import type { OpenAPIHono } from '@hono/zod-openapi'
import { ok, type Result } from '@reprieve/domain'
import type { Operations, ScimConnection } from '@reprieve/operations'
import type { Context } from 'hono'
import type { ApiEnv, Exchange } from '../exchange.ts'
import { decodeJson, isDeeperThan } from '../http/decode-json.ts'
import { decodePath } from '../http/decode-path.ts'
import { parseGuid } from '../http/parse-guid.ts'
import { readBody } from '../http/read-body.ts'
import type { Throttle } from '../middleware/throttle.ts'
import { type ScimReply, scimAnswer, scimErrorAnswer, scimThrottledAnswer, toErrorReply } from './answer.ts'
import { isObject, type ScimObject } from './attribute.ts'
import { createContacts } from './contacts.ts'
import { payloadAtMost } from './discovery.ts'
import type { ScimError } from './errors.ts'
import { discover, handle } from './handle.ts'
import { wrong } from './refusal.ts'
import type { ScimCall, ScimService } from './service.ts'

export interface ScimDependencies {
  readonly operations: Operations
  readonly throttle: Throttle
  /** Where programs reach the facade, without a slash at the end. */
  readonly apiUrl: string
}

const mountedAt = '/scim/v2'

/** Whether a path is one of this contract. */
export const isScimPath = (path: string): boolean => /^\/scim(\/|\?|$)/i.test(path)

/** The SCIM server: each tenant's users and groups, for the identity providers that its administrators have connected. */
export function mountScim(
  app: OpenAPIHono<ApiEnv>,
  { operations, throttle, apiUrl }: ScimDependencies,
): void {
  const contacts = createContacts(operations, () => performance.now())

  const answer = async (c: Context<ApiEnv>): Promise<Response> => {
    const exchange = c.get('exchange')
    const tenantId = parseGuid(c.req.param('tenantId') ?? '')
    const path = pathOf(c)
    if (tenantId === undefined || path === null) return scimErrorAnswer(exchange, { type: 'RouteNotFound' })
    const base = `${apiUrl}${mountedAt}/${tenantId}`
    const bare = { ...callOf(c, path), body: null }
    const discovered = discover(base, bare)
    if (discovered !== null)
      return scimAnswer(exchange, discovered.ok ? discovered.value : toErrorReply(discovered.error, exchange))
    const connection = await authenticate(operations, tenantId, c.req.header('authorization'))
    if (!connection.ok) return scimErrorAnswer(exchange, connection.error)
    const seconds = await throttle(`scim ${connection.value.id}`, undefined)
    if (seconds > 0) return scimThrottledAnswer(exchange, seconds)
    const service = serviceOf(operations, connection.value, base, exchange)
    const body = await readJson(c)
    const handled = body.ok ? await handle(service, { ...bare, body: body.value }) : body
    const reply = handled.ok ? handled.value : toErrorReply(handled.error, exchange)
    await contacts.note(connection.value, refusalIn(reply))
    return scimAnswer(exchange, reply)
  }

  app.all(`${mountedAt}/:tenantId`, answer)
  app.all(`${mountedAt}/:tenantId/*`, answer)
}

async function authenticate(
  operations: Operations,
  tenantId: string,
  header: string | undefined,
): Promise<Result<ScimConnection, ScimError>> {
  const token = /^bearer +(\S+) *$/i.exec(header ?? '')?.[1]
  if (token === undefined) return { ok: false, error: { type: 'TokenMissing' } }
  const connection = await operations.findScimConnection(tenantId, token)
  return connection === null ? { ok: false, error: { type: 'TokenInvalid' } } : ok(connection)
}

const serviceOf = (
  operations: Operations,
  connection: ScimConnection,
  base: string,
  { correlationId, locale }: Exchange,
): ScimService => ({
  operations,
  connection,
  base,
  locale,
  context: {
    tenantId: connection.tenantId,
    actor: { kind: 'system', name: 'scim', connectionId: connection.id },
    correlationId,
  },
})

/** The parts of the path below the base address; null for one that cannot be decoded. */
const pathOf = (c: Context<ApiEnv>): readonly string[] | null => decodePath(c.req.path)?.slice(3) ?? null

const callOf = (c: Context<ApiEnv>, path: readonly string[]): Omit<ScimCall, 'body'> => ({
  method: c.req.method,
  path,
  query: new URL(c.req.url).searchParams,
  ifMatch: c.req.header('if-match') ?? null,
  ifNoneMatch: c.req.header('if-none-match') ?? null,
})

const methodsWithBody = new Set(['POST', 'PUT', 'PATCH'])

async function readJson(c: Context<ApiEnv>): Promise<Result<ScimObject | null, ScimError>> {
  if (!methodsWithBody.has(c.req.method)) return ok(null)
  const type = c.req.header('content-type')
  if (type !== undefined && !/^application\/(scim\+)?json\s*(;|$)/i.test(type))
    return { ok: false, error: { type: 'UnsupportedMediaType' } }
  const bytes = await readBody(c.req.raw, payloadAtMost)
  if (!bytes.ok) return bytes
  try {
    const { value } = decodeJson(bytes.value)
    if (!isObject(value) || isDeeperThan(deepest, value))
      return wrong('invalidSyntax', 'The body must be an object')
    return ok(value)
  } catch {
    return { ok: false, error: { type: 'MalformedJson' } }
  }
}

const deepest = 16

/** What an administrator is shown of the last refusal. */
function refusalIn({ status, body }: ScimReply): string | null {
  if (status < 400) return null
  const { scimType, detail } = (body ?? {}) as { readonly scimType?: string; readonly detail?: string }
  return [status, scimType, detail]
    .filter((part) => part !== undefined)
    .join(' ')
    .slice(0, 500)
}
