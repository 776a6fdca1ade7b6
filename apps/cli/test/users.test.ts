import { expect, test } from 'vitest'
import { newInstallation } from './run-reprieve.ts'

const ofContoso = ['--tenant', 'contoso.example'] as const
const noor = 'noor.new@contoso.example'

test('a user is made, shown, deleted, missed and restored on the command line', async () => {
  const { run, runWithInput } = newInstallation({ REPRIEVE_SEED: 'demo' })
  await run('prepare')
  const ask = (...words: readonly string[]) => run('users', ...words, ...ofContoso)
  const create = ['users', 'create', noor, '--name', 'Noor Smit', '--usage-location', 'nl'] as const
  const made = await runWithInput(
    'Zemlik-Tovra-53-ok\n',
    ...create,
    '--password-stdin',
    ...ofContoso,
    '--json',
  )
  expect([made.code, made.stderr]).toEqual([0, ''])
  const { id } = JSON.parse(made.stdout)
  expect(JSON.parse(made.stdout)).toEqual({ id, userPrincipalName: noor, displayName: 'Noor Smit' })
  expect((await ask('list', '--search', 'noor.new')).stdout).toBe(`${id}\t${noor}\tNoor Smit\n`)
  const shown = await ask('show', noor.toUpperCase())
  expect(shown.stdout).toContain('usageLocation\tNL\n')
  expect(shown.stdout).toContain(`proxyAddresses\tSMTP:${noor}\n`)
  const manager = 'admin@contoso.example'
  const changes = ['--job-title', 'Baker', '--office', '', '--manager', manager, '--sign-in', 'blocked']
  expect((await ask('change', noor, ...changes)).code).toBe(0)

  expect(JSON.parse((await ask('delete', noor, '--json')).stdout)).toMatchObject({
    id,
    purgeAt: expect.any(String),
  })
  const binned = (await ask('show', noor, '--deleted')).stdout
  for (const line of [`id\t${id}`, 'jobTitle\tBaker', 'signInBlocked\ttrue'])
    expect(binned).toContain(`${line}\n`)
  expect(binned).toMatch(/^managerId\t[0-9a-f-]{36}$/m)
  const again = await ask('create', noor, '--name', 'Another Noor')
  expect(again.stdout).toContain(`The deleted user ${noor} had one of these names: users restore ${id}\n`)
  const blocked = await ask('restore', noor)
  expect([blocked.code, blocked.stdout]).toEqual([1, ''])
  expect(blocked.stderr).toContain(noor)
  const newName = 'noor.back@contoso.example'
  const restored = await ask('restore', noor, '--new-name', newName)
  expect([restored.code, restored.stderr, restored.stdout.split('\n')[0]]).toEqual([
    0,
    '',
    `${id}\t${newName}\tNoor Smit`,
  ])
  const annelies = 'annelies.devries@contoso.example'
  const boss = JSON.parse((await ask('restore', annelies, '--json')).stdout)
  expect(boss.reports).toHaveLength(2)
  const [first, second] = boss.reports
  await ask('delete', annelies)
  await ask('change', first, '--manager', newName)
  await ask('delete', second)
  const { missing, reports } = JSON.parse((await ask('restore', annelies, '--json')).stdout)
  expect(reports).toEqual([])
  expect(missing).toEqual(expect.arrayContaining([`report.reassigned ${first}`, `report.deleted ${second}`]))
}, 600_000)

test('a restore is undone on the command line: the same user, name and end of the window, unless something changed', async () => {
  const run = await newInstallation({ REPRIEVE_SEED: 'demo' }).startRunningInTurn()
  await run('prepare')
  const ask = (...words: readonly string[]) => run('users', ...words, ...ofContoso)
  await ask('create', noor, '--name', 'Noor Smit')
  const deleted = JSON.parse((await ask('delete', noor, '--json')).stdout)
  expect((await ask('restore', noor, '--new-name', 'noor.back@contoso.example')).code).toBe(0)
  const undone = await ask('undo-restore', 'noor.back@contoso.example', '--json')
  expect([undone.code, undone.stderr, JSON.parse(undone.stdout)]).toEqual([0, '', deleted])
  expect((await ask('list', '--search', 'noor')).stdout).toBe('')

  await ask('restore', noor)
  await ask('change', noor, '--job-title', 'Baker')
  const refused = await ask('undo-restore', noor)
  expect([refused.code, refused.stdout]).toEqual([1, ''])
  expect(refused.stderr).toMatch(/^reprieve: .*cannot be undone.*changed since/)
  const never = await ask('undo-restore', 'admin@contoso.example')
  expect([never.code, never.stdout]).toEqual([1, ''])
}, 600_000)

test('of two deleted users who had the name, none is guessed, and both are in the list of the bin', async () => {
  const run = await newInstallation({ REPRIEVE_SEED: 'demo' }).startRunningInTurn()
  await run('prepare')
  const ask = (...words: readonly string[]) => run('users', ...words, ...ofContoso)
  for (const name of ['One', 'Two']) {
    await ask('create', noor, '--name', name)
    await ask('delete', noor)
  }
  const refused = await ask('restore', noor)
  expect([refused.code, refused.stdout]).toEqual([1, ''])
  expect(refused.stderr).toMatch(
    /^reprieve: 2 restorable users had the sign-in name .*; say which: \S+, \S+\n$/,
  )
  const listed = await ask('list', '--deleted', '--search', 'noor.new')
  expect(
    listed.stdout
      .trim()
      .split('\n')
      .map((line) => line.split('\t')[2]),
  ).toEqual(['Two', 'One'])
}, 600_000)
