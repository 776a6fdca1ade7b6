import type { ClientBase } from 'pg'

/** A table that exists while a copy into the database is unfinished, and keeps everybody else from opening it. */
export const unfinishedCopy = 'unfinished_copy'

export async function isUnfinishedCopy(client: ClientBase): Promise<boolean> {
  const { rowCount } = await client.query('select from pg_class where oid = to_regclass($1)', [
    `public.${unfinishedCopy}`,
  ])
  return rowCount !== 0
}
