import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { loadSecrets, seedScenarios } from '@reprieve/config'
import { scenarios } from '@reprieve/db/seed'
import { openSqlite } from '@reprieve/db/sqlite'
import { createOperations, systemDependencies } from '@reprieve/operations'
import { expect, test } from 'vitest'
import { newInstallation } from './run-reprieve.ts'

const canSignIn = async (dataDir: string, userPrincipalName: string, password: string): Promise<boolean> => {
  const storage = openSqlite({ path: join(dataDir, 'reprieve.db') })
  const { tombstoneKey } = loadSecrets(dataDir)
  const operations = createOperations(systemDependencies({ storage, tombstoneKey }))
  const { ok } = await operations.checkSignIn({ userPrincipalName, password })
  await storage.close()
  return ok
}

test('the first start makes everything and shows a password that signs in; later ones show names only', async () => {
  const { dataDir, run } = newInstallation()
  const first = await run('prepare')
  expect(first).toMatchObject({ code: 0, stderr: '' })
  expect(first.stdout).toMatch(/admin@contoso\.example +Global Administrator of Contoso\n/)
  expect(first.stdout).toMatch(
    /technician@fabrikam\.example +User Administrator at every customer of Fabrikam Partners\n/,
  )
  expect(first.stdout).toMatch(/reader@contoso\.example +Global Reader of Contoso\n/)
  const password = /^Password of each, .*shown this once: (.+)$/m.exec(first.stdout)?.[1] ?? ''
  for (const name of ['admin@contoso.example', 'technician@fabrikam.example', 'reader@contoso.example']) {
    expect(await canSignIn(dataDir, name, password)).toBe(true)
  }

  const secrets = readFileSync(join(dataDir, 'secrets.json'), 'utf8')
  const second = await run('prepare')
  expect(second).toMatchObject({ code: 0, stderr: '' })
  expect(second.stdout).toContain('technician@fabrikam.example')
  expect(second.stdout).not.toMatch(/password/i)
  expect(readFileSync(join(dataDir, 'secrets.json'), 'utf8')).toBe(secrets)
  expect(await canSignIn(dataDir, 'admin@contoso.example', password)).toBe(true)
})

test('two first starts at once fill the database once', async () => {
  const { run } = newInstallation()
  const starts = await Promise.all([run('prepare'), run('prepare')])
  expect(starts.map(({ code, stderr }) => ({ code, stderr }))).toEqual([
    { code: 0, stderr: '' },
    { code: 0, stderr: '' },
  ])
  expect(starts.filter(({ stdout }) => stdout.includes('Filled the database'))).toHaveLength(1)
  expect((await run('check')).code).toBe(0)
})

test('R50 a given password is used and not printed, and what is kept is for the owner alone', async () => {
  const password = 'violet kettle 42'
  const { dataDir, run } = newInstallation({ REPRIEVE_DEMO_PASSWORD: password, REPRIEVE_SEED: 'empty' })
  const { code, stdout } = await run('prepare')
  expect(code).toBe(0)
  expect(stdout).toContain('REPRIEVE_DEMO_PASSWORD')
  const names = ['admin@contoso.example', 'birgit.schaefer@contoso.example', 'reader@contoso.example']
  for (const name of names) {
    expect(stdout).toContain(name)
    expect(await canSignIn(dataDir, name, password)).toBe(true)
  }
  expect(stdout).not.toContain(password)
  expect(await canSignIn(dataDir, 'admin@contoso.example', password)).toBe(true)
  for (const file of ['secrets.json', 'reprieve.db']) {
    expect(statSync(join(dataDir, file)).mode & 0o077).toBe(0)
  }
  const again = await run('prepare')
  expect(again.stdout).toContain('admin@contoso.example')
  expect(again.stdout).not.toContain('technician@fabrikam.example')
})

test('wrong settings are all named and nothing is made', async () => {
  const { dataDir, run } = newInstallation({ PORT: 'http', REPRIEVE_SEED: 'dmeo', DATABASE_URL: 'mysql://x' })
  const { code, stdout, stderr } = await run('prepare')
  expect(code).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).toContain('PORT is "http"')
  expect(stderr).toContain('one of none, empty, demo, ten-thousand, million')
  expect(stderr).toContain('DATABASE_URL is wrong')
  expect(stderr).not.toMatch(/^\s+at /m)
  expect(existsSync(dataDir)).toBe(false)
})

test('the setting and the command know the same scenarios', () => {
  expect([...seedScenarios].sort()).toEqual(Object.keys(scenarios).sort())
})

const warning = /WARNING: this database holds the demo, and it is started for production/

test('R51 a production start fills nothing by itself, over a demo it warns each time, and beside an organisation of its own no demo sign-in is shown', async () => {
  const production = { NODE_ENV: 'production' }
  const empty = await newInstallation(production).run('prepare')
  expect([empty.code, empty.stderr]).toEqual([0, ''])
  expect(empty.stdout).toContain('/setup?code=')

  const { run } = newInstallation({ ...production, REPRIEVE_SEED: 'empty' })
  await run('prepare')
  for (let start = 0; start < 2; start += 1) {
    const again = await run('prepare')
    expect(again.code).toBe(0)
    expect(again.stderr).toMatch(warning)
    expect(again.stdout).toContain('admin@contoso.example')
  }
  const acme = ['--name', 'Acme', '--domain', 'acme.example', '--admin', 'ada@acme.example']
  expect((await run('tenants', 'create', ...acme)).code).toBe(0)
  const mixed = await run('prepare')
  expect([mixed.code, mixed.stdout]).toEqual([0, ''])
  expect(mixed.stderr).toMatch(warning)
}, 180_000)
