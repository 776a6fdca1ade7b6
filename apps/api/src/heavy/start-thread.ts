import { Worker } from 'node:worker_threads'
import type { HeavyThread, ThreadEvents, ThreadMessage } from './heavy-routes.ts'

/**
 * A plan of 100,000 users with conflicts stays below this limit. A thread that exceeds it is ended, and the process
 * continues.
 */
const memoryMb = 1024

/** Starts `thread.ts`, which opens the installation of the environment itself. */
export function startThread({ message, ended }: ThreadEvents): HeavyThread {
  const worker = new Worker(new URL('./thread-entry.mjs', import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  })
  worker.unref()
  worker.on('message', (received: ThreadMessage) => message(received))
  let failure = new Error('the thread for heavy requests has ended')
  worker.on('error', (error) => {
    failure = error
  })
  worker.on('exit', () => ended(failure))
  return {
    send: (task) => worker.postMessage(task),
    end: async () => void (await worker.terminate()),
  }
}
