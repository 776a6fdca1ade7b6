import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { reasonAgainstEmulation } from '@reprieve/config'
import { ExpectedError } from '../expected-error.ts'
import { readSettings } from '../read-settings.ts'

// The emulator is a program of the API. A release has it compiled, a source tree as its source.
const compiled = fileURLToPath(new URL('../../../api/dist/emulate.mjs', import.meta.url))
const source = fileURLToPath(new URL('../../../api/src/emulate.ts', import.meta.url))

export interface EmulateOptions {
  /** Default: the API's port. */
  readonly port?: number
}

/** What lets Node run the API's source. It is looked up from there, because this command may be compiled. */
const loader = (): string => pathToFileURL(createRequire(source).resolve('tsx')).href

/** Runs the emulator until a signal, and ends as it does. */
export async function emulate({ port }: EmulateOptions): Promise<void> {
  const against = reasonAgainstEmulation(process.env)
  if (against !== null) throw new ExpectedError(against)
  const program = existsSync(source) ? ['--import', loader(), source] : [compiled]
  const child = spawn(process.execPath, [...program, '--port', `${port ?? readSettings().apiPort}`], {
    // The channel closes when this process dies, however it dies. The emulator then ends too.
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  // On a terminal, the emulator gets the signal as well, and ends by the first.
  const pass = (signal: NodeJS.Signals): boolean => child.kill(signal)
  for (const signal of signals) process.on(signal, pass)
  process.exitCode = await new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
  for (const signal of signals) process.off(signal, pass)
}
