import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadSecrets } from '@reprieve/config'
import { rows, statements, write } from '@reprieve/db'
import { openSqlite } from '@reprieve/db/sqlite'
import { removeRows } from '@reprieve/db/testing'
import { nameKeyOfUserPrincipalName } from '@reprieve/domain'
import { expect, test } from 'vitest'
import { newInstallation, type Outcome } from './run-reprieve.ts'

const contoso = '4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04'

const expectPlainError = ({ code, stdout, stderr }: Outcome, expectedCode: number, text: RegExp): void => {
  expect({ code, stdout }).toEqual({ code: expectedCode, stdout: '' })
  expect(stderr).toMatch(text)
  expect(stderr).not.toMatch(/^\s+at /m)
}

test('--help says what can be asked, and each command explains itself', async () => {
  const { run } = newInstallation()
  const { code, stdout } = await run('--help')
  expect(code).toBe(0)
  for (const command of ['prepare', 'migrate', 'seed', 'token', 'check', 'purge', 'backup'])
    expect(stdout).toContain(command)
  const help = await run('token', '--help')
  expect(help.code).toBe(0)
  for (const option of ['--user', '--app-only', '--for', '--hours']) expect(help.stdout).toContain(option)
})

test.each([
  [['restore-everyone'], /unknown command/],
  [['token'], /--user/],
  [['token', '--user', 'a@b.example', '--hours', '0'], /above 0/],
  [['token', '--user', 'a@b.example', '--for-ever'], /unknown option/],
  [['token', '--user', 'a@b.example', '--for', 'nothing'], /partner-center, graph/],
  [['migrate', '--to', 'mysql://db.example/x'], /postgres:\/\//],
  [['seed'], /missing required argument/],
  [['seed', 'everything'], /empty, demo, ten-thousand, million/],
])('%j is bad usage', async (commandLine, text) => {
  expectPlainError(await newInstallation().run(...commandLine), 2, text)
})

test('an installation that was never prepared says so', async () => {
  const { run } = newInstallation()
  expectPlainError(await run('token', '--user', 'admin@contoso.example'), 1, /prepare/)
  expectPlainError(await run('check'), 1, /reprieve\.db/)
})

test('a file of something else is left alone', async () => {
  const { dataDir, run } = newInstallation()
  mkdirSync(dataDir)
  const path = join(dataDir, 'reprieve.db')
  writeFileSync(
    path,
    'minutes of the meeting, in plain text, long enough to be read as a header of some kind …',
  )
  expectPlainError(await run('migrate'), 1, /reprieve\.db/)
  expect(readFileSync(path, 'utf8')).toMatch(/^minutes of the meeting/)
})

test('migrate makes an empty database, twice is as once, and a scenario goes into it once', async () => {
  const { run } = newInstallation()
  expect(await run('migrate')).toMatchObject({ code: 0, stderr: '' })
  expect(await run('migrate')).toMatchObject({ code: 0, stderr: '' })
  const seeded = await run('seed', 'empty')
  expect(seeded).toMatchObject({ code: 0, stderr: '' })
  expect(seeded.stdout).toContain('admin@contoso.example')
  expectPlainError(await run('seed', 'empty'), 1, /not empty/)
})

test('citus prints SQL that names every tenant table, and needs no installation', async () => {
  const { code, stdout, stderr } = await newInstallation().run('citus')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toMatch(/^begin;\n/)
  expect(stdout).toContain("select create_reference_table('tenants') where not exists")
  expect(stdout).toContain("select create_distributed_table('users', 'tenant_id') where not exists")
})

test('check is content with the demo and finds what breaks a rule', async () => {
  const { dataDir, run: reprieve } = newInstallation()
  await reprieve('prepare')
  expect(await reprieve('check')).toMatchObject({ code: 0, stderr: '' })

  const storage = openSqlite({ path: join(dataDir, 'reprieve.db') })
  await storage.transaction(contoso, function* () {
    const keys = [nameKeyOfUserPrincipalName('reader@contoso.example')]
    const [holder] = yield* rows(statements.holdersOfNames, { tenantId: contoso, keys })
    yield* write(statements.removeNames, { tenantId: contoso, keys, holderId: holder?.holderId ?? '' })
  })
  await storage.close()
  const { code, stdout } = await reprieve('check')
  expect(code).toBe(3)
  expect(stdout).toContain('reader@contoso.example')
  expect(stdout).toContain(contoso)
  expect(loadSecrets(dataDir).installationId).toMatch(/^[0-9a-f-]{36}$/)
})

test('check names a tenant that nobody can administer', async () => {
  const { dataDir, run: reprieve } = newInstallation()
  await reprieve('prepare')
  const storage = openSqlite({ path: join(dataDir, 'reprieve.db') })
  await storage.transaction(contoso, () =>
    removeRows('roleAssignments', { tenantId: contoso, role: 'globalAdministrator' }),
  )
  await storage.close()
  const { code, stdout } = await reprieve('check', '--json')
  expect(code).toBe(3)
  expect(JSON.parse(stdout)).toEqual({
    rule: 'R8',
    tenantId: contoso,
    id: '',
    message: 'nobody can administer the organisation: it has no Global Administrator who can sign in',
  })
}, 60_000)

test('a command whose output nobody reads to its end does its work, and ends quietly', async () => {
  const { run, runUnread } = newInstallation({ REPRIEVE_SEED: 'empty' })
  expect(await runUnread('prepare')).toMatchObject({ code: 0, stderr: '' })
  expect((await run('check')).code).toBe(0)
  expect(await runUnread('check')).toMatchObject({ code: 0, stderr: '' })
  const audit = await runUnread('audit', 'export', '--tenant', 'contoso.example')
  expect(audit).toMatchObject({ code: 0, stderr: '' })
})
