import { expect, test } from 'vitest'
import { newInstallation } from './run-reprieve.ts'

const acme = [
  'tenants',
  'create',
  '--name',
  'Acme',
  '--domain',
  'acme.example',
  '--admin',
  'ada@acme.example',
]

const linkIn = (text: string): string | undefined => /\S+\/setup\?code=\S+/.exec(text)?.[0]

test('from an empty folder to an organisation of one’s own, with nobody made up in it', async () => {
  const { run } = newInstallation({ REPRIEVE_SEED: 'none' })
  const prepared = await run('prepare')
  expect([prepared.code, prepared.stderr]).toEqual([0, ''])
  expect(prepared.stdout).toMatch(
    /^There is no organisation yet\. .*\n {2}http:\/\/localhost:3000\/setup\?code=[\w-]{43}\n.* until \S+Z; .*\n.* tenants create --help\n$/,
  )
  const again = await run('prepare')
  expect([again.code, linkIn(again.stdout)]).toEqual([0, expect.stringContaining('/setup?code=')])
  expect(linkIn(again.stdout)).not.toBe(linkIn(prepared.stdout))
  expect(await run('tenants', 'list')).toEqual({ code: 0, stdout: '', stderr: '' })

  const created = await run(...acme)
  expect([created.code, created.stderr]).toEqual([0, ''])
  expect(created.stdout).toMatch(
    /^Acme is made: [0-9a-f-]{36}\nDomains: acme\.example, acme\.onmicrosoft\.com\nada@acme\.example finds a password, once and until \S+, at http:\/\/localhost:3000\/secret\/\S+\n$/,
  )
  const twice = await run(...acme)
  expect([twice.code, twice.stdout, twice.stderr]).toEqual([
    1,
    '',
    'reprieve: The domain acme.example belongs to another organisation of this installation. Choose another one.\n',
  ])

  expect(await run('prepare')).toEqual({ code: 0, stdout: '', stderr: '' })
  const listed = await run('tenants', 'list', '--json')
  expect(
    listed.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toMatchObject([{ displayName: 'Acme', defaultDomain: 'acme.example', kind: 'customer' }])
  expect((await run('check')).code).toBe(0)
  expect((await run('audit', 'verify')).code).toBe(0)
  expect((await run('token', '--user', 'ada@acme.example')).code).toBe(0)
}, 180_000)

test('a password comes from standard input, where it is asked for', async () => {
  const { run, runWithInput } = newInstallation({ REPRIEVE_SEED: 'none' })
  await run('prepare')
  const nothing = await run(...acme, '--admin-password-stdin')
  expect([nothing.code, nothing.stderr]).toEqual([
    1,
    'reprieve: standard input has no password: pipe one, or leave --admin-password-stdin out\n',
  ])
  const created = await runWithInput('Zemlik-Tovra-53-ok\n', ...acme, '--json', '--admin-password-stdin')
  expect([created.code, created.stderr]).toEqual([0, ''])
  expect(JSON.parse(created.stdout)).toMatchObject({
    displayName: 'Acme',
    administrator: 'ada@acme.example',
    link: null,
  })
}, 180_000)

test('a name that is written from right to left turns nothing round on the terminal, and is as it is in JSON', async () => {
  const { run } = newInstallation({ REPRIEVE_SEED: 'none' })
  await run('prepare')
  const created = await run(...acme.map((word) => (word === 'Acme' ? 'חברה' : word)))
  expect([created.code, created.stdout.split(':')[0]]).toEqual([0, '\u2068חברה\u2069 is made'])
  const listed = await run('tenants', 'list')
  expect(listed.stdout.split('\t').slice(1, 4)).toEqual(['\u2068חברה\u2069', 'acme.example', 'customer'])
  expect(JSON.parse((await run('tenants', 'list', '--json')).stdout)).toMatchObject({ displayName: 'חברה' })
}, 180_000)
