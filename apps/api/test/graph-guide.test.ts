import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { freePort } from '@reprieve/observe/testing'
import { expect, onTestFinished, test } from 'vitest'
import { routes } from '../src/graph/routes.ts'
import { ferdinandId } from '../src/testing/demo-api.ts'
import { startApi } from './start-api.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const guide = readFileSync(join(root, 'docs/guides/restore-through-graph.md'), 'utf8')
const run = promisify(execFile)

// Prints the status of each call on standard error, and runs everything else as the guide prints it.
const tellStatuses = `set -eu
curl() { command curl --silent --show-error --write-out '%{stderr}status %{http_code} %{method} %{url}\\n' "$@"; }
`

test('every line of the guide to Graph runs as printed, on a new installation, and is answered as it says', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'reprieve-graph-guide-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const port = await freePort()
  const env = { ...process.env, REPRIEVE_DATA_DIR: dataDir, API_PORT: `${port}`, DATABASE_URL: '' }
  await run('npm', ['run', '--silent', 'reprieve', '--', 'prepare'], { cwd: root, env })
  await startApi(env)

  const blocks = [...guide.matchAll(/^```bash\n(.*?)^```$/gms)].map(([, block]) => block)
  const script = blocks.join('\n').replaceAll('http://localhost:4000', `http://localhost:${port}`)
  const { stdout, stderr } = await run('bash', ['-c', tellStatuses + script], { cwd: root, env })
  const calls = [...stderr.matchAll(/^status (\d+) (\w+) /gm)].map(
    ([, status, method]) => `${status} ${method}`,
  )
  const expected = 'GET GET GET GET POST DELETE POST DELETE DELETE GET GET POST'.split(' ')
  expect(calls).toEqual(expected.map((method) => `${method === 'DELETE' ? 204 : 200} ${method}`))
  expect(stdout).toContain('"@odata.nextLink"')
  expect(stdout).toContain(`"id":"${ferdinandId}"`)
  expect(stdout).toContain('"userPrincipalName":"ferdinand.new@')
  expect(stdout.match(/"status":200/g)).toHaveLength(2)
}, 180_000)

test('the guide to Graph names every address that there is', () => {
  const said = guide.slice(guide.indexOf('## What there is'))
  for (const { path } of routes) {
    const [first = '', ...rest] = path
      .slice(1)
      .replace(/\{\w+\}/g, '{id}')
      .split('/')
    expect(said, path).toContain(first)
    // The guide describes all calls below `me` in one place, and the aliases of the bin in another.
    if (rest.length > 0 && first !== 'directory' && first !== 'me' && path !== '/users/{user}')
      expect(said, path).toContain(`\`${[first, ...rest].join('/')}\``)
  }
})
