import type { ClientBase } from 'pg'
import { schemaVersion } from '../schema/version.ts'
import { SchemaVersionError, StorageRefusedError } from '../storage.ts'
import { unfinishedCopy } from './unfinished-copy.ts'

/**
 * The number of migrations that the database has had; 0 for an empty one. Throws {@link SchemaVersionError} if it
 * belongs to another program or a newer version, or holds an unfinished copy.
 */
export async function readSchemaVersion(client: ClientBase, place: string): Promise<number> {
  const tables = await client.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')",
  )
  if (tables.rows.length === 0) return 0
  if (!tables.rows.some(({ name }) => name === 'schema_version')) {
    throw new SchemaVersionError(`${place} holds the data of another program`)
  }
  if (tables.rows.some(({ name }) => name === unfinishedCopy)) {
    throw new SchemaVersionError(
      `${place} holds a copy that is not finished: run the same \`reprieve migrate --to\` again`,
    )
  }
  const { rows } = await client.query<{ version: number }>('select version from schema_version')
  const version = rows[0]?.version ?? 0
  if (version > schemaVersion) {
    throw new SchemaVersionError(
      `${place} has schema version ${version}, this program knows ${schemaVersion}: run a newer one`,
    )
  }
  return version
}

/**
 * Throws {@link SchemaVersionError} for every version except this program's, and an error if the database is read-only.
 */
export async function requireSchema(client: ClientBase, place: string): Promise<void> {
  const version = await readSchemaVersion(client, place)
  if (version < schemaVersion) {
    throw new SchemaVersionError(
      `${place} has schema version ${version}, this program needs ${schemaVersion}: run \`reprieve migrate\``,
    )
  }
  await requireWritable(client, place)
}

/** Throws an error if the database is read-only. */
export async function requireWritable(client: ClientBase, place: string): Promise<void> {
  const { rows } = await client.query<{ readOnly: string }>(
    `select current_setting('transaction_read_only') as "readOnly"`,
  )
  if (rows[0]?.readOnly === 'on') {
    throw new StorageRefusedError(
      `${place} can only be read, as a replica can: give the address of the primary server`,
    )
  }
}
