import { expect, test } from 'vitest'
import { newInstallation } from './run-reprieve.ts'

const ofContoso = ['--tenant', 'contoso.example'] as const

test('R52 a domain is added, verified by the operator’s word, made the default one, and removed when nobody uses it', async () => {
  const run = await newInstallation({ REPRIEVE_SEED: 'demo' }).startRunningInTurn()
  await run('prepare')
  const ask = async (...words: readonly string[]) => {
    const { code, stdout, stderr } = await run('domains', ...words, ...ofContoso)
    return [code, stdout, stderr]
  }
  const added = await ask('add', 'New.Example')
  expect(added).toEqual([
    0,
    expect.stringMatching(/^new\.example\tunverified\t\treprieve-verification=[0-9a-f]{32}\n$/),
    '',
  ])
  expect((await ask('set-default', 'new.example'))[2]).toBe(
    'reprieve: The domain new.example is not verified yet, so no name can be under it. Verify it first.\n',
  )
  expect(await ask('verify', 'new.example', '--by-operator')).toEqual([0, 'new.example\tverified\t\t\n', ''])
  expect(await ask('set-default', 'new.example')).toEqual([0, 'new.example\tverified\tdefault\t\n', ''])
  const [, listed] = await ask('list', '--json')
  const entries = String(listed)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(entries).toContainEqual({
    name: 'new.example',
    verified: true,
    isInitial: false,
    isDefault: true,
    txtRecord: null,
  })
  expect(await ask('remove', 'contoso.example')).toEqual([
    1,
    '',
    expect.stringMatching(
      /^reprieve: \d+ name holders still use the domain contoso\.example: .*@.*, and more\./,
    ),
  ])
  expect(await ask('remove', 'new.example')).toEqual([
    1,
    '',
    'reprieve: The domain new.example is the default one. Choose another default domain first.\n',
  ])
  await ask('set-default', 'contoso.example')
  expect(await ask('remove', 'new.example')).toEqual([0, 'new.example is removed.\n', ''])
  expect((await run('check')).code).toBe(0)
  expect((await run('audit', 'verify')).code).toBe(0)
}, 600_000)
