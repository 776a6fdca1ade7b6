import { join } from 'node:path'
import { describeTakenPorts } from './ports.mjs'
import { supervise } from './supervise.mjs'
import { ensureBuilt, ensureInstalled, nodeArguments, root, runToEnd } from './workspace.mjs'

const unknown = process.argv.slice(2).filter((word) => word !== '--new')
if (unknown.length > 0) {
  process.stderr.write(`npm start knows only --new, and not ${unknown.join(' ')}\n`)
  process.exit(2)
}
const webPort = process.env.PORT || '3000'
const apiPort = process.env.API_PORT || '4000'
const taken = await describeTakenPorts({ PORT: webPort, API_PORT: apiPort })
if (taken.length > 0) {
  process.stderr.write(`${taken.join('\n')}\n`)
  process.exit(1)
}
ensureInstalled()
const prepared = await runToEnd(process.execPath, [
  ...nodeArguments('cli', 'src/main.ts'),
  'prepare',
  ...process.argv.slice(2),
])
if (prepared !== 0) process.exit(prepared)
ensureBuilt()

const say = (message) => process.stdout.write(`${message}\n`)

const running = supervise(
  [
    { name: 'web', args: [join(root, 'apps/web/.next/main.mjs')] },
    { name: 'api', args: nodeArguments('api', 'src/main.ts') },
    { name: 'worker', args: nodeArguments('worker', 'src/main.ts') },
  ],
  say,
)

let stopping = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, async () => {
    if (stopping) return
    stopping = true
    say('Stopping …')
    await running.stop()
    process.exit(0)
  })
}

await Promise.all([untilReady(webPort), untilReady(apiPort)])
say(`
Reprieve is ready.
  Admin center   http://localhost:${webPort}
  REST API       http://localhost:${apiPort}/v1
Stop with Ctrl-C.`)

async function untilReady(port) {
  for (;;) {
    const ready = await fetch(`http://127.0.0.1:${port}/healthz`).then(
      (response) => response.status === 200,
      () => false,
    )
    if (ready) return
    await new Promise((resume) => setTimeout(resume, 200))
  }
}
