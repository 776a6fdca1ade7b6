import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { newInstallation } from './run-reprieve.ts'

const tenant = ['--tenant', 'contoso.example'] as const

/** Creates a file with this name and text, which lasts as long as the test. */
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
    'reprieve: the name of the file does not tell its format: add --format ldif, csv, json or jsonl\n',
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

/** The rows of a result file without the heading. */
const linesOf = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\r\n').slice(1)

test('R55, R58 import brings people in after a yes, tells what became of each, and changes nothing the second time', async () => {
  const { run, dataDir } = newInstallation({ REPRIEVE_SEED: 'demo' })
  await run('prepare')
  await run('users', 'create', 'gone.new@contoso.example', '--name', 'Gone', ...tenant)
  const gone = await run('users', 'delete', 'gone.new@contoso.example', '--json', ...tenant)
  const { id } = JSON.parse(gone.stdout)
  const ldif = aFile(
    'people.ldif',
    'dn: uid=ada,dc=x\nobjectClass: inetOrgPerson\nuid: ada.new\ncn: Ada Byron\nentryUUID: u-1\n\n' +
      'dn: uid=gone,dc=x\nobjectClass: inetOrgPerson\nuid: gone.new\ncn: Gone\nentryUUID: u-2\n\n' +
      'dn: uid=bad,dc=x\nobjectClass: inetOrgPerson\nuid: bad\nmail: bad@elsewhere.example\ncn: =Bad\nentryUUID: u-3\n',
  )
  const unasked = await run('import', ldif, '--source', 'ldap', ...tenant)
  expect([unasked.code, unasked.stdout]).toEqual([1, ''])
  expect(unasked.stderr).toBe(
    'reprieve: 1 people are created, 0 changed, 1 restored. This cannot be undone, and there is no terminal to ask on: add --yes. Nothing was changed.\n',
  )
  const result = join(dataDir, 'result.csv')
  const ask = (file: string, ...words: readonly string[]) =>
    run('import', file, '--source', 'ldap', '--yes', '--json', ...words, ...tenant)
  const done = await ask(ldif, '--result', result)
  expect([done.code, done.stderr]).toEqual([1, ''])
  expect(objects(done.stdout)).toMatchObject([
    { line: 1, outcome: 'created', userPrincipalName: 'ada.new', id: expect.any(String) },
    { line: 7, outcome: 'restored', id },
    { line: 13, outcome: 'refused', reason: expect.stringContaining('elsewhere.example') },
  ])
  expect((await run('users', 'show', 'gone.new@contoso.example', ...tenant)).stdout).toContain(`id\t${id}`)
  const second = await ask(ldif)
  expect(objects(second.stdout)).toEqual([])
  const rows = linesOf(result)
  expect(rows.map((row) => row.split(',')[16])).toEqual(['created', 'restored', 'refused'])
  expect(rows[2]).toContain(",'=Bad,")

  // When the result file is corrected and imported again, only the refused row is carried out, and its escape
  // is removed.
  const corrected = aFile(
    'again.csv',
    readFileSync(result, 'utf8').replace(/bad@elsewhere\.example/g, 'bad.new'),
  )
  const again = await ask(corrected)
  expect(again.code).toBe(0)
  expect(objects(again.stdout).map(({ outcome }) => outcome)).toEqual(['skipped', 'skipped', 'created'])
  expect((await run('users', 'show', 'bad.new@contoso.example', ...tenant)).stdout).toContain(
    'displayName\t=Bad\n',
  )
  expect((await ask(ldif, '--result', result)).stdout).toBe('')
}, 900_000)

