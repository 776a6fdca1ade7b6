import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newInstallation } from './run-reprieve.ts'

const contoso = '4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04'
const time = ['--from', '2026-03-02T09:00:00Z', '--to', '2036-03-02T09:00:00Z']
const noJob = '019cad5c-7280-7000-8000-000000000001'

/** Every command that takes a tenant, with what else it needs. */
const ofTenants: readonly (readonly string[])[] = [
  ['audit', 'verify'],
  ['audit', 'export'],
  ['jobs', 'list'],
  ['jobs', 'show', noJob],
  ['jobs', 'cancel', noJob],
  ['undo', '--actor', 'incident', ...time],
  ['purge', 'confirm'],
  ['settings', 'show'],
  ['settings', 'set', '--retention-days', '60'],
  ['clients', 'add', '--name', 'A', '--grant', 'device'],
  ['partners', 'list'],
  ['outbox', 'list-dead'],
]

test('every command that takes a tenant is in this table', () => {
  const source = join(import.meta.dirname, '..', 'src')
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  )
  const options = files.flatMap(
    (file) => readFileSync(join(source, file), 'utf8').match(/'--tenant </g) ?? [],
  )
  expect(options.length).toBe(ofTenants.length)
})

test('an unknown tenant, actor, job, application or file is an error and no empty success, in every command', async () => {
  const { run } = newInstallation({ REPRIEVE_SEED: 'demo' })
  expect((await run('prepare')).code).toBe(0)
  const unknown = [
    ...ofTenants.map((command) => [[...command, '--tenant', 'nonsense'], 'domain or id nonsense'] as const),
    [['jobs', 'list', '--tenant', 'nowhere.example'], 'domain or id nowhere.example'],
    [['jobs', 'list', '--tenant', noJob], `domain or id ${noJob}`],
    [['outbox', 'retry', 'nonsense', noJob], 'domain or id nonsense'],
    [['outbox', 'discard', 'nonsense', noJob], 'domain or id nonsense'],
    [['undo', '--tenant', 'nonsense', '--actor', 'x', ...time, '--preview'], 'domain or id nonsense'],
    [['undo', '--tenant', contoso, '--actor', 'nobody', ...time, '--preview'], 'nobody to restore'],
    [['undo', '--tenant', contoso, '--actor', 'nobody', ...time], 'nobody to restore'],
    [['partners', 'accept', '--customer', contoso, '--partner', 'nonsense'], 'domain or id nonsense'],
    [['partners', 'terminate', '--customer', 'nonsense', '--partner', contoso], 'domain or id nonsense'],
    [['jobs', 'show', noJob, '--tenant', contoso], 'was not found'],
    [['jobs', 'cancel', noJob, '--tenant', contoso], 'was not found'],
    [['clients', 'remove', noJob], 'no application with the id'],
    [['clients', 'rotate-secret', noJob], 'no application with the id'],
    [['token', '--user', 'nobody@contoso.example'], 'nobody@contoso.example'],
    [['audit', 'verify', '--anchors', '/nowhere/anchors'], 'ENOENT'],
  ] as const
  for (const [command, message] of unknown) {
    const { code, stdout, stderr } = await run(...command)
    expect({ command, code, stdout, stderr }).toMatchObject({ code: 1, stdout: '' })
    expect(stderr).toContain(message)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  }
}, 240_000)
