import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type Database from 'better-sqlite3'

export interface Checkpointer {
  /** Call it after each commit; it costs next to nothing. */
  committed(): void
  stop(): Promise<void>
}

/**
 * Number of changed rows after which the log is worth copying: about 16 MB. A page that changes often is copied once
 * for all of them.
 */
const rowsPerCheckpoint = 4_000

/**
 * The log may grow to 64 MB before the writer copies it itself. That has to happen now and then: while a writer never
 * pauses, the log restarts only after the writer itself has emptied it. By then most is copied, so it takes only a
 * moment.
 */
const writerCheckpointPages = 16_384

/**
 * Copies the write-ahead log into the database file in a separate thread, so that no transaction waits for it. If the
 * thread cannot run (a bundler has moved this module away from its worker), SQLite does it within about every hundredth
 * commit.
 */
export function startCheckpointer(writer: Database.Database): Checkpointer {
  const file = join(dirname(fileURLToPath(import.meta.url)), 'checkpoint-worker.mjs')
  if (!existsSync(file)) return { committed: () => {}, stop: async () => {} }

  const changedRows = writer.prepare<[], number>('select total_changes()').pluck()
  let checkpointedAt = 0
  let worker: Worker | null = null
  let idle = true

  const start = (): Worker => {
    writer.pragma(`wal_autocheckpoint = ${writerCheckpointPages}`)
    const options = { workerData: { path: writer.name }, execArgv: [] }
    // Not `new Worker(file)`, which would make a bundler look for a module at build time.
    const started: Worker = Reflect.construct(Worker, [file, options])
    started.unref()
    started.on('message', () => {
      idle = true
    })
    started.on('error', () => {
      writer.pragma('wal_autocheckpoint = 1000')
    })
    return started
  }

  return {
    committed: () => {
      const changed = changedRows.get() ?? 0
      if (!idle || changed - checkpointedAt < rowsPerCheckpoint) return
      checkpointedAt = changed
      idle = false
      worker ??= start()
      worker.postMessage('checkpoint')
    },
    stop: async () => {
      if (worker === null || worker.threadId === -1) return
      const exited = new Promise((resolve) => worker?.once('exit', resolve))
      // Without this, a program with nothing more to do would end here before it has closed everything.
      worker.ref()
      worker.postMessage('stop')
      await exited
    },
  }
}
