import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { newInstallation } from './run-reprieve.ts'

const tenant = ['--tenant', 'contoso.example'] as const

/** A file with this name and text, for as long as the test runs. */
function aFile(name: string, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'reprieve-import-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

const objects = (stdout: string) =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

test('R55 import --preview prints what would happen with each row, and changes nothing', async () => {
  const { run } = newInstallation({ REPRIEVE_SEED: 'demo' })
  await run('prepare')
  await run('users', 'create', 'noor.new@contoso.example', '--name', 'Noor', ...tenant)
  await run('users', 'create', 'gone.new@contoso.example', '--name', 'Gone', ...tenant)
  await run('users', 'delete', 'gone.new@contoso.example', ...tenant)
  const before = (await run('users', 'list', ...tenant)).stdout
  const file = aFile(
    'people.csv',
    'User name,Display name,Cost centre\n' +
      'noor.new@contoso.example,Noor Smit,1\ngone.new@contoso.example,Gone,1\nfresh@contoso.example,Fresh,2\n' +
      'FRESH@contoso.example,Again,2\nx@elsewhere.example,X,3\n,Nobody,3\n',
  )
  const previewed = await run('import', file, '--preview', '--json', ...tenant)
  expect([previewed.code, previewed.stderr]).toEqual([1, ''])
  expect(objects(previewed.stdout)).toMatchObject([
    { line: 2, outcome: 'change', reason: 'displayName: "Noor" → "Noor Smit"' },
    { line: 3, outcome: 'restore', userPrincipalName: 'gone.new@contoso.example', id: expect.any(String) },
    { line: 4, outcome: 'create', userPrincipalName: 'fresh@contoso.example', id: null },
    { line: 5, outcome: 'refused', reason: expect.stringContaining('Line 4') },
    { line: 6, outcome: 'refused', reason: expect.stringContaining('elsewhere.example') },
    { line: 7, outcome: 'unreadable', reason: 'Column User name has no sign-in name.' },
  ])
  const shown = await run('import', file, '--preview', ...tenant)
  expect(shown.stdout).toContain('1 change, 1 restore, 1 create, 2 refused, 1 unreadable.\n')
  expect(shown.stdout).toContain('Ignored, as no part of a user: Cost centre.\n')
  expect((await run('users', 'list', ...tenant)).stdout).toBe(before)
}, 600_000)

test('a file that cannot be read as a whole is told in one line', async () => {
  const { run } = newInstallation({ REPRIEVE_SEED: 'demo' })
  await run('prepare')
  const ask = (file: string, ...words: readonly string[]) =>
    run('import', file, '--preview', ...tenant, ...words)
  const named = await ask(aFile('people.txt', ''))
  expect([named.code, named.stdout]).toEqual([1, ''])
  expect(named.stderr).toBe(
    'reprieve: the name of the file does not tell its format: add --format ldif, csv or json\n',
  )
  expect((await ask(aFile('people.csv', 'a,b\n1,2\n'))).stderr).toMatch(
    /^reprieve: The file has no column with sign-in names.*\n$/,
  )
  expect(await ask(aFile('people.json', '{"users": ['))).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^reprieve: The file is not in JSON: line 1.*\n$/),
  })
  expect((await ask('/nowhere/people.csv')).stderr).toMatch(/^reprieve: .*\n$/)
  const ldif = await ask(
    aFile('people.txt', 'dn: uid=ada\nuid: ada.new\nobjectClass: person\n'),
    '--format',
    'ldif',
  )
  expect(ldif.stdout).toContain('1\tcreate\tada.new@contoso.example\t\t\n')
}, 600_000)
