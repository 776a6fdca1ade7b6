import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { refold, refolds } from '../refold.ts'
import { schemaVersion } from '../schema/version.ts'
import { StorageRefusedError } from '../storage.ts'
import { connectionOptions, placeOf } from './connection-options.ts'
import { toStorageError } from './errors.ts'
import { readSchemaVersion } from './schema-version.ts'

/**
 * Brings an existing database to this program's schema; does nothing if it is up to date. Everything happens in one
 * transaction. If several processes call it at once, one works and the others wait. Throws `SchemaVersionError`, and
 * leaves the database unchanged, if it belongs to another program or a newer version.
 */
export async function migratePostgres(url: string): Promise<void> {
  const client = new pg.Client(connectionOptions(url))
  // A lost connection fails the running query. Without a listener, it would end the process as well.
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('begin isolation level read committed')
    await migrateWithin(client, placeOf(url))
    await client.query('commit')
  } catch (error) {
    throw toStorageError(error, placeOf(url))
  } finally {
    await client.end()
  }
}

/** Any number is good that nothing else in the same database uses ("RPRV"). */
const migrationLock = 0x52505256

/** Does the work of {@link migratePostgres} in the open transaction; other processes wait until it ends. */
export async function migrateWithin(client: pg.Client, place: string): Promise<void> {
  await client.query('select pg_advisory_xact_lock($1)', [migrationLock])
  const version = await readSchemaVersion(client, place)
  if (version === schemaVersion) return
  const { rows } = await client.query<{ encoding: string }>(
    "select current_setting('server_encoding') as encoding",
  )
  if (rows[0]?.encoding !== 'UTF8')
    throw new StorageRefusedError(`${place} cannot hold every name: create it in UTF-8`)
  for (const { file, sql } of readMigrations().slice(version)) {
    await client.query(sql)
    if (refolds(file)) await refoldDatabase(client)
  }
  if (version === 0) await client.query('create table schema_version (version integer primary key)')
  await client.query('delete from schema_version')
  await client.query('insert into schema_version values ($1)', [schemaVersion])
}

async function refoldDatabase(client: pg.Client): Promise<void> {
  const steps = refold()
  let next = steps.next()
  while (!next.done) {
    const { sql, parameters } = next.value
    let number = 0
    const numbered = sql.replaceAll('?', () => {
      number += 1
      return `$${number}`
    })
    const { rows } = await client.query<Record<string, unknown>>(numbered, [...parameters])
    next = steps.next(rows)
  }
}

/**
 * The migrations in order. Not written as `new URL('…', import.meta.url)`, which bundlers would treat as a file to
 * include.
 */
function readMigrations(): readonly { readonly file: string; readonly sql: string }[] {
  const folder = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'migrations', 'postgres')
  const files = readdirSync(folder).filter((file) => file.endsWith('.sql'))
  return files.sort().map((file) => ({ file, sql: readFileSync(join(folder, file), 'utf8') }))
}
