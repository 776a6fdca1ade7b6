import { expect, test } from 'vitest'
import { newInstallation } from './run-reprieve.ts'

const ofContoso = ['--tenant', 'contoso.example'] as const

test.each(['contacts', 'shared-mailboxes'])(
  'R16a one of the %s is made, changed, deleted and comes back on the command line',
  async (many) => {
    const run = await newInstallation({ REPRIEVE_SEED: 'demo' }).startRunningInTurn()
    await run('prepare')
    const ask = (...words: readonly string[]) => run(many, ...words, ...ofContoso)
    const desk = 'front.desk@contoso.example'
    const made = await ask('create', '--name', 'Front desk', '--address', `SMTP:${desk}`, '--json')
    expect([made.code, made.stderr]).toEqual([0, ''])
    const { id } = JSON.parse(made.stdout)
    expect((await ask('change', desk, '--name', 'Reception')).stdout).toContain('Reception')
    expect((await ask('change', desk)).code).not.toBe(0)
    expect((await ask('delete', desk)).code).toBe(0)
    expect((await ask('list', '--deleted', '--search', 'RECEP')).stdout.split('\t')[0]).toBe(id)
    await ask('create', '--name', 'Another', '--address', `SMTP:${desk}`)
    const refused = await ask('restore', id)
    expect([refused.code, refused.stdout]).toEqual([1, ''])
    expect(refused.stderr).toContain('Another')
    const restored = await ask('restore', id, '--names', 'proposed')
    expect([restored.code, restored.stdout.split('\n').slice(1)]).toEqual([
      0,
      [`Dropped, as another has it: SMTP:${desk}`, ''],
    ])
  },
  600_000,
)
