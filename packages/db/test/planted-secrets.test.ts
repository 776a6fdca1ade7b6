import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

test('R50 a suite in which a secret gets out fails, though each of its tests passes', async () => {
  const config = fileURLToPath(new URL('./planted/vitest.config.ts', import.meta.url))
  const vitest = fileURLToPath(new URL('../../../node_modules/vitest/vitest.mjs', import.meta.url))
  const child = spawn(process.execPath, [vitest, 'run', '--config', config], {
    env: { PATH: process.env.PATH ?? '', NO_COLOR: '1' },
  })
  const [output, errors, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise((resolve) => child.once('close', resolve)),
  ])
  expect(code).toBe(1)
  for (const place of ['written to stdout', 'in console.info', 'in audit_records.details of the database']) {
    expect(output + errors).toContain(place)
  }
}, 60_000)
