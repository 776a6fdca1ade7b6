import pg from 'pg'
import type { PostgresCall } from './record-postgres.ts'

/**
 * The baseline: `pg` with named statements and nothing else, one transaction for each list of calls, one after the
 * other.
 */
export function openBarePostgres(url: string, connections: number) {
  const pool = new pg.Pool({ connectionString: url, max: connections })
  // The server may end before the last connection is closed. A failure in a transaction is thrown there.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return {
    transact: async (calls: readonly PostgresCall[]): Promise<void> => {
      const client = await pool.connect()
      await client.query('begin')
      for (const call of calls) await client.query({ ...call, values: [...call.values] })
      await client.query('commit')
      client.release()
    },
    close: () => pool.end(),
  }
}
