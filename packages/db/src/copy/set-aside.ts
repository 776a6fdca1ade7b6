import type pg from 'pg'
import { unfinishedCopy } from '../postgres/unfinished-copy.ts'
import { toCopyError } from './to-copy-error.ts'

const definitions = `${unfinishedCopy}_definitions`

/**
 * Drops the foreign keys and all indexes except those of primary keys, and stores their definitions in the database.
 * Building them once for all rows costs a fraction of maintaining them row by row. Call it in a transaction.
 */
export async function setAside(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ dropping: string; definition: string }>(everyDefinition)
  await client.query(`create table ${definitions} (position integer primary key, definition text not null)`)
  for (const [position, { dropping, definition }] of rows.entries()) {
    await client.query(dropping)
    await client.query(`insert into ${definitions} values ($1, $2)`, [position, definition])
  }
}

/**
 * Builds the dropped indexes and foreign keys again: all or none, and nothing on a second call. Throws `CopyError` if a
 * row refers to a missing one.
 */
export async function putBack(client: pg.Client): Promise<void> {
  await client.query('begin')
  const { rows } = await client.query<{ definition: string }>(
    `select definition from ${definitions} order by position`,
  )
  try {
    for (const { definition } of rows) await client.query(definition)
  } catch (error) {
    throw toCopyError(error)
  }
  await client.query(`delete from ${definitions}`)
  await client.query('commit')
}

/** Allows the database to be opened. */
export const unmark = async (client: pg.Client): Promise<void> =>
  void (await client.query(`drop table ${unfinishedCopy}, ${definitions}`))

// Indexes come first, so that they exist when the foreign keys are checked.
const everyDefinition = `
  select format('drop index %s', indexrelid::regclass) as dropping, pg_get_indexdef(indexrelid) as definition, 1 as rank
  from pg_index join pg_class on pg_class.oid = indrelid
  where relnamespace = 'public'::regnamespace
    and not exists (select from pg_constraint where conindid = indexrelid)
  union all
  select format('alter table %s drop constraint %I', conrelid::regclass, conname),
    format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)), 2
  from pg_constraint
  where contype = 'f' and connamespace = 'public'::regnamespace
  order by rank`
