import { expect, test } from 'vitest'
import { newInstallation } from './run-reprieve.ts'

test('the retention and the guards of a tenant are shown and set on the command line', async () => {
  const run = await newInstallation({ REPRIEVE_SEED: 'demo' }).startRunningInTurn()
  await run('prepare')
  const tenant = ['--tenant', 'contoso.example']
  const lines = (...[retention, ...guards]: readonly number[]) =>
    [
      `retention-days\t${retention}`,
      `purge-guard-users\t${guards[0]}`,
      `purge-guard-share\t${guards[1]}`,
      `deletion-guard-users\t${guards[2]}`,
      `deletion-guard-share\t${guards[3]}`,
      '',
    ].join('\n')
  const shown = { code: 0, stderr: '', stdout: lines(30, 100, 50, 50, 10) }
  expect(await run('settings', 'show', ...tenant)).toEqual(shown)

  const guards = [
    '--purge-guard-users',
    '7',
    '--purge-guard-share',
    '0',
    '--deletion-guard-users',
    '0',
    '--deletion-guard-share',
    '25',
  ]
  const set = { code: 0, stderr: '', stdout: lines(90, 7, 0, 0, 25) }
  expect(await run('settings', 'set', ...tenant, '--retention-days', '90', ...guards)).toEqual(set)

  const tooLong = await run('settings', 'set', ...tenant, '--retention-days', '181')
  expect(tooLong).toMatchObject({ code: 2, stdout: '' })
  expect(tooLong.stderr).toContain('a whole number from 1 to 180')
  const nothing = await run('settings', 'set', ...tenant)
  expect([nothing.code, nothing.stderr]).toEqual([
    1,
    'reprieve: say what to set, such as --retention-days 60\n',
  ])
  const nobody = await run('settings', 'set', '--tenant', 'nowhere.example', '--retention-days', '9')
  expect([nobody.code, nobody.stderr.includes('nowhere.example')]).toEqual([1, true])
  expect(await run('settings', 'show', ...tenant)).toEqual(set)
  const back = ['--retention-days', 'default', '--purge-guard-users', 'default']
  const partly = { code: 0, stderr: '', stdout: lines(30, 100, 0, 0, 25) }
  expect(await run('settings', 'set', ...tenant, ...back)).toEqual(partly)
}, 180_000)
