import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newInstallation } from './run-reprieve.ts'

const contoso = '4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04'

test('a client is registered, listed, gets a new secret and is removed', async () => {
  const { dataDir, run } = newInstallation({ REPRIEVE_SEED: 'empty' })
  await run('prepare')
  const add = [
    'clients',
    'add',
    '--name',
    'Bulk Restorer',
    '--tenant',
    'Contoso.example',
    '--grant',
    'client-credentials',
  ]
  const added = await run(...add)
  expect(added).toMatchObject({ code: 0, stderr: '' })
  const [, id = '', secret = ''] =
    /^client_id {6}(\S{36})\nclient_secret {2}(\S{43})\n$/.exec(added.stdout) ?? []
  expect(secret).not.toBe('')

  const listed = await run('clients', 'list')
  expect(listed.stdout).toBe(`${id}\t${contoso}\tBulk Restorer\tclient_credentials\tsecret\n`)
  const rotated = await run('clients', 'rotate-secret', id, '--yes')
  expect(rotated.stdout).toMatch(/^client_secret {2}\S{43}\n$/)
  expect(rotated.stdout).not.toContain(secret)
  const entries = readdirSync(dataDir, { recursive: true, withFileTypes: true })
  for (const file of entries.filter((entry) => entry.isFile())) {
    expect(readFileSync(join(file.parentPath, file.name)).includes(secret)).toBe(false)
  }
  expect(await run('clients', 'remove', id, '--yes')).toMatchObject({
    code: 0,
    stdout: `${id} is removed.\n`,
  })
  expect(await run('clients', 'remove', id, '--yes')).toMatchObject({
    code: 1,
    stderr: `reprieve: there is no application with the id ${id}\n`,
  })
}, 90_000)

test('an unknown tenant and a client that makes no sense are refused in words', async () => {
  const { run } = newInstallation({ REPRIEVE_SEED: 'empty' })
  await run('prepare')
  const cases = [
    [['--tenant', 'nowhere.example', '--grant', 'device'], /no tenant with the domain or id/],
    [['--tenant', contoso, '--grant', 'code'], /redirect URI/],
  ] as const
  for (const [options, text] of cases) {
    const { code, stdout, stderr } = await run('clients', 'add', '--name', 'X', ...options)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(text)
    expect(stderr).not.toMatch(/^\s+at /m)
  }
}, 60_000)
