import { getTableName } from 'drizzle-orm'
import pg from 'pg'
import { connectionOptions, placeOf } from '../postgres/connection-options.ts'
import { toStorageError } from '../postgres/errors.ts'
import { requireSchema } from '../postgres/schema-version.ts'
import { tablesInForeignKeyOrder } from '../schema/foreign-key-order.ts'
import { postgresKit } from '../schema/kit.ts'
import { defineTables } from '../schema/tables.ts'
import { DatabaseNotEmptyError, type SeedSink } from './sink.ts'
import { openSpool, type Spool } from './spool.ts'

/**
 * Runs `fill` on an empty, migrated database. Everything is one commit, so an interrupted run leaves nothing behind.
 * Rejects with `DatabaseNotEmptyError` if the database holds anything.
 */
export async function fillPostgres<Value>(url: string, fill: (sink: SeedSink) => Value): Promise<Value> {
  const client = new pg.Client(connectionOptions(url))
  // A lost connection fails the running query. Without a listener, it would end the process as well.
  client.on('error', () => {})
  const spool = openSpool()
  try {
    await client.connect()
    await requireSchema(client, placeOf(url))
    await client.query('begin')
    await requireEmpty(client, placeOf(url))
    const value = fill(spool.sink)
    await copyAll(client, spool)
    await client.query('commit')
    await client.query('analyze')
    return value
  } catch (error) {
    throw toStorageError(error, placeOf(url))
  } finally {
    spool.remove()
    await client.end()
  }
}

async function requireEmpty(client: pg.Client, place: string): Promise<void> {
  // Keeps everybody else, including another process that fills, from writing a tenant until the commit.
  await client.query('lock table tenants in exclusive mode')
  const { rowCount } = await client.query('select 1 from tenants limit 1')
  if (rowCount === 0) return
  throw new DatabaseNotEmptyError(`${place} is not empty: scenarios go into a new database only`)
}

const tables = defineTables(postgresKit)
const rowsAtOnce = 5_000

async function copyAll(client: pg.Client, spool: Spool): Promise<void> {
  for (const name of tablesInForeignKeyOrder()) {
    const table = `"${getTableName(tables[name])}"`
    const insert = `insert into ${table} select * from json_populate_recordset(null::${table}, $1)`
    for await (const rows of spool.read(name, rowsAtOnce)) await client.query(insert, [`[${rows.join(',')}]`])
  }
}
