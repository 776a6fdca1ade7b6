import type { RestDatabases, Send } from './rest-databases.ts'
import { startApi } from './start-api.ts'

interface Recording {
  readonly databases: RestDatabases
  readonly dataDir: string
  readonly send: Send
  readonly userIds: readonly string[]
}

/** Records the facade's driver calls for each of the restores, one after the other, on a separate copy. */
export async function recordRestores({
  databases,
  dataDir,
  send,
  userIds,
}: Recording): Promise<ReadonlyMap<string, readonly unknown[]>> {
  const api = await startApi({ databaseUrl: await databases.copy(), dataDir }, { records: true })
  try {
    const callsByUser = new Map<string, readonly unknown[]>()
    await api.calls()
    for (const userId of userIds) {
      await send({ origin: api.origin, connections: 1, userIds: [userId] })
      callsByUser.set(userId, (await api.calls()) as readonly unknown[])
    }
    return callsByUser
  } finally {
    await api.stop()
  }
}
