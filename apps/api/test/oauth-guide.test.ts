import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { freePort } from '@reprieve/observe/testing'
import { expect, onTestFinished, test } from 'vitest'
import { startApi } from './start-api.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const guide = readFileSync(join(root, 'docs/guides/oauth.md'), 'utf8')
const run = promisify(execFile)

test('every line of the guide that needs no browser runs as printed, and answers as it says', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'reprieve-oauth-guide-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const port = await freePort()
  const env = { ...process.env, REPRIEVE_DATA_DIR: dataDir, API_PORT: `${port}`, DATABASE_URL: '' }
  await run('npm', ['run', '--silent', 'reprieve', '--', 'prepare'], { cwd: root, env })
  await startApi(env)

  const blocks = [...guide.matchAll(/^```bash\n(.*?)^```$/gms)].map(([, block]) => block)
  const script = blocks.join('\n').replaceAll('http://localhost:4000', `http://localhost:${port}`)
  const { stdout } = await run('bash', ['-c', `set -euo pipefail\n${script}`], { cwd: root, env })
  expect(stdout).toContain('"companyName":"Contoso"')
  expect(stdout).toMatch(new RegExp(`Open http://localhost:${port}/oauth2/device and type [B-Z]{4}-[B-Z]{4}`))
  expect(stdout).toContain('"error":"authorization_pending"')
  expect(stdout).toMatch(/\tsigns\n/)
  const [, address = ''] = /(http:\/\/localhost:\d+\/oauth2\/authorize\?\S+)/.exec(stdout) ?? []
  const answer = await fetch(address, { redirect: 'manual' })
  expect(answer.headers.get('location')).toMatch(/^\/oauth2\/interaction\//)
}, 180_000)
