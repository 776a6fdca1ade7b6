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
 * Brings the database, which must exist, to this program's schema; does nothing to one that is up to date. All of it is
 * one transaction. Several processes may call it at once: one works, the others wait. Throws `SchemaVersionError`, with
 * the database as it was, if it is not ours or made by a newer program.
 */
export async function migratePostgres(url: string): Promise<void> {
  const client = new pg.Client(connectionOptions(url))
  // A connection that is lost fails the query that runs on it; without a listener, it would end the process as well.
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

/** Any number will do that nothing else in the same database takes ("RPRV"). */
const migrationLock = 0x52505256

/** Does what {@link migratePostgres} does in the transaction that is open, at whose end others may. */
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

/** In order. Not written as `new URL('…', import.meta.url)`, which bundlers take for a file to pack. */
function readMigrations(): readonly { readonly file: string; readonly sql: string }[] {
  const folder = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'migrations', 'postgres')
  const files = readdirSync(folder).filter((file) => file.endsWith('.sql'))
  return files.sort().map((file) => ({ file, sql: readFileSync(join(folder, file), 'utf8') }))
}
