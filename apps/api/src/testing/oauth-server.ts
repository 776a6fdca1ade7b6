import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSecrets, parseNetworks, type Secrets } from '@reprieve/config'
import type { Storage } from '@reprieve/db'
import { openStorage } from '@reprieve/db/open'
import { seed } from '@reprieve/db/seed'
import { freshDatabase } from '@reprieve/db/testing'
import { createLog, createMetrics } from '@reprieve/observe'
import {
  createOperations,
  hashPassword,
  type RegisterClientInput,
  systemDependencies,
} from '@reprieve/operations'
import { unwrap } from '@reprieve/operations/testing'
import { composeApp } from '../compose.ts'
import { serveApp } from '../serve-app.ts'
import { demoPassword } from './demo-api.ts'

const fabrikamId = '0d7b9a5e-3c52-4a58-9a0d-6f0c6a7be201'
const unlimited = { perPartner: 1_000_000, perCustomer: 1_000_000 }

/**
 * The tests send requests from this address, and may therefore name another address as that of the caller.
 */
const trustedProxies = parseNetworks('127.0.0.1') ?? []

/**
 * Serves the demo directory through the facade and its authorization server, at a port of its own. The server
 * is known at that port, or at `knownAs`.
 */
export async function openOAuthServer(knownAs?: string) {
  const { storage, database, dispose } = await freshDatabase()
  const passwordHash = await hashPassword(demoPassword)
  await seed({ database, scenario: 'demo', now: new Date(), passwordHash })
  const folder = mkdtempSync(join(tmpdir(), 'reprieve-oauth-'))
  const secrets = createSecrets(folder)
  rmSync(folder, { recursive: true })
  const lines: string[] = []
  const first = await serve(storage, secrets, lines, knownAs)
  const { operations, url } = first

  /** Registers a client of a tenant, by default the demo's partner, with a secret unless it is public. */
  async function addClient(
    input: Omit<RegisterClientInput, 'secret' | 'name'> & {
      readonly isPublic?: boolean
      readonly name?: string
    },
    tenantId = fabrikamId,
  ) {
    const { isPublic = false, name = 'Bulk Restorer', ...rest } = input
    const secret = isPublic ? null : randomBytes(32).toString('base64url')
    const context = { tenantId, actor: { kind: 'system', name: 'cli' } } as const
    const { id } = unwrap(await operations.registerClient(context, { ...rest, name, secret }))
    return { id, secret: secret ?? '' }
  }

  /**
   * Opens the same installation again under the same name, with connections and memory of its own, like a
   * second process.
   */
  async function openSecond() {
    const ownStorage = await openStorage(database)
    const { stop, ...second } = await serve(ownStorage, secrets, lines, url)
    const close = async () => {
      await stop()
      await ownStorage.close()
    }
    return { ...second, close }
  }

  const close = async () => {
    await first.stop()
    await dispose()
  }
  return { url, operations, storage, secrets, log: lines as readonly string[], addClient, openSecond, close }
}

export type OAuthServer = Awaited<ReturnType<typeof openOAuthServer>>

async function serve(storage: Storage, secrets: Secrets, lines: string[], knownAs?: string) {
  const operations = createOperations(systemDependencies({ storage, tombstoneKey: secrets.tombstoneKey }))
  const destination = { write: (line: string) => void lines.push(line) }
  const logger = createLog({ name: 'api', level: 'info', destination })
  // The addresses in the server's answers contain its port, which is known only once it listens.
  let answer: Parameters<typeof serveApp>[0] = () => new Response(null, { status: 503 })
  const { port, stop } = await serveApp((request, env) => answer(request, env), 0)
  const url = `http://127.0.0.1:${port}`
  const app = await composeApp({
    storage,
    operations,
    secrets,
    logger,
    apiUrl: knownAs ?? url,
    publicUrl: 'http://localhost:3000',
    jsonBom: false,
    rateLimits: unlimited,
    trustedProxies,
    outsideIssuers: [],
    metrics: createMetrics(),
  })
  answer = app.fetch
  return { operations, url, stop }
}
