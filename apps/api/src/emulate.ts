import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { reasonAgainstEmulation } from '@reprieve/config'
import { consoleToLog, createLog, ListenError } from '@reprieve/observe'
import { answersOf } from './contracts.ts'
import { edgeAnswers } from './edge-answers.ts'
import type { Described } from './emulator/controls.ts'
import { fixedSecrets } from './emulator/fixed-secrets.ts'
import type { RunningEmulator } from './emulator/run-emulator.ts'
import { newExchangeSettings } from './exchange.ts'
import type { NodeExchange } from './oauth/node-exchange.ts'
import { serveApp } from './serve-app.ts'

const { values } = parseArgs({ options: { port: { type: 'string', default: '4000' } } })
const against = reasonAgainstEmulation(process.env)
if (against === null) await startOrTell(Number(values.port))
else fail(against)

async function startOrTell(port: number): Promise<void> {
  try {
    await start(port)
  } catch (error) {
    if (!(error instanceof ListenError)) throw error
    fail(error.message)
  }
}

/** Serves the emulator at this port of the loopback address until a signal; 0 is any free port. */
async function start(port: number): Promise<void> {
  let stop = async (): Promise<void> => process.exit(0)
  let isStopping = false
  // On a terminal, a signal comes twice: from there, and from the command line that passes it on.
  const stopOnce = (): void => {
    if (!isStopping) void stop()
    isStopping = true
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stopOnce)
  // Whoever started it may have been killed and could send no signal.
  process.once('disconnect', stopOnce)
  const parent = mkdtempSync(join(tmpdir(), 'reprieve-emulator-'))
  process.once('exit', () => rmSync(parent, { recursive: true, force: true }))

  const toStandardError = { write: (line: string) => void process.stderr.write(line) }
  const logger = createLog({ name: 'emulator', level: 'error', destination: toStandardError })
  consoleToLog(logger)
  const { installationId } = fixedSecrets
  const exchangeSettings = newExchangeSettings({ installationId, jsonBom: false, answersOf })
  let answering: Promise<RunningEmulator> | null = null
  // The port has to be known before the facade is made, which writes its own address into answers.
  const serving = await serveApp(
    async (request, node) => {
      const running = await answering
      if (running === null) throw new Error('the emulator has not started')
      return running.fetch(request, node as NodeExchange)
    },
    port,
    { host: '127.0.0.1', edge: edgeAnswers(exchangeSettings, logger) },
  )
  const apiUrl = `http://127.0.0.1:${serving.port}`
  // Imported only now, because a library that it imports writes to the console.
  answering = import('./emulator/run-emulator.ts').then(({ runEmulator }) =>
    runEmulator({ parent, apiUrl, exchangeSettings, logger }),
  )
  const running = await answering
  stop = async () => {
    await serving.stop()
    await running.close()
    process.exit(0)
  }
  for (const line of linesOf(running.describe())) process.stdout.write(`${line}\n`)
}

/** What tells a person, or a test, all that it needs. */
function linesOf({ partnerCenter, graph, password, signIns }: Described): readonly string[] {
  return [
    'The emulator is ready. It is for tests: everybody knows its keys, and it forgets everything when it stops.',
    `  Partner Center   ${partnerCenter}`,
    `  Microsoft Graph  ${graph}`,
    `  Controls         ${new URL('/emulator', partnerCenter).href}`,
    `Password of each account: ${password}`,
    ...signIns.flatMap(({ userPrincipalName, userId, tenantId, tokens }) => [
      `${userPrincipalName}  user ${userId}  tenant ${tenantId}`,
      `  token for Partner Center   ${tokens.partnerCenter}`,
      `  token for Microsoft Graph  ${tokens.graph}`,
    ]),
    'Stop with Ctrl-C.',
  ]
}

function fail(problem: string): void {
  process.stderr.write(`emulate: ${problem}\n`)
  process.exitCode = 1
}
