import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { compiledProgram } from '@reprieve/compiled-program'
import { searchDatabase } from '@reprieve/db/testing'
import { secretWatch } from '@reprieve/observe/testing'
import { afterAll, onTestFinished } from 'vitest'

export interface Outcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface Installation {
  readonly dataDir: string
  /** Runs the command line in a process of its own. */
  run(...commandLine: readonly string[]): Promise<Outcome>
  /** Runs the command line with this text on its standard input. */
  runWithInput(input: string, ...commandLine: readonly string[]): Promise<Outcome>
  /** Runs the command line, and kills it as soon as its standard output contains this text. */
  runKilledAfter(said: string, ...commandLine: readonly string[]): Promise<Outcome>
  /** Runs the command line while nobody reads its standard output, as behind `| head`. */
  runUnread(...commandLine: readonly string[]): Promise<Outcome>
  /**
   * Starts one process that runs all its command lines one after the other. It is meant for suites of a
   * hundred command lines, which would otherwise spend most of their time on starting. Nobody answers its
   * questions.
   */
  startRunningInTurn(): Promise<Installation['run']>
}

const compiled = (path: string) => compiledProgram(fileURLToPath(new URL(path, import.meta.url)))
const program = await compiled('../src/main.ts')

/**
 * An installation with these settings and a data folder that does not exist yet. It lasts as long as the test
 * or the whole file.
 */
export function newInstallation(
  settings: Readonly<Record<string, string>> = {},
  livesFor: 'test' | 'file' = 'test',
): Installation {
  const parent = mkdtempSync(join(tmpdir(), 'reprieve-cli-'))
  const whenDone = livesFor === 'test' ? onTestFinished : afterAll
  whenDone(() => {
    const database = join(dataDir, 'reprieve.db')
    if (isDatabase(database)) searchDatabase(database)
    rmSync(parent, { recursive: true, force: true })
  })
  const dataDir = join(parent, 'data')
  const environment = { PATH: process.env.PATH ?? '', REPRIEVE_DATA_DIR: dataDir, ...settings }
  return {
    dataDir,
    run: (...commandLine) => runInProcess(commandLine, environment),
    runWithInput: (input, ...commandLine) => runInProcess(commandLine, environment, { input }),
    runKilledAfter: (said, ...commandLine) => runInProcess(commandLine, environment, { killedAfter: said }),
    runUnread: (...commandLine) => runInProcess(commandLine, environment, { isRead: false }),
    startRunningInTurn: () => startRunningInTurn(environment),
  }
}

// Some tests put a different file at this path.
const isDatabase = (path: string): boolean =>
  existsSync(path) && readFileSync(path).subarray(0, 15).toString('latin1') === 'SQLite format 3'

interface Circumstances {
  readonly input?: string
  readonly isRead?: boolean
  readonly killedAfter?: string
}

function runInProcess(
  commandLine: readonly string[],
  env: Record<string, string>,
  { input = '', isRead = true, killedAfter }: Circumstances = {},
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...commandLine], { env })
    if (!isRead) child.stdout.destroy()
    child.stdin.end(input)
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString()
      if (killedAfter !== undefined && stdout.includes(killedAfter)) child.kill('SIGKILL')
    })
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString()
      // Standard output is not searched, because some commands print a token or a password there on purpose.
      secretWatch.search('what the command line said on standard error', stderr)
    })
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, stdout, stderr }))
  })
}

async function startRunningInTurn(env: Record<string, string>): Promise<Installation['run']> {
  const child = spawn(process.execPath, [await compiled('commands-in-turn.ts')], { env })
  const closed = once(child, 'close')
  onTestFinished(async () => {
    child.stdin.end()
    await closed
  })
  let fault = ''
  child.stderr.on('data', (chunk: Buffer) => {
    fault += chunk.toString()
  })
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return async (...commandLine) => {
    child.stdin.write(`${JSON.stringify(commandLine)}\n`)
    const { value, done } = await answers.next()
    if (done) throw new Error(`The process ended while it ran ${commandLine.join(' ')}: ${fault}`)
    const outcome: Outcome = JSON.parse(value)
    secretWatch.search('what the command line said on standard error', outcome.stderr)
    return outcome
  }
}
