import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { startEmulator } from './start-emulator.ts'

const guide = readFileSync(new URL('../../../docs/guides/emulate.md', import.meta.url), 'utf8')
const run = promisify(execFile)

// Prints the status of each call on standard error, and runs everything else as the guide prints it.
const tellStatuses = `set -eu
curl() { command curl --silent --show-error --write-out '%{stderr}status %{http_code} %{url}\\n' "$@"; }
`

test('every line of the guide to the emulator runs as printed and is answered as it says', async () => {
  const { url } = await startEmulator()
  const blocks = [...guide.matchAll(/^```bash\n(.*?)^```$/gms)].map(([, block]) => block)
  const script = blocks.join('\n').replaceAll('http://127.0.0.1:4000', url)
  const { stdout, stderr } = await run('bash', ['-c', tellStatuses + script])
  const statuses = [...stderr.matchAll(/^status (\d+) /gm)].map(([, status]) => Number(status))
  expect(statuses).toEqual([200, 200, 200, 200, 404, 404, 200, 200, 200, 429, 429, 200, 200])
  expect(stdout).toContain('"requests":[{"number":1,')
}, 60_000)

test('the guide has an example of every kind of fault, and the emulator takes each', async () => {
  const { ask } = await startEmulator()
  const examples = [...guide.matchAll(/^\| `(\{"kind":.*?\})` \|/gm)].map(([, fault = '']) =>
    JSON.parse(fault),
  )
  expect(examples).toHaveLength(5)
  for (const fault of examples) {
    const got = await ask('POST', '/emulator/faults', { path: '/v1.0/users', fault })
    expect([fault.kind, got.status]).toEqual([fault.kind, 200])
  }
})
