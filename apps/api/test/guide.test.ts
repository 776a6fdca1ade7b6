import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { openSqlite } from '@reprieve/db/sqlite'
import { insertRows } from '@reprieve/db/testing'
import { freePort } from '@reprieve/observe/testing'
import { expect, onTestFinished, test } from 'vitest'
import { contosoId } from '../src/testing/demo-api.ts'
import { startApi } from './start-api.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const guide = readFileSync(join(root, 'docs/guides/from-partner-center.md'), 'utf8')
const run = promisify(execFile)

// Prints the status of each call on standard error, and runs everything else as the guide prints it.
const tellStatuses = `set -eu
curl() { command curl --silent --show-error --write-out '%{stderr}status %{http_code} %{method} %{url}\\n' "$@"; }
`

test('every line of the guide runs as printed, on a new installation, and is answered as it says', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'reprieve-guide-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const port = await freePort()
  const env = { ...process.env, REPRIEVE_DATA_DIR: dataDir, API_PORT: `${port}`, DATABASE_URL: '' }
  await run('npm', ['run', '--silent', 'reprieve', '--', 'prepare'], { cwd: root, env })
  await stopPurge(join(dataDir, 'reprieve.db'))
  await startApi(env)

  const blocks = [...guide.matchAll(/^```bash\n(.*?)^```$/gms)].map(([, block]) => block)
  const script = blocks.join('\n').replaceAll('http://localhost:4000', `http://localhost:${port}`)
  const { stderr } = await run('bash', ['-c', tellStatuses + script], { cwd: root, env })
  const calls = [...stderr.matchAll(/^status (\d+) (\w+) \S+?\/v1(\S*?)(?:\?\S*)?$/gm)]
  expect(calls).toHaveLength(script.match(/(?<=^|\()curl /gm)?.length ?? 0)
  const refused = calls.filter(([, status = '']) => !status.startsWith('2'))
  expect(refused.map(([, status, method, path]) => `${status} ${method} ${path}`)).toEqual([
    // The guide announces this refusal: the name that it types is nobody's.
    expect.stringMatching(/^400 POST .*\/purge$/),
    // The guide announces this one as well: without a worker, no job is ever finished.
    expect.stringMatching(/^409 POST .*\/retry$/),
  ])
}, 300_000)

/**
 * Adds the stopped purge that the guide confirms. A real one exists only after very many users have expired
 * at once.
 */
async function stopPurge(path: string): Promise<void> {
  const storage = openSqlite({ path })
  const id = '019cad5c-7280-7000-8000-5709000000ed'
  await storage.transaction(contosoId, () =>
    insertRows('purgeStops', [
      {
        tenantId: contosoId,
        id,
        state: 'open',
        stoppedAt: new Date(),
        expired: 101,
        inBin: 150,
        confirmedAt: null,
        confirmedBy: null,
      },
    ]),
  )
  await storage.close()
}
