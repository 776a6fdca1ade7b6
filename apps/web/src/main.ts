import { fileURLToPath } from 'node:url'
import { loadConfig } from '@reprieve/config'
import { consoleToLog, createLog, ListenError } from '@reprieve/observe'
import { serveWeb } from './server/serve-web.ts'

const loaded = loadConfig(process.env)
if (loaded.ok) await start()
else fail(loaded.problems)

async function start(): Promise<void> {
  if (!loaded.ok) return
  const { webHost: host, webPort: port, publicUrl, trustedProxies, logLevel } = loaded.value
  const log = createLog({ name: 'web', level: logLevel })
  // Next writes its errors to the console, on several lines each.
  consoleToLog(log)
  try {
    const folder = fileURLToPath(new URL('..', import.meta.url))
    const serving = await serveWeb({ folder, host, port, publicUrl, trustedProxies, log })
    const stop = async (): Promise<void> => {
      await serving.stop()
      // Next keeps resources open that nothing closes.
      process.exit(0)
    }
    process.once('SIGTERM', stop)
    process.once('SIGINT', stop)
  } catch (error) {
    if (!(error instanceof ListenError)) throw error
    fail([error.message])
    // Otherwise, the resources that Next keeps open would keep the process alive.
    process.exit(1)
  }
}

function fail(problems: readonly string[]): void {
  for (const problem of problems) process.stderr.write(`web: ${problem}\n`)
  process.exitCode = 1
}
