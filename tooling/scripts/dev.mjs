import { join } from 'node:path'
import { ensureInstalled, nodeArguments, root, runToEnd } from './workspace.mjs'

/**
 * Runs the three processes from source. The web app reloads in the browser; the API and the worker restart on a change.
 */
ensureInstalled()
const prepared = await runToEnd(process.execPath, [...nodeArguments('cli', 'src/main.ts'), 'prepare'])
if (prepared !== 0) process.exit(prepared)

// It is a dependency, so it can be imported only after the installation.
const { default: concurrently } = await import('concurrently')

const webPort = process.env.PORT || '3000'
const apiPort = process.env.API_PORT || '4000'
const next = join(root, 'apps/web/node_modules/next/dist/bin/next')
process.stdout.write(`
  Admin center   http://localhost:${webPort}
  REST API       http://localhost:${apiPort}/v1
Stop with Ctrl-C.

`)

const { result } = concurrently(
  [
    part('web', 'cyan', [
      next,
      'dev',
      'apps/web',
      '--hostname',
      process.env.REPRIEVE_WEB_HOST || 'localhost',
      '--port',
      webPort,
    ]),
    part('api', 'magenta', watched('api')),
    part('worker', 'yellow', watched('worker')),
  ],
  { prefix: 'name', padPrefix: true, killOthersOn: ['failure', 'success'], cwd: root },
)
await result.catch(() => {
  process.exitCode = 1
})

function part(name, prefixColor, nodeArgumentsOfPart) {
  const words = [process.execPath, ...nodeArgumentsOfPart]
  return {
    name,
    prefixColor,
    // Replaces the shell, so that the signal that stops everything reaches the program itself.
    command: `exec ${words.map((word) => JSON.stringify(word)).join(' ')}`,
    env: { NODE_ENV: 'development' },
  }
}

/** The command line of tsx, which restarts an app when one of its loaded files changes. */
function watched(app) {
  const tsx = join(root, 'apps', app, 'node_modules/tsx/dist/cli.mjs')
  return [tsx, 'watch', '--clear-screen=false', join(root, 'apps', app, 'src/main.ts')]
}