test('R57 who is missing in the source is listed, and deleted only where that is asked for', async () => {
  const { run } = newInstallation({ REPRIEVE_SEED: 'demo' })
  await run('prepare')
  const heading = 'userPrincipalName,displayName\n'
  const people = ['a', 'b', 'c'].map((name) => `${name}.hr@contoso.example,${name}\n`)
  const ask = (file: string, ...words: readonly string[]) =>
    run('import', file, '--source', 'hr', '--json', ...words, ...tenant)
  expect((await ask(aFile('hr.csv', heading + people.join('')), '--yes')).code).toBe(0)
  const shorter = aFile('hr.csv', heading + people.slice(0, 2).join(''))
  const previewed = await ask(shorter, '--preview')
  expect(objects(previewed.stdout).map(({ outcome }) => outcome)).toEqual(['leave', 'leave', 'missing'])
  expect((await ask(shorter, '--yes')).stdout).toBe('')
  expect((await run('users', 'show', 'c.hr@contoso.example', ...tenant)).code).toBe(0)

  const unsure = await ask(aFile('hr.csv', `${heading}${people[0]},Nobody\n`), '--yes', '--delete-missing')
  expect([unsure.code, unsure.stdout]).toEqual([1, ''])
  expect(unsure.stderr).toContain('1 rows do not say whom they tell of')

  const deleted = await ask(shorter, '--yes', '--delete-missing')
  expect(deleted.code).toBe(0)
  expect(objects(deleted.stdout)).toMatchObject([
    { outcome: 'left' },
    { outcome: 'left' },
    { line: null, outcome: 'deleted', userPrincipalName: 'c.hr@contoso.example' },
  ])
  const back = await ask(aFile('hr.csv', heading + people.join('')), '--yes')
  expect(objects(back.stdout).map(({ outcome }) => outcome)).toEqual(['left', 'left', 'restored'])

  await run('settings', 'set', '--deletion-guard-users', '0', ...tenant)
  const shrunk = await ask(aFile('hr.csv', heading + people[0]), '--yes')
  expect([shrunk.code, shrunk.stdout]).toEqual([1, ''])
  expect(shrunk.stderr).toMatch(/^reprieve: 2 of the 3 people .* are missing in it.*\n$/)
}, 900_000)

test('R55, R57, R58 import brings groups in with their members, whatever the order of the file, and leaves them the second time', async () => {
  const { run } = newInstallation({ REPRIEVE_SEED: 'demo' })
  await run('prepare')
  const ldif = aFile(
    'all.ldif',
    'dn: cn=Sales,ou=groups,dc=x\nobjectClass: groupOfNames\ncn: Sales new\nentryUUID: g-1\nmember: uid=ada,dc=x\nmember: cn=nobody\n\n' +
      'dn: uid=ada,dc=x\nobjectClass: inetOrgPerson\nuid: ada.new\ncn: Ada\nentryUUID: u-1\n\n' +
      'dn: uid=bob,dc=x\nobjectClass: inetOrgPerson\nuid: bob.new\ncn: Bob\nentryUUID: u-2\nmemberOf: cn=sales,ou=groups,dc=x\n\n' +
      'dn: cn=unix,ou=groups,dc=x\nobjectClass: posixGroup\ncn: Unix\nentryUUID: g-2\nmemberUid: bob.new\n',
  )
  const ask = (...words: readonly string[]) =>
    run('import', ldif, '--source', 'ldap', '--json', ...words, ...tenant)
  const previewed = await ask('--preview')
  expect(objects(previewed.stdout)).toMatchObject([
    { line: 8, outcome: 'create' },
    { line: 14, outcome: 'create' },
    {
      line: 1,
      outcome: 'create',
      group: 'Sales new',
      reason: '2 members are added; 1 members are nobody whom this import takes',
    },
    { line: 21, outcome: 'create', group: 'Unix', reason: '1 members are added' },
  ])
  const done = await ask('--yes')
  expect([done.code, done.stderr]).toEqual([0, ''])
  const [, , sales] = objects(done.stdout)
  expect(sales).toMatchObject({ outcome: 'created', group: 'Sales new', reason: '2 members added' })
  const members = await run('groups', 'members', sales.id, '--json', ...tenant)
  expect(
    objects(members.stdout)
      .map(({ userPrincipalName }) => userPrincipalName)
      .sort(),
  ).toEqual(['ada.new@contoso.example', 'bob.new@contoso.example'])
  expect((await ask('--yes')).stdout).toBe('')
}, 900_000)
