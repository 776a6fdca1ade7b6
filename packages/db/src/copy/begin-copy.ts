import type pg from 'pg'
import { migrateWithin } from '../postgres/migrate.ts'
import { readSchemaVersion, requireSchema, requireWritable } from '../postgres/schema-version.ts'
import { isUnfinishedCopy, unfinishedCopy } from '../postgres/unfinished-copy.ts'
import { schemaVersion } from '../schema/version.ts'
import { CopyError, SchemaVersionError } from '../storage.ts'
import type { CopiedTable } from './copied-table.ts'
import type { Extent } from './read-lines.ts'
import { setAside } from './set-aside.ts'

/**
 * Prepares the target: makes sure that it is empty or holds an unfinished copy, keeps everybody else from opening it,
 * and creates missing tables. Returns how far each table has been copied.
 */
export async function beginCopy(
  client: pg.Client,
  place: string,
  tables: readonly CopiedTable[],
): Promise<ReadonlyMap<string, Extent>> {
  await requireWritable(client, place)
  if (await isUnfinishedCopy(client)) return readExtents(client, place)
  await client.query('begin')
  if ((await readSchemaVersion(client, place)) === 0) await migrateWithin(client, place)
  await requireSchema(client, place)
  await requireEmpty(client, place, tables)
  await client.query(
    `create table ${unfinishedCopy} (table_name text primary key, rows bigint not null, sha256 text not null)`,
  )
  await setAside(client)
  await client.query('commit')
  return new Map()
}

async function readExtents(client: pg.Client, place: string): Promise<ReadonlyMap<string, Extent>> {
  const versions = await client.query<{ version: number }>('select version from schema_version')
  const version = versions.rows[0]?.version ?? 0
  if (version !== schemaVersion) {
    throw new SchemaVersionError(
      `${place} holds half a copy of schema version ${version}, this program needs ${schemaVersion}: create the database anew`,
    )
  }
  const { rows } = await client.query<{ name: string; rows: string; sha256: string }>(
    `select table_name as name, rows, sha256 from ${unfinishedCopy}`,
  )
  return new Map(rows.map(({ name, rows, sha256 }) => [name, { rows: Number(rows), sha256 }]))
}

async function requireEmpty(client: pg.Client, place: string, tables: readonly CopiedTable[]): Promise<void> {
  const names = tables.map(({ name }) => `"${name}"`)
  await client.query(`lock table ${names.join(', ')} in exclusive mode`)
  const isFilled = names.map((name) => `exists (select from ${name})`).join(' or ')
  const { rows } = await client.query<{ isFilled: boolean }>(`select ${isFilled} as "isFilled"`)
  if (rows[0]?.isFilled !== false) {
    throw new CopyError(`${place} is not empty: a copy goes into a new database only`)
  }
}
