import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compiledProgram } from '@reprieve/compiled-program'

const repository = fileURLToPath(new URL('../../../', import.meta.url))

/** Arguments for Node that run an app. */
export const compiledApp = async (app: 'api' | 'worker'): Promise<readonly string[]> => [
  await compiledProgram(join(repository, 'apps', app, 'src/main.ts')),
]

/** Arguments for Node that serve the built admin center, at the port that its environment names. */
export const builtWeb: readonly string[] = [join(repository, 'apps/web/.next/main.mjs')]

export interface Kept {
  /** Kills the program, which is then started anew. */
  kill(): void
  /** Kills the program for good. */
  end(): Promise<void>
}

/** Runs the program, and starts it anew whenever it has ended, as a supervisor does. */
export function keepRunning(program: readonly string[], env: NodeJS.ProcessEnv): Kept {
  let isOver = false
  let child = start()
  return {
    kill: () => void child.kill('SIGKILL'),
    end: async () => {
      isOver = true
      const ended = once(child, 'exit')
      if (child.kill('SIGKILL')) await ended
    },
  }

  function start(): ChildProcess {
    const started = spawn(process.execPath, program, { cwd: repository, env, stdio: 'ignore' })
    started.once('exit', () => {
      if (!isOver) child = start()
    })
    return started
  }
}
