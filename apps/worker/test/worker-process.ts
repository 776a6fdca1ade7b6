import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { compiledProgram } from '@reprieve/compiled-program'
import { secretWatch } from '@reprieve/observe/testing'
import { expect, onTestFinished, vi } from 'vitest'

export interface WorkerProcess {
  readonly child: ChildProcess
  readonly output: { text: string }
  readonly exited: Promise<number | null>
  /** Asks the worker to end in good order as soon as it can hear that, and returns its exit code. */
  readonly stop: () => Promise<number | null>
}

const program = await compiledProgram(fileURLToPath(new URL('../src/main.ts', import.meta.url)))

/** Starts a worker in a process of its own, which is killed at the end of the test if it is still running. */
export function startWorker(settings: Readonly<Record<string, string>>): WorkerProcess {
  const env = { PATH: process.env.PATH ?? '', ...settings }
  const child = spawn(process.execPath, [program], { env })
  onTestFinished(() => void child.kill('SIGKILL'))
  const output = { text: '' }
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output.text += chunk.toString()
      secretWatch.search('what the worker printed', output.text)
    })
  }
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve))
  const stop = async () => {
    await vi.waitFor(() => expect(output.text).toContain('"msg":"started"'), { timeout: 30_000 })
    child.kill('SIGTERM')
    return exited
  }
  return { child, output, exited, stop }
}
