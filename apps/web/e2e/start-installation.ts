import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { searchDatabase } from '@reprieve/db/testing'
import { createSecretWatch, freePort } from '@reprieve/observe/testing'
import { SMTPServer } from 'smtp-server'
import type { TestProject } from 'vitest/node'

export interface Installation {
  readonly url: string
  /**
   * A second process of the same admin center, which trusts a proxy on this machine and has no mail server.
   */
  readonly urlWithoutMailServer: string
  /** The facade, with its authorization server. */
  readonly apiUrl: string
  readonly dataDir: string
  /** The metrics of the first admin center. */
  readonly metricsUrl: string
  /** The metrics of the admin center without a mail server. */
  readonly metricsUrlWithoutMailServer: string
  /** The file that holds the output of all processes. */
  readonly outputPath: string
  /** The folder of the messages that arrived over SMTP, one file each. */
  readonly receivedDir: string
  readonly password: string
}

declare module 'vitest' {
  interface ProvidedContext {
    installation: Installation
  }
}

export const repository = fileURLToPath(new URL('../../../', import.meta.url))
const password = 'violet kettle 42 harbour'

/**
 * Starts the built admin center, the facade and the worker over a directory of their own, and a mail server
 * that stores what it receives.
 */
export default async function startInstallation(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'reprieve-e2e-'))
  const receivedDir = join(dataDir, 'received')
  await mkdir(receivedDir)
  const [port, secondPort, metricsPort] = [await freePort(), await freePort(), await freePort()]
  const [apiPort, smtpPort, secondMetricsPort] = [await freePort(), await freePort(), await freePort()]
  const mailServer = await startMailServer(smtpPort, receivedDir)
  const url = `http://localhost:${port}`
  const apiUrl = `http://localhost:${apiPort}`
  const environment = {
    ...process.env,
    NODE_ENV: 'production' as const,
    PORT: `${port}`,
    API_PORT: `${apiPort}`,
    REPRIEVE_PUBLIC_URL: url,
    REPRIEVE_API_URL: apiUrl,
    REPRIEVE_DATA_DIR: dataDir,
    REPRIEVE_SEED: 'demo',
    REPRIEVE_DEMO_PASSWORD: password,
    REPRIEVE_SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
    REPRIEVE_OUTBOX_INTERVAL_SECONDS: '1',
    // Journeys change when windows end. The worker must not purge a user whom a journey is looking at.
    REPRIEVE_PURGE_INTERVAL_SECONDS: '3600',
    // The programs that journeys have called are on this machine.
    REPRIEVE_PRIVATE_WEBHOOKS: 'true',
    REPRIEVE_LOG_LEVEL: 'info',
    REPRIEVE_WEB_METRICS_PORT: `${metricsPort}`,
    REPRIEVE_WORKER_METRICS_PORT: '0',
    REPRIEVE_API_METRICS_PORT: '0',
    // On a busy machine, the overload protection would otherwise answer in place of what is tested.
    REPRIEVE_LONGEST_WAIT_MS: '60000',
  }
  const outputPath = join(dataDir, 'output.log')
  // `prepare` prints the password, for the person who runs it, so its output is not searched for secrets.
  const prepared = run(sourceOf('cli'), environment, join(dataDir, 'prepared.log'), ['prepare'])
  const [code] = await once(prepared, 'exit')
  if (code !== 0) throw new Error(`prepare ended with ${code}`)

  const web = [join(repository, 'apps/web/.next/main.mjs')]
  const urlWithoutMailServer = `http://localhost:${secondPort}`
  const processes = [
    run(web, environment, outputPath),
    run(
      web,
      {
        ...environment,
        PORT: `${secondPort}`,
        REPRIEVE_PUBLIC_URL: urlWithoutMailServer,
        REPRIEVE_SMTP_URL: '',
        REPRIEVE_TRUSTED_PROXIES: '127.0.0.1, ::1',
        REPRIEVE_WEB_METRICS_PORT: `${secondMetricsPort}`,
      },
      outputPath,
    ),
    run(sourceOf('api'), environment, outputPath),
    run(sourceOf('worker'), environment, outputPath),
  ]
  await Promise.all([url, urlWithoutMailServer, apiUrl].map((site) => untilReady(`${site}/healthz`)))
  const metricsUrl = `http://127.0.0.1:${metricsPort}`
  project.provide('installation', {
    url,
    urlWithoutMailServer,
    apiUrl,
    metricsUrl,
    metricsUrlWithoutMailServer: `http://127.0.0.1:${secondMetricsPort}`,
    dataDir,
    outputPath,
    receivedDir,
    password,
  })
  return async () => {
    await Promise.all(processes.map(stop))
    await new Promise<void>((resolve) => mailServer.close(resolve))
    const findings = await searchForSecrets(dataDir, outputPath, receivedDir)
    await rm(dataDir, { recursive: true, force: true })
    if (findings.length > 0) throw new Error(`R50 the journeys have let out ${findings.join(', ')}`)
  }
}

/** Searches everything that the journeys have left for secrets: output, mails and every table. */
async function searchForSecrets(dataDir: string, outputPath: string, receivedDir: string) {
  const watch = createSecretWatch()
  watch.remember(password, 'password')
  watch.search('what the processes wrote', await readFile(outputPath, 'utf8'))
  for (const file of await readdir(receivedDir)) {
    watch.search(`the mail ${file}`, await readFile(join(receivedDir, file), 'utf8'))
  }
  searchDatabase(join(dataDir, 'reprieve.db'), watch)
  return watch.findings()
}

/** Arguments for Node that run an app from source. */
export function sourceOf(app: string): readonly string[] {
  const folder = join(repository, 'apps', app)
  const tsx = createRequire(join(folder, 'package.json')).resolve('tsx')
  return ['--import', pathToFileURL(tsx).href, join(folder, 'src/main.ts')]
}

/** Runs a program. Its output is appended to a file; its standard error is also shown. */
export function run(
  program: readonly string[],
  env: NodeJS.ProcessEnv,
  outputPath: string,
  rest: readonly string[] = [],
): ChildProcess {
  const child = spawn(process.execPath, [...program, ...rest], {
    cwd: repository,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout?.on('data', (chunk: Buffer) => appendFileSync(outputPath, chunk))
  child.stderr?.on('data', (chunk: Buffer) => {
    appendFileSync(outputPath, chunk)
    process.stderr.write(chunk)
  })
  return child
}

export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}

async function startMailServer(port: number, folder: string): Promise<SMTPServer> {
  let count = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        count += 1
        void writeFile(join(folder, `${count}.eml`), Buffer.concat(parts)).then(() => done(), done)
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return server
}

export async function untilReady(url: string): Promise<void> {
  const deadline = Date.now() + 120_000
  for (;;) {
    const status = await fetch(url).then(
      (response) => response.status,
      () => 0,
    )
    if (status === 200) return
    if (Date.now() > deadline) throw new Error(`${url} is not ready: ${status}`)
    await new Promise((resume) => setTimeout(resume, 100))
  }
}
