import pg from 'pg'
import { startPostgres } from '../../../../packages/db/test/postgres-server.ts'

/** A server with durable commits, and the databases on it. */
export interface BenchServer {
  /** Creates an empty database and returns its address. */
  create(): Promise<string>
  /** Copies a database and returns its address. Nobody may be connected to `from`. */
  copy(from: string): Promise<string>
  /** Runs the vacuum that the server would run later. Without it, the server plans for empty tables. */
  vacuum(url: string): Promise<void>
  dispose(): Promise<void>
}

// The settings of an installation of moderate size, above all those that keep a commit safe.
const settings = ['fsync=on', 'synchronous_commit=on', 'shared_buffers=256MB', 'max_wal_size=4GB']

export async function startBenchServer(): Promise<BenchServer> {
  const server = await startPostgres(settings)
  let copies = 0
  return {
    create: () => server.createDatabase("encoding 'UTF8'"),
    copy: async (from) => {
      copies += 1
      const source = databaseOf(from)
      const name = `${source}_${copies}`
      await command(inDatabase(from, 'postgres'), `create database ${name} template ${source}`)
      return inDatabase(from, name)
    },
    vacuum: (url) => command(url, 'vacuum analyze'),
    dispose: () => server.dispose(),
  }
}

const databaseOf = (url: string): string => new URL(url).pathname.slice(1)

function inDatabase(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}

async function command(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}
