import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { compiledProgram } from '@reprieve/compiled-program'
import { expect, onTestFinished, vi } from 'vitest'

const program = await compiledProgram(fileURLToPath(new URL('../src/main.ts', import.meta.url)))

/** Starts the facade as a process of its own, for as long as the test runs; resolves once it listens. */
export async function startApi(env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(process.execPath, [program], { env })
  onTestFinished(async () => {
    child.kill('SIGTERM')
    await once(child, 'exit')
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString()
  })
  await vi.waitFor(() => expect(output).toContain('"msg":"listening"'), { timeout: 30_000 })
}
