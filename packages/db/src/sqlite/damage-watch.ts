import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { isDamage } from './errors.ts'

/** Remembers whether the database file is known to be damaged. */
export interface DamageWatch {
  /** Takes every error of a statement. One that reports damage counts until the file is found whole. */
  met(error: unknown): void
  /** What is known to be wrong; null if nothing is. */
  damage(): string | null
  /** Checks the whole file in a separate thread, and returns what it found. Calls at the same time share one check. */
  lookOver(): Promise<string | null>
  stop(): Promise<void>
}

/** The pause grows with the duration of the check, so that a large damaged file is not read without end. */
const pauseAfter = (tookMs: number): number => Math.max(60_000, 10 * tookMs)

export function watchForDamage(path: string): DamageWatch {
  let damage: string | null = null
  let looking: Promise<string | null> | null = null
  let thread: Worker | null = null
  let timer: NodeJS.Timeout | null = null
  let metMeanwhile = false
  let stopped = false

  const lookOver = (): Promise<string | null> => {
    looking ??= look().finally(() => {
      looking = null
    })
    return looking
  }

  async function look(): Promise<string | null> {
    const startedAt = performance.now()
    metMeanwhile = false
    const found = await lookInThread(path, (started) => {
      thread = started
    })
    // An error that was met after its table was checked is not disproved by a check that found nothing.
    if (!metMeanwhile) damage = found
    if (damage !== null) lookAgainIn(pauseAfter(performance.now() - startedAt))
    return damage
  }

  function lookAgainIn(ms: number): void {
    if (timer !== null || stopped) return
    timer = setTimeout(() => {
      timer = null
      // A check that cannot be carried out, because another program has locked the file, changes nothing.
      lookOver().catch(() => lookAgainIn(pauseAfter(0)))
    }, ms)
    timer.unref()
  }

  return {
    met: (error) => {
      if (!isDamage(error) || stopped) return
      metMeanwhile = true
      damage ??= 'a statement met a damaged page'
      if (looking === null) lookAgainIn(0)
    },
    damage: () => damage,
    lookOver,
    stop: async () => {
      stopped = true
      if (timer !== null) clearTimeout(timer)
      await thread?.terminate()
    },
  }
}

/** Rejects if the file cannot be checked at this moment. */
function lookInThread(path: string, onStart: (thread: Worker) => void): Promise<string | null> {
  const file = join(dirname(fileURLToPath(import.meta.url)), 'look-over-worker.mjs')
  if (!existsSync(file))
    return Promise.reject(new Error('a bundler has moved this module away from its worker'))
  return new Promise((resolve, reject) => {
    const options = { workerData: { path }, execArgv: [] }
    // Not `new Worker(file)`, which would make a bundler look for a module at build time.
    const thread: Worker = Reflect.construct(Worker, [file, options])
    thread.unref()
    thread.once('message', resolve)
    thread.once('error', reject)
    thread.once('exit', () => reject(new Error('the look was broken off')))
    onStart(thread)
  })
}
