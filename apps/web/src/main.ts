import { fileURLToPath } from 'node:url'
import { loadConfig } from '@reprieve/config'
import { consoleToLog, createLog } from '@reprieve/observe'
import { serveWeb } from './server/serve-web.ts'

const loaded = loadConfig(process.env)
if (loaded.ok) await start()
else fail(loaded.problems)

async function start(): Promise<void> {
  if (!loaded.ok) return
  const { webPort, trustedProxies, logLevel } = loaded.value
  const log = createLog({ name: 'web', level: logLevel })
  // Next writes its errors to the console, over several lines.
  consoleToLog(log)
  try {
    const folder = fileURLToPath(new URL('..', import.meta.url))
    const serving = await serveWeb({ folder, port: webPort, trustedProxies, log })
    const stop = async (): Promise<void> => {
      await serving.stop()
      // What Next has opened has no end of its own.
      process.exit(0)
    }
    process.once('SIGTERM', stop)
    process.once('SIGINT', stop)
  } catch (error) {
    fail([`cannot listen at port ${webPort} (PORT): ${error instanceof Error ? error.message : error}`])
    process.exit(1)
  }
}

function fail(problems: readonly string[]): void {
  for (const problem of problems) process.stderr.write(`web: ${problem}\n`)
  process.exitCode = 1
}
