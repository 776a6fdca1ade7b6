import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type Database from 'better-sqlite3'

export interface Checkpointer {
  /** To be called after each commit; costs next to nothing. */
  committed(): void
  stop(): Promise<void>
}

/** Changed rows after which the log is worth copying: some 16 MB. Pages that change often are copied once for all of it. */
const rowsPerCheckpoint = 4_000

/**
 * The log may grow to 64 MB before the writer copies it itself. It must do so now and then: a writer that never pauses
 * starts the log anew only when it has just emptied it. Most is copied by then, so this takes it a moment only.
 */
const writerCheckpointPages = 16_384

/**
 * Copies the write-ahead log into the database file in a thread of its own, so that no transaction waits for it. Where the thread
 * cannot run (a bundler has moved this module away from its worker), SQLite does it within every hundredth commit or so.
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
    // Not `new Worker(file)`, in which a bundler would look for a module at build time.
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
      // Else a program with nothing more to do would end here and not finish what it closes.
      worker.ref()
      worker.postMessage('stop')
      await exited
    },
  }
}
