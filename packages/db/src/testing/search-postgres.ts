import { type SecretWatch, secretWatch } from '@reprieve/observe/testing'
import pg from 'pg'
import { searchTable } from './search-database.ts'

/** Searches every value of every table of a PostgreSQL database for secrets that have no place there (R50). */
export async function searchPostgres(url: string, watch: SecretWatch = secretWatch): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const [table, columns] of await columnsByTable(client)) {
      // Read as text, because the driver would parse a JSON document.
      const texts = columns.map((column) => `"${column}"::text`).join(', ')
      const { rows } = await client.query(`select ${texts} from "${table}"`)
      searchTable(table, rows, watch)
    }
  } finally {
    await client.end()
  }
}

async function columnsByTable(client: pg.Client): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await client.query<{ table_name: string; columns: readonly string[] }>(
    `select table_name, json_agg(column_name) as columns
     from information_schema.columns where table_schema = 'public' group by table_name`,
  )
  return new Map(rows.map(({ table_name, columns }) => [table_name, columns]))
}
