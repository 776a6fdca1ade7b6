import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { compiledProgram } from '@reprieve/compiled-program'
import { expect, onTestFinished, vi } from 'vitest'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))
const program = await compiledProgram(main)

export interface StartOptions {
  /** Registers what ends the process. By default, that happens when the test ends. */
  readonly atEnd?: (end: () => void | Promise<void>) => void
  /** Runs the same program as an installation, which takes longer to start. */
  readonly fromSource?: boolean
}

export interface StartedApi {
  readonly pid: number
  /** Everything that the process has written so far to standard output and standard error. */
  readonly output: () => string
}

/** Starts the facade as a process of its own, until `atEnd`; resolves once it listens. */
export async function startApi(
  env: NodeJS.ProcessEnv,
  { atEnd = onTestFinished, fromSource = false }: StartOptions = {},
): Promise<StartedApi> {
  const source = ['--import', import.meta.resolve('tsx'), main]
  const child = spawn(process.execPath, fromSource ? source : [program], { env })
  atEnd(async () => {
    child.kill('SIGTERM')
    await once(child, 'exit')
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
  }
  await vi.waitFor(() => expect(output).toContain('"msg":"listening"'), { timeout: 30_000 })
  return { pid: child.pid ?? 0, output: () => output }
}
