import { expect, test } from 'vitest'
import { newInstallation } from './run-reprieve.ts'

const ofContoso = ['--tenant', 'contoso.example'] as const
const night = 'night.shift@contoso.example'

test('R16a a group is made, gets a member, is deleted and comes back with it on the command line', async () => {
  const run = await newInstallation({ REPRIEVE_SEED: 'demo' }).startRunningInTurn()
  await run('prepare')
  const ask = (...words: readonly string[]) => run('groups', ...words, ...ofContoso)
  const made = await ask('create', '--name', 'Night shift', '--address', `SMTP:${night}`, '--json')
  expect([made.code, made.stderr]).toEqual([0, ''])
  const { id } = JSON.parse(made.stdout)
  const member = ['--user', 'admin@contoso.example'] as const
  expect((await ask('add-member', night, ...member)).stdout).toBe('admin@contoso.example is a member now.\n')
  expect((await ask('add-member', id, ...member)).stdout).toBe('admin@contoso.example is a member already.\n')
  expect((await ask('members', night)).stdout).toMatch(/^\S+\tadmin@contoso\.example\t.+\n$/)
  expect((await ask('delete', night)).code).toBe(0)
  expect((await ask('list', '--deleted', '--search', 'NIGHT')).stdout.split('\t')[0]).toBe(id)
  await ask('create', '--name', 'Another', '--address', `SMTP:${night}`)
  const refused = await ask('restore', id)
  expect([refused.code, refused.stdout]).toEqual([1, ''])
  expect(refused.stderr).toContain('Another')
  const restored = await ask('restore', id, '--names', 'proposed')
  expect([restored.code, restored.stdout.split('\n').slice(1)]).toEqual([
    0,
    ['1 members are back.', `Dropped, as another has it: SMTP:${night}`, ''],
  ])
}, 600_000)
