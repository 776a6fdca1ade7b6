import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const endsWithParent = new URL('end-with-parent.mjs', import.meta.url).href
const firstPauseMs = 500
const longestPauseMs = 30_000
/** A part that has lived this long counts as healthy, so its next death restarts the pauses. */
const healthyAfterMs = 60_000
const stopTimeoutMs = 15_000

/**
 * Keeps each part running as a separate process, and restarts one that dies after growing pauses.
 * @param {readonly { name: string, args: readonly string[], env?: Record<string, string> }[]} parts
 * @param {(message: string) => void} log
 * @returns {{ stop(): Promise<void> }} `stop` asks every part to end, waits for it, and resolves when all have ended.
 */
export function supervise(parts, log) {
  let stopping = false
  const keepers = parts.map((part) => keepRunning(part, log, () => stopping))
  return {
    stop: async () => {
      stopping = true
      await Promise.all(keepers.map((keeper) => keeper.stop()))
    },
  }
}

function keepRunning(part, log, isStopping) {
  let child
  let timer
  let pauseMs = firstPauseMs
  const start = () => {
    const startedAt = Date.now()
    child = spawn(process.execPath, ['--import', endsWithParent, ...part.args], {
      cwd: root,
      // The channel closes when this process dies, however it dies. The part then ends too.
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, NODE_ENV: 'production', ...part.env },
    })
    child.once('exit', (code, signal) => {
      if (isStopping()) return
      if (Date.now() - startedAt > healthyAfterMs) pauseMs = firstPauseMs
      log(`${part.name} ended (${signal ?? `code ${code}`}); starting it again in ${pauseMs} ms`)
      timer = setTimeout(start, pauseMs)
      pauseMs = Math.min(pauseMs * 2, longestPauseMs)
    })
  }
  start()
  return {
    stop: () => {
      clearTimeout(timer)
      return endProcess(child)
    },
  }
}

function endProcess(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), stopTimeoutMs)
    child.once('exit', () => {
      clearTimeout(timer)
      resolve()
    })
    child.kill('SIGTERM')
  })
}
