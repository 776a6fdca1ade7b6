import pg from 'pg'
import { startPostgres } from '../../../../packages/db/test/postgres-server.ts'

/** A server whose commits are durable, and the databases on it. */
export interface BenchServer {
  /** The address of a new, empty database. */
  create(): Promise<string>
  /** The address of a copy; nobody may be connected to `from`. */
  copy(from: string): Promise<string>
  /** As the server does it by itself, only later: without, it plans for tables that are empty. */
  vacuum(url: string): Promise<void>
  dispose(): Promise<void>
}

// As an installation of some size is set up; above all, with what keeps a commit safe.
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
