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
const web = { port: webPort, host: process.env.REPRIEVE_WEB_HOST, of: ['PORT', 'REPRIEVE_WEB_HOST'] }
const api = { port: apiPort, host: process.env.REPRIEVE_API_HOST, of: ['API_PORT', 'REPRIEVE_API_HOST'] }
const taken = await describeTakenPorts([web, api])
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
await ensureBuilt()

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

await Promise.all([untilReady(web), untilReady(api)])
say(`
Reprieve is ready.
  Admin center   ${addressOf(web, 'localhost')}
  REST API       ${addressOf(api, 'localhost')}/v1
Stop with Ctrl-C.`)

/** Where a part is reached from this machine; `usual`, where it listens at all addresses. */
function addressOf({ host, port }, usual) {
  const isEverywhere = ['', '0.0.0.0', '::'].includes(host ?? '')
  const name = isEverywhere ? usual : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}

async function untilReady(part) {
  for (;;) {
    const ready = await fetch(`${addressOf(part, '127.0.0.1')}/healthz`).then(
      (response) => response.status === 200,
      () => false,
    )
    if (ready) return
    await new Promise((resume) => setTimeout(resume, 200))
  }
}
