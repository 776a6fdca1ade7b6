import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { PassThrough } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { confirm } from '../src/confirm.ts'
import { behaviourOf, createProgram } from '../src/program.mjs'
import { leavesOf } from './leaves-of.ts'
import { newInstallation } from './run-reprieve.ts'

const contoso = '4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04'
const none = '019cad5c-7280-7000-8000-000000000001'
/** A file with people in it. */
const people = fileURLToPath(new URL('people.csv', import.meta.url))
const sides = ['--customer', 'contoso.example', '--partner', 'fabrikam.example']
const incident = ['--actor', 'x', '--from', '2026-03-02T09:00:00Z', '--to', '2036-03-02T09:00:00Z']

/** The words with which each command is called. A command that is missing here fails the first test. */
const wordsByCommand: Readonly<Record<string, readonly string[]>> = {
  prepare: [],
  migrate: [],
  seed: ['empty'],
  token: ['--user', 'admin@contoso.example'],
  emulate: [],
  check: [],
  backup: ['/nowhere/copy.db'],
  citus: [],
  'clients add': ['--name', 'A', '--tenant', contoso, '--grant', 'device', '--public'],
  'clients list': [],
  'clients rotate-secret': [none],
  'clients remove': [none],
  'scim create': ['--tenant', contoso, '--name', 'Provider'],
  'scim list': ['--tenant', contoso],
  'scim rotate': [none, '--tenant', contoso],
  'scim remove': [none, '--tenant', contoso],
  'tokens list': [],
  'tokens revoke': [none],
  'keys list': [],
  'keys rotate': [],
  'audit verify': [],
  'audit export': ['--tenant', contoso],
  'audit heads': [],
  'purge status': [],
  'purge confirm': ['--tenant', contoso],
  'tenants create': ['--name', 'Acme', '--domain', 'acme.example', '--admin', 'ada@acme.example'],
  'tenants list': [],
  'domains add': ['new.example', '--tenant', contoso],
  'domains verify': ['new.example', '--tenant', contoso, '--by-operator'],
  'domains set-default': ['new.example', '--tenant', contoso],
  'domains remove': ['contoso-europe.example', '--tenant', contoso],
  'domains list': ['--tenant', contoso],
  export: ['--tenant', contoso],
  'users list': ['--tenant', contoso],
  'users show': ['admin@contoso.example', '--tenant', contoso],
  'users create': ['new.user@contoso.example', '--name', 'New User', '--tenant', contoso],
  'users change': ['new.user@contoso.example', '--job-title', 'Baker', '--tenant', contoso],
  'users delete': ['new.user@contoso.example', '--tenant', contoso],
  'users restore': ['new.user@contoso.example', '--tenant', contoso],
  'users undo-restore': ['new.user@contoso.example', '--tenant', contoso],
  'contacts list': ['--tenant', contoso],
  'contacts create': ['--name', 'New', '--address', 'SMTP:new@elsewhere.example', '--tenant', contoso],
  'contacts change': ['new@elsewhere.example', '--name', 'Newer', '--tenant', contoso],
  'contacts delete': ['new@elsewhere.example', '--tenant', contoso],
  'contacts restore': [none, '--tenant', contoso],
  'shared-mailboxes list': ['--tenant', contoso],
  'shared-mailboxes create': [
    '--name',
    'New',
    '--address',
    'SMTP:new.mailbox@contoso.example',
    '--tenant',
    contoso,
  ],
  'shared-mailboxes change': ['new.mailbox@contoso.example', '--name', 'Newer', '--tenant', contoso],
  'shared-mailboxes delete': ['new.mailbox@contoso.example', '--tenant', contoso],
  'shared-mailboxes restore': [none, '--tenant', contoso],
  'groups list': ['--tenant', contoso],
  'groups create': ['--name', 'New', '--address', 'SMTP:new.group@contoso.example', '--tenant', contoso],
  'groups members': ['new.group@contoso.example', '--tenant', contoso],
  'groups add-member': ['new.group@contoso.example', '--user', 'admin@contoso.example', '--tenant', contoso],
  'groups remove-member': [
    'new.group@contoso.example',
    '--user',
    'admin@contoso.example',
    '--tenant',
    contoso,
  ],
  'groups delete': ['new.group@contoso.example', '--tenant', contoso],
  'groups restore': [none, '--tenant', contoso],
  import: [people, '--tenant', contoso],
  'settings show': ['--tenant', contoso],
  'settings set': ['--tenant', contoso, '--retention-days', '60'],
  'jobs list': ['--tenant', contoso],
  'jobs show': [none, '--tenant', contoso],
  'jobs cancel': [none, '--tenant', contoso],
  undo: ['--tenant', contoso, ...incident],
  'outbox list-dead': [],
  'outbox retry': [contoso, none],
  'outbox discard': [contoso, none],
  'partners list': ['--tenant', contoso],
  'partners invite': [...sides, '--role', 'globalReader'],
  'partners accept': sides,
  'partners terminate': sides,
  'partners assign': [...sides, '--user', 'technician@fabrikam.example'],
}

const commands = leavesOf(createProgram(async () => undefined))

