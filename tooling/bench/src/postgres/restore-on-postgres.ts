import { randomUUID } from 'node:crypto'
import { openStorage } from '@reprieve/db/open'
import { createOperations, type Operations, systemDependencies } from '@reprieve/operations'
import { type Directory, fillDirectory } from '../rest/directory.ts'
import { measure, mostWarmUps, perSecond } from '../rounds.ts'
import type { Suite } from '../suite.ts'
import { openBarePostgres } from './bare-postgres.ts'
import { type PostgresCall, recordPostgres } from './record-postgres.ts'
import { startBenchServer } from './start-server.ts'

const callers = 16

/**
 * Measures `restoreUser` with permission, plan, request id and audit record. The baseline is `pg` with the very same
 * reads and writes, one restore in a transaction, statement by statement. All restores are in one tenant, so that both
 * sides wait for its lock.
 */
export const restoreOnPostgres: Suite = {
  name: 'restore-on-postgres',
  title: 'restore of a user on PostgreSQL',
  async run({ quick }) {
    const rounds = quick ? 3 : 7
    const restores = quick ? 200 : 300
    const server = await startBenchServer()
    try {
      const url = await server.create()
      const count = restores * (rounds + mostWarmUps)
      const directory = await fillDirectory({ kind: 'postgres', url }, count)
      await server.vacuum(url)
      const calls = await recordRestores(await server.copy(url), directory, count)
      const bare = openBarePostgres(await server.copy(url), callers)
      const { operations, close } = await open(await server.copy(url))
      const next = takeTurns(calls, restores)
      const nextIds = takeTurns(directory.restorable, restores)
      try {
        return await measure({
          unit: '/s',
          rounds,
          contestants: [
            { name: `bare pg, ${callers} connections`, run: () => timed(next(), bare.transact) },
            {
              name: `restoreUser, ${callers} callers`,
              run: () => timed(nextIds(), (userId) => restore(operations, directory, userId)),
              aim: { atLeast: 0.8 },
            },
          ],
        })
      } finally {
        await Promise.all([bare.close(), close()])
      }
    } finally {
      await server.dispose()
    }
  },
}

async function open(url: string) {
  const storage = await openStorage({ kind: 'postgres', url })
  const operations = createOperations(systemDependencies({ storage, tombstoneKey: 'benchmark' }))
  return { operations, close: () => storage.close() }
}

async function recordRestores(url: string, directory: Directory, count: number) {
  const { operations, close } = await open(url)
  const calls: PostgresCall[] = []
  const stop = recordPostgres((committed) => calls.push(...committed))
  try {
    const callsOfRestores: (readonly PostgresCall[])[] = []
    for (const userId of directory.restorable.slice(0, count)) {
      await restore(operations, directory, userId)
      callsOfRestores.push(calls.splice(0))
    }
    return callsOfRestores
  } finally {
    stop()
    await close()
  }
}

async function restore(operations: Operations, { technician }: Directory, userId: string): Promise<void> {
  const answer = await operations.restoreUser({ ...technician, requestId: randomUUID() }, { userId })
  if (!answer.ok) throw new Error(`A restore was refused: ${answer.error.type}`)
}

/** Returns a function that gives the next items of the list at each call. */
function takeTurns<Item>(list: readonly Item[], size: number): () => readonly Item[] {
  let taken = 0
  return () => {
    taken += size
    if (taken > list.length) throw new Error(`${list.length} restores are not enough`)
    return list.slice(taken - size, taken)
  }
}

async function timed<Item>(list: readonly Item[], work: (item: Item) => Promise<void>): Promise<number> {
  const startedAt = performance.now()
  const queue = list.values()
  await Promise.all(
    Array.from({ length: callers }, async () => {
      for (const item of queue) await work(item)
    }),
  )
  return perSecond(list.length, performance.now() - startedAt)
}
