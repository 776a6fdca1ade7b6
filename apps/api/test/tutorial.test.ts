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
const tutorial = readFileSync(join(root, 'docs/guides/tutorial.md'), 'utf8')
const run = promisify(execFile)

// Prints the status of each call on a line of its own after the answer.
const tellStatuses = `set -euo pipefail
curl() { command curl --write-out '%{stderr}status %{http_code} %{method}\\n' "$@"; }
`

test('every command of the tutorial runs as printed, on a new installation, and restores a user with a conflict', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'reprieve-tutorial-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const port = await freePort()
  const env = { ...process.env, REPRIEVE_DATA_DIR: dataDir, API_PORT: `${port}`, DATABASE_URL: '' }
  await run('npm', ['run', '--silent', 'reprieve', '--', 'prepare'], { cwd: root, env })
  await startApi(env)

  const blocks = [...tutorial.matchAll(/^```bash\n(.*?)^```$/gms)].map(([, block]) => block)
  const script = blocks.join('\n').replaceAll('http://localhost:4000', `http://localhost:${port}`)
  const { stdout, stderr } = await run('bash', ['-c', tellStatuses + script], { cwd: root, env })
  expect([...stderr.matchAll(/^status (.*)$/gm)].map(([, status]) => status)).toEqual([
    '200 GET',
    '200 POST',
    '204 DELETE',
    '200 POST',
    '200 POST',
    '409 PATCH',
    '200 PATCH',
    '200 GET',
    '200 GET',
  ])
  expect(stdout).toMatch(/"kind":"name\.active-user".*"displayName":"Nora Larsen-Holm"/)
  expect(stdout).toContain('"userPrincipalName":"nora.larsen1@contoso.example"')
}, 180_000)
