import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  accessToken,
  createSecrets,
  type GraphPermission,
  graphAudience,
  graphPermissions,
  type OutsideIssuer,
} from '@reprieve/config'
import type { Storage } from '@reprieve/db'
import type { Actor } from '@reprieve/domain'
import { createLog, createMetrics } from '@reprieve/observe'
import { secretWatch } from '@reprieve/observe/testing'
import type { Operations } from '@reprieve/operations'
import { importJWK, SignJWT } from 'jose'
import { composeApp } from '../compose.ts'
import type { RateLimits } from '../middleware/throttle.ts'
import { checkAnswer, type Got } from './check-answer.ts'

export interface Sent {
  readonly as?: Actor
  readonly headers?: Readonly<Record<string, string>>
  /** A text or bytes are sent as they are, anything else as JSON. */
  readonly body?: unknown
}

const unlimited: RateLimits = { perPartner: 1_000_000, perCustomer: 1_000_000 }
const usual = {
  apiUrl: 'http://localhost:4000',
  publicUrl: 'http://localhost:3000',
  jsonBom: false,
  rateLimits: unlimited,
  outsideIssuers: [],
}

/**
 * The facade over a storage, called without a socket. Every answer is checked against its declared schema and headers.
 */
export async function openApi(given: {
  readonly storage: Storage
  readonly operations: Operations
  readonly now: () => Date
  readonly apiUrl?: string
  readonly jsonBom?: boolean
  readonly rateLimits?: RateLimits
  readonly outsideIssuers?: readonly OutsideIssuer[]
}) {
  const folder = mkdtempSync(join(tmpdir(), 'reprieve-api-'))
  const secrets = createSecrets(folder)
  rmSync(folder, { recursive: true })
  const lines: string[] = []
  const write = (line: string) => {
    secretWatch.search('a log line of the facade', line)
    lines.push(line)
  }
  const logger = createLog({ name: 'api', level: 'info', destination: { write } })
  const metrics = createMetrics()
  const app = await composeApp({ ...usual, ...given, secrets, logger, metrics })
  const [signing = secrets.tokenKey] = await given.operations.tokenKeys.read()
  const key = await importJWK(signing.privateJwk, accessToken.algorithm)

  const sign = (claims: Readonly<Record<string, string>>, audience: string): Promise<string> =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: accessToken.algorithm, kid: signing.kid })
      .setIssuer(accessToken.issuer)
      .setAudience(audience)
      .setIssuedAt(given.now())
      .setNotBefore(given.now())
      .setExpirationTime(new Date(given.now().getTime() + 3_600_000))
      .sign(key)
  const tokenOf = (actor: Actor): Promise<string> => sign(toClaims(actor), accessToken.audience)
  /** A token for the Microsoft Graph contract, by default with every permission. */
  const graphTokenOf = (
    actor: Actor,
    permissions: readonly GraphPermission[] = graphPermissions,
  ): Promise<string> => sign({ ...toClaims(actor), scope: permissions.join(' ') }, graphAudience)

  async function send(method: string, path: string, { as, headers, body }: Sent = {}): Promise<Got> {
    const request = {
      method,
      headers: {
        ...(as && { authorization: `Bearer ${await tokenOf(as)}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: toBody(body) }),
    }
    const response = await app.request(path, request)
    // `text()` would drop a byte order mark.
    const text = Buffer.from(await response.arrayBuffer()).toString()
    const got = { status: response.status, headers: response.headers, text, body: toJson(text) }
    checkAnswer(method, path, got)
    searchAnswer(method, path, got)
    return got
  }

  return { app, send, tokenOf, graphTokenOf, secrets, metrics, log: lines as readonly string[] }
}

export type Api = Awaited<ReturnType<typeof openApi>>

/** Checks R50 on everything that a client receives. */
function searchAnswer(method: string, path: string, { status, headers, text }: Got): void {
  const head = [...headers].map(([name, value]) => `${name}: ${value}`).join('\n')
  secretWatch.search(`an answer of the facade (${method} ${path}, ${status})`, `${head}\n${text}`)
}

function toClaims(actor: Actor): Record<string, string> {
  // No application is registered here, so the tokens are those of the command line.
  const appid = accessToken.commandLineApplicationId
  if (actor.kind === 'system') throw new Error('The installation itself has no token')
  if (actor.kind === 'application') return { tid: actor.tenantId, appid }
  return { tid: actor.tenantId, oid: actor.userId, upn: actor.userPrincipalName, appid }
}

const toBody = (body: unknown): string | Uint8Array<ArrayBuffer> => {
  if (typeof body === 'string') return body
  return body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body)
}

const toJson = (text: string): unknown => (text === '' ? null : JSON.parse(text.replace(/^\uFEFF/, '')))