test('every command says what it prints and whether it can be undone, and takes --json and --yes accordingly', () => {
  expect([...commands.keys()].sort()).toEqual(Object.keys(wordsByCommand).sort())
  for (const [name, command] of commands) {
    const behaviour = behaviourOf(command)
    const flags = command.options.map(({ long }) => long)
    expect([name, flags.includes('--json')]).toEqual([name, behaviour?.prints === 'rows'])
    expect([name, flags.includes('--yes')]).toEqual([name, behaviour?.question !== null])
  }
})

test('what cannot be undone is asked before', () => {
  const asking = [...commands].filter(([, command]) => behaviourOf(command)?.question)
  expect(asking.map(([name]) => name).sort()).toEqual([
    'clients remove',
    'clients rotate-secret',
    'import',
    'keys rotate',
    'outbox discard',
    'partners terminate',
    'purge confirm',
    'scim remove',
    'tokens revoke',
  ])
})

test('the code of every command is found', async () => {
  for (const [name, command] of commands)
    expect([name, typeof (await behaviourOf(command)?.load())]).toEqual([name, 'function'])
}, 60_000)

test('with --json each line is an object, without it only commands of rows print tabs, and without --yes and a terminal nothing is done', async () => {
  const run = await newInstallation({ REPRIEVE_SEED: 'demo' }).startRunningInTurn()
  expect((await run('prepare')).code).toBe(0)
  const relationships = (await run('partners', 'list', '--tenant', contoso)).stdout
  for (const [name, command] of commands) {
    const words = [...name.split(' '), ...(wordsByCommand[name] ?? [])]
    const { prints, question } = behaviourOf(command) ?? {}
    if (question) {
      const { code, stdout, stderr } = await run(...words)
      expect({ name, code, stdout, stderr }).toMatchObject({
        code: 1,
        stdout: '',
        stderr: expect.stringMatching(/^reprieve: .*This cannot be undone.*--yes\. Nothing was changed\.\n$/),
      })
    } else if (prints === 'text') {
      expect([name, (await run(...words)).stdout.includes('\t')]).toEqual([name, false])
    } else {
      const { stdout } = await run(...words, ...(prints === 'rows' ? ['--json'] : []))
      for (const line of stdout.split('\n').filter((text) => text !== ''))
        expect([name, JSON.parse(line)]).toEqual([name, expect.any(Object)])
    }
  }
  expect((await run('partners', 'list', '--tenant', contoso)).stdout).toBe(relationships)
  expect((await run('keys', 'list')).stdout.trim().split('\n')).toHaveLength(1)
}, 600_000)

test('rows and their JSON say the same', async () => {
  const { run } = newInstallation({ REPRIEVE_SEED: 'demo' })
  await run('prepare')
  const add = ['clients', 'add', '--name', 'A', '--tenant', contoso, '--grant', 'client-credentials']
  const added = JSON.parse((await run(...add, '--json')).stdout)
  expect(added).toEqual({ client_id: expect.any(String), client_secret: expect.any(String) })
  expect(JSON.parse((await run('clients', 'list', '--json')).stdout)).toEqual({
    id: added.client_id,
    tenantId: contoso,
    name: 'A',
    grants: ['client_credentials'],
    kind: 'secret',
  })
  const shown = (await run('settings', 'show', '--tenant', contoso, '--json')).stdout.trim().split('\n')
  expect(shown.map((line) => JSON.parse(line))).toContainEqual({ setting: 'retention-days', value: 30 })
}, 60_000)

test.each([
  ['yes\n', null],
  ['YES\n', null],
  ['y\n', 'Nothing was changed.'],
  ['\n', 'Nothing was changed.'],
])('on a terminal the answer %j gives %j', async (answer, refusal) => {
  const input = Object.assign(new PassThrough(), { isTTY: true })
  const output = new PassThrough()
  const asked = confirm('The key ends.', { input, output }).then(
    () => null,
    (error: Error) => error.message,
  )
  input.write(answer)
  expect(await asked).toBe(refusal)
  expect(String(output.read())).toContain('The key ends. This cannot be undone. Type yes to go on: ')
})

test('--version prints the version of the installation', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'))
  expect(await newInstallation().run('--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
})

test('--help, from the script that people start, takes no more than three times what Node alone takes', () => {
  const script = fileURLToPath(new URL('../../../tooling/scripts/reprieve.mjs', import.meta.url))
  const bare = leastProcessorTime('-e', '0')
  expect(leastProcessorTime(script, '--help') / bare).toBeLessThan(3)
}, 60_000)

/**
 * The least processor time of several runs, in seconds. Elapsed time would mean little while other suites
 * run, and the least value is disturbed the least.
 */
function leastProcessorTime(...words: readonly string[]): number {
  const seconds = Array.from({ length: 7 }, () => {
    const timed = ['-c', '"$@" >/dev/null; times', 'bash', process.execPath, ...words]
    const { status, stdout } = spawnSync('bash', timed, { encoding: 'utf8' })
    expect(status).toBe(0)
    const ofChildren = stdout.trim().split('\n').at(-1) ?? ''
    return [...ofChildren.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
      (sum, [, minutes, rest]) => sum + Number(minutes) * 60 + Number(rest),
      0,
    )
  })
  return Math.min(...seconds)
}
