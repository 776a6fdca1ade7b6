// This runs on a machine with nothing but Node, so no dependency may be imported here.
import { join } from 'node:path'
import { describeTakenPorts } from './ports.mjs'
import { supervise } from './supervise.mjs'

const web = {
  port: process.env.PORT || '3000',
  host: process.env.REPRIEVE_WEB_HOST,
  of: ['PORT', 'REPRIEVE_WEB_HOST'],
}
const api = {
  port: process.env.API_PORT || '4000',
  host: process.env.REPRIEVE_API_HOST,
  of: ['API_PORT', 'REPRIEVE_API_HOST'],
}

/** Ends the program with an explanation if the admin center or the API could not listen. */
export async function refuseTakenPorts() {
  const taken = await describeTakenPorts([web, api])
  if (taken.length === 0) return
  process.stderr.write(`${taken.join('\n')}\n`)
  process.exit(1)
}

/**
 * Keeps the compiled admin center, API and worker below `root` running until a signal, and reports when they are ready.
 * @param {string} root
 */
export async function runParts(root) {
  const say = (message) => process.stdout.write(`${message}\n`)
  const running = supervise(
    [
      { name: 'web', args: [join(root, 'apps/web/.next/main.mjs')] },
      { name: 'api', args: [join(root, 'apps/api/dist/main.mjs')] },
      { name: 'worker', args: [join(root, 'apps/worker/dist/main.mjs')] },
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
}

/** The address at which a part is reached from this machine; `usual` if it listens at all addresses. */
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
