import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newInstallation } from './run-reprieve.ts'

const tenant = ['--tenant', 'contoso.example'] as const

test('R59 export writes the tenant to standard output or into a new file, and an import of its people changes nothing', async () => {
  const { run, dataDir } = newInstallation({ REPRIEVE_SEED: 'demo' })
  await run('prepare')
  const printed = await run('export', ...tenant)
  expect([printed.code, printed.stderr]).toEqual([0, ''])
  const records = printed.stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(records[0]).toMatchObject({ kind: 'tenant', version: 1, defaultDomain: 'contoso.example' })
  expect(records.some(({ kind, deletion }) => kind === 'user' && deletion !== null)).toBe(true)
  expect(printed.stdout).not.toContain('$argon2')

  const withHashes = join(dataDir, 'tenant.jsonl')
  expect(await run('export', withHashes, '--password-hashes', ...tenant)).toEqual({
    code: 0,
    stdout: '',
    stderr: '',
  })
  expect(statSync(withHashes).mode & 0o777).toBe(0o600)
  expect(readFileSync(withHashes, 'utf8')).toContain('$argon2')
  const again = await run('export', withHashes, ...tenant)
  expect([again.code, again.stderr]).toEqual([
    1,
    `reprieve: the file ${withHashes} is there already: choose another name for the export\n`,
  ])

  for (const format of ['csv', 'ldif']) {
    const file = join(dataDir, `people.${format}`)
    expect((await run('export', file, '--format', format, ...tenant)).code).toBe(0)
    const planned = await run('import', file, '--source', format, '--preview', '--json', ...tenant)
    const rows = planned.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect([format, new Set(rows.map(({ outcome }) => outcome))]).toEqual([format, new Set(['leave'])])
  }
}, 900_000)
