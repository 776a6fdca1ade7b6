import type { PostgresCall } from '../postgres/record-postgres.ts'
import { startBenchServer } from '../postgres/start-server.ts'
import type { Suite } from '../suite.ts'
import { fillDirectory } from './directory.ts'
import { restoreOverRest, usersNeeded } from './restore-over-rest.ts'

/** Measures restores over REST on PostgreSQL. The server runs on the same machine. */
export const restPostgres: Suite = {
  name: 'rest-postgres',
  title: 'restore over REST on PostgreSQL',
  async run({ quick }) {
    const server = await startBenchServer()
    try {
      const url = await server.create()
      const directory = await fillDirectory({ kind: 'postgres', url }, usersNeeded(quick))
      await server.vacuum(url)
      const copy = () => server.copy(url)
      // The recorder of that driver produces only such calls.
      const toBareWork = (address: string, calls: ReadonlyMap<string, readonly unknown[]>) => ({
        kind: 'postgres' as const,
        url: address,
        connections: 16,
        callsByUser: calls as ReadonlyMap<string, readonly PostgresCall[]>,
      })
      return await restoreOverRest(
        { driver: 'pg', directory, aim: { atLeast: 0.6 }, p99AtMostMs: null, copy, toBareWork },
        quick,
      )
    } finally {
      await server.dispose()
    }
  },
}
