import { execFileSync } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createSecrets } from '@reprieve/config'
import { type Started, startProcess } from './start-process.ts'

export interface Api {
  readonly origin: string
  /** The driver calls since the previous request for them, if they are recorded. */
  calls(): Promise<unknown>
  stop(): Promise<void>
}

export interface ApiSettings {
  /** The address in the form of `DATABASE_URL`. */
  readonly databaseUrl: string
  readonly dataDir: string
}

interface ApiOptions {
  /** Whether its driver calls are recorded. */
  readonly records?: boolean
  /** Further settings. */
  readonly environment?: Readonly<Record<string, string>>
}

const root = join(import.meta.dirname, '../../../..')
const recorder = new URL('recorder.ts', import.meta.url).href

/** Starts the facade as it is served. Its log goes into a file of the data folder. */
export async function startApi(
  settings: ApiSettings,
  { records = false, environment = {} }: ApiOptions = {},
): Promise<Api> {
  const port = await freePort()
  const log = openSync(join(settings.dataDir, 'api.log'), 'a')
  const started = startProcess(join(root, 'apps/api/src/main.ts'), {
    imports: records ? [recorder] : [],
    environment: {
      ...environmentOf(settings),
      ...environment,
      API_PORT: String(port),
      REPRIEVE_API_METRICS_PORT: '0',
    },
    output: log,
  })
  closeSync(log)
  const origin = `http://127.0.0.1:${port}`
  await untilReady(origin, started)
  return { origin, calls: () => started.ask('calls'), stop: started.stop }
}

/** Runs a command of the installation and returns its output. */
export const reprieve = (settings: ApiSettings, words: readonly string[]): string =>
  execFileSync(process.execPath, [join(root, 'tooling/scripts/reprieve.mjs'), ...words], {
    env: { ...process.env, ...environmentOf(settings) },
    encoding: 'utf8',
  }).trim()

/** Prepares an installation around a filled database, which would count as damaged without its secrets. */
export function prepareFilled(settings: ApiSettings): void {
  createSecrets(settings.dataDir)
  reprieve(settings, ['prepare'])
}

const environmentOf = ({ databaseUrl, dataDir }: ApiSettings): Record<string, string> => ({
  DATABASE_URL: databaseUrl,
  REPRIEVE_DATA_DIR: dataDir,
  REPRIEVE_RATE_LIMIT_PARTNER: '10000000',
  REPRIEVE_RATE_LIMIT_CUSTOMER: '10000000',
})

async function untilReady(origin: string, { hasEnded }: Started): Promise<void> {
  const deadline = performance.now() + 30_000
  while (performance.now() < deadline && !hasEnded()) {
    const answer = await fetch(`${origin}/healthz`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resume) => setTimeout(resume, 50))
  }
  throw new Error(`The facade at ${origin} does not become ready; see its log`)
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
