import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

export interface Started {
  /** Sends a message and resolves with the answer; rejects if the process ends instead. */
  ask(message: unknown): Promise<unknown>
  hasEnded(): boolean
  stop(): Promise<void>
}

interface Options {
  readonly imports?: readonly string[]
  readonly environment?: NodeJS.ProcessEnv
  /** The descriptor of standard output: a file's, or this process's. */
  readonly output?: number
}

/** Starts a TypeScript file as a process, as `npm start` starts the apps. */
export function startProcess(
  file: string,
  { imports = [], environment = {}, output }: Options = {},
): Started {
  const preloaded = [import.meta.resolve('tsx'), ...imports].flatMap((module) => ['--import', module])
  const child = spawn(process.execPath, [...preloaded, file], {
    stdio: ['ignore', output ?? 'inherit', 'inherit', 'ipc'],
    serialization: 'advanced',
    env: { ...process.env, NODE_ENV: 'production', ...environment },
  })
  // The process ends with the benchmark, however that ends.
  const killOnExit = () => void child.kill('SIGKILL')
  process.once('exit', killOnExit)
  child.once('exit', () => process.off('exit', killOnExit))
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null
  return {
    ask: async (message) => {
      const answered = answerOf(child)
      child.send(message as object)
      return answered
    },
    hasEnded,
    stop: async () => {
      if (hasEnded()) return
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}

function answerOf(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const onExit = () => reject(new Error('a process of the benchmark has ended'))
    child.once('exit', onExit)
    child.once('message', (answer) => {
      child.off('exit', onExit)
      resolve(answer)
    })
  })
}
