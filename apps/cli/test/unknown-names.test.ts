import type { Option } from 'commander'
import { expect, test } from 'vitest'
import { createProgram } from '../src/program.mjs'
import { leavesOf } from './leaves-of.ts'
import { newInstallation } from './run-reprieve.ts'

const contoso = '4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04'
const time = ['--from', '2026-03-02T09:00:00Z', '--to', '2036-03-02T09:00:00Z']
const noJob = '019cad5c-7280-7000-8000-000000000001'

const noFile = '/nowhere/at-all'
const noUser = 'nobody@contoso.example'
const ofContoso = ['--tenant', contoso]
const sidesOf = (customer: string, partner: string) => ['--customer', customer, '--partner', partner]
const role = ['--role', 'globalReader']
const noTenant = 'there is no tenant with the domain or id nonsense'
const noDomain = 'has no domain nowhere.example'
const noGroup = 'nothing@contoso.example'
const noMessage = `no undelivered message ${noJob}`

/**
 * For each word of a command that names something, a command line in which that name is unknown, and its
 * refusal.
 */
const unknownByWord: Readonly<Record<string, readonly [readonly string[], string]>> = {
  'token --user': [['--user', noUser], noUser],
  'clients add --tenant': [['--name', 'A', '--grant', 'device', '--tenant', 'nonsense'], noTenant],
  'clients rotate-secret id': [[noJob, '--yes'], 'no application with the id'],
  'clients remove id': [[noJob, '--yes'], 'no application with the id'],
  'tokens revoke id': [[noJob, '--yes'], 'there is no token with the id'],
  'audit verify --tenant': [['--tenant', 'nonsense'], noTenant],
  'audit verify --anchors': [['--anchors', noFile], `there is no file or folder ${noFile}`],
  'audit export --tenant': [['--tenant', 'nonsense'], noTenant],
  'purge confirm --tenant': [['--tenant', 'nonsense', '--yes'], noTenant],
  'domains add --tenant': [['new.example', '--tenant', 'nonsense'], noTenant],
  'domains verify --tenant': [['contoso.example', '--tenant', 'nonsense'], noTenant],
  'domains verify domain': [['nowhere.example', ...ofContoso], noDomain],
  'domains set-default --tenant': [['contoso.example', '--tenant', 'nonsense'], noTenant],
  'domains set-default domain': [['nowhere.example', ...ofContoso], noDomain],
  'domains remove --tenant': [['contoso.example', '--tenant', 'nonsense'], noTenant],
  'domains remove domain': [['nowhere.example', ...ofContoso], noDomain],
  'domains list --tenant': [['--tenant', 'nonsense'], noTenant],
  'export --tenant': [['--tenant', 'nonsense'], noTenant],
  'export file': [['/nowhere/at-all/tenant.jsonl', ...ofContoso], 'there is no folder for the file'],
  'import file': [[`${noFile}.csv`, '--preview', ...ofContoso], `there is no file ${noFile}.csv`],
  'import --tenant': [[`${noFile}.csv`, '--preview', '--tenant', 'nonsense'], noTenant],
  'users list --tenant': [['--tenant', 'nonsense'], noTenant],
  'users show --tenant': [[noUser, '--tenant', 'nonsense'], noTenant],
  'users show user': [[noUser, ...ofContoso], noUser],
  'users create --tenant': [['new@contoso.example', '--name', 'N', '--tenant', 'nonsense'], noTenant],
  'users change --tenant': [[noUser, '--tenant', 'nonsense'], noTenant],
  'users change user': [[noUser, '--office', 'A', ...ofContoso], noUser],
  'users change --manager': [['admin@contoso.example', '--manager', noUser, ...ofContoso], noUser],
  'users delete --tenant': [[noUser, '--tenant', 'nonsense'], noTenant],
  'users delete user': [[noUser, ...ofContoso], noUser],
  'users restore --tenant': [[noUser, '--tenant', 'nonsense'], noTenant],
  'users restore user': [[noUser, ...ofContoso], noUser],
  'users undo-restore --tenant': [[noUser, '--tenant', 'nonsense'], noTenant],
  'users undo-restore user': [[noUser, ...ofContoso], noUser],
  ...Object.fromEntries(
    [
      ['contacts', 'contact', 'Contact'] as const,
      ['shared-mailboxes', 'mailbox', 'Shared mailbox'] as const,
    ].flatMap(([many, one, One]) => [
      [`${many} list --tenant`, [['--tenant', 'nonsense'], noTenant]],
      [`${many} create --tenant`, [['--name', 'N', '--tenant', 'nonsense'], noTenant]],
      [`${many} change --tenant`, [[noGroup, '--name', 'N', '--tenant', 'nonsense'], noTenant]],
      [`${many} change ${one}`, [[noGroup, '--name', 'N', ...ofContoso], noGroup]],
      [`${many} delete --tenant`, [[noGroup, '--tenant', 'nonsense'], noTenant]],
      [`${many} delete ${one}`, [[noGroup, ...ofContoso], noGroup]],
      [`${many} restore --tenant`, [[noJob, '--tenant', 'nonsense'], noTenant]],
      [`${many} restore ${one}`, [[noJob, ...ofContoso], `${One} ${noJob} was not found`]],
    ]),
  ),
  'groups list --tenant': [['--tenant', 'nonsense'], noTenant],
  'groups create --tenant': [['--name', 'G', '--tenant', 'nonsense'], noTenant],
  'groups members --tenant': [[noGroup, '--tenant', 'nonsense'], noTenant],
  'groups members group': [[noGroup, ...ofContoso], noGroup],
  'groups add-member --tenant': [[noGroup, '--user', noUser, '--tenant', 'nonsense'], noTenant],
  'groups add-member group': [[noGroup, '--user', noUser, ...ofContoso], noGroup],
  'groups add-member --user': [[noJob, '--user', noUser, ...ofContoso], noUser],
  'groups remove-member --tenant': [[noGroup, '--user', noUser, '--tenant', 'nonsense'], noTenant],
  'groups remove-member group': [[noGroup, '--user', noUser, ...ofContoso], noGroup],
  'groups remove-member --user': [[noJob, '--user', noUser, ...ofContoso], noUser],
  'groups delete --tenant': [[noGroup, '--tenant', 'nonsense'], noTenant],
  'groups delete group': [[noGroup, ...ofContoso], noGroup],
  'groups restore --tenant': [[noJob, '--tenant', 'nonsense'], noTenant],
  'groups restore group': [[noJob, ...ofContoso], `Group ${noJob} was not found`],
  'scim create --tenant': [['--name', 'N', '--tenant', 'nonsense'], noTenant],
  'scim list --tenant': [['--tenant', 'nonsense'], noTenant],
  'scim rotate --tenant': [[noJob, '--tenant', 'nonsense'], noTenant],
  'scim rotate id': [[noJob, ...ofContoso], `connection ${noJob}`],
  'scim remove --tenant': [[noJob, '--tenant', 'nonsense', '--yes'], noTenant],
  'scim remove id': [[noJob, ...ofContoso, '--yes'], `connection ${noJob}`],
  'settings show --tenant': [['--tenant', 'nonsense'], noTenant],
  'settings set --tenant': [['--tenant', 'nonsense', '--retention-days', '60'], noTenant],
  'jobs list --tenant': [['--tenant', 'nonsense'], noTenant],
  'jobs show --tenant': [[noJob, '--tenant', 'nonsense'], noTenant],
  'jobs show id': [[noJob, ...ofContoso], 'was not found'],
  'jobs cancel --tenant': [[noJob, '--tenant', 'nonsense'], noTenant],
  'jobs cancel id': [[noJob, ...ofContoso], 'was not found'],
  'undo --tenant': [['--tenant', 'nonsense', '--actor', 'x', ...time], noTenant],
  'undo --actor': [[...ofContoso, '--actor', 'nobody', ...time], 'nobody to restore'],
  'outbox list-dead --tenant': [['--tenant', 'nonsense'], noTenant],
  'outbox retry tenant': [['nonsense', noJob], noTenant],
  'outbox retry id': [[contoso, noJob], noMessage],
  'outbox discard tenant': [['nonsense', noJob, '--yes'], noTenant],
  'outbox discard id': [[contoso, noJob, '--yes'], noMessage],
  'partners list --tenant': [['--tenant', 'nonsense'], noTenant],
  'partners invite --customer': [[...sidesOf('nonsense', contoso), ...role], noTenant],
  'partners invite --partner': [[...sidesOf(contoso, 'nonsense'), ...role], noTenant],
  'partners accept --customer': [sidesOf('nonsense', contoso), noTenant],
  'partners accept --partner': [sidesOf(contoso, 'nonsense'), noTenant],
  'partners terminate --customer': [[...sidesOf('nonsense', contoso), '--yes'], noTenant],
  'partners terminate --partner': [[...sidesOf(contoso, 'nonsense'), '--yes'], noTenant],
  'partners assign --customer': [[...sidesOf('nonsense', contoso), '--user', noUser], noTenant],
  'partners assign --partner': [[...sidesOf(contoso, 'nonsense'), '--user', noUser], noTenant],
  'partners assign --user': [[...sidesOf(contoso, 'fabrikam.example'), '--user', noUser], noUser],
}

/** Words that give something that need not exist yet, or that is chosen from a list. */
const namesNothing = [
  'backup file',
  'migrate --to',
  'import --source',
  'import --result',
  'seed scenario',
  'tenants create --name',
  'tenants create --domain',
  'tenants create --admin',
  'tenants create --admin-name',
  'domains add domain',
  'users list --search',
  'shared-mailboxes list --search',
  'shared-mailboxes create --name',
  'shared-mailboxes create --address',
  'shared-mailboxes change --name',
  'shared-mailboxes change --address',
  'contacts list --search',
  'contacts create --name',
  'contacts create --address',
  'contacts change --name',
  'contacts change --address',
  'groups list --search',
  'groups create --name',
  'groups create --address',
  'users create upn',
  'users create --name',
  ...['create', 'change'].flatMap((command) =>
    [
      '--first-name',
      '--last-name',
      '--usage-location',
      '--phone',
      '--mobile-phone',
      '--job-title',
      '--department',
      '--office',
      '--employee-id',
      '--preferred-language',
    ].map((option) => `users ${command} ${option}`),
  ),
  'users change --name',
  'users change --new-name',
  'users create --address',
  'users restore --new-name',
  'scim create --name',
  'scim create --source',
  'clients add --name',
  'clients add --redirect-uri',
  'undo --plan-hash',
]

test('every word of the command line that names something is in the table', () => {
  const words = [...leavesOf(createProgram(async () => undefined))].flatMap(([name, command]) => [
    ...command.registeredArguments.map((argument) => `${name} ${argument.name()}`),
    ...command.options.filter(namesSomething).map(({ long }) => `${name} ${long}`),
  ])
  expect(words.sort()).toEqual([...Object.keys(unknownByWord), ...namesNothing].sort())
})

// Numbers, times and choices are parsed, and are refused as wrong usage.
const namesSomething = ({ flags, argChoices }: Option): boolean =>
  /<(?!n>|time>|instant>)/.test(flags) && argChoices === undefined

test('an unknown tenant, actor, job, application, person or file is an error and no empty success, in every command', async () => {
  const run = await newInstallation({ REPRIEVE_SEED: 'demo' }).startRunningInTurn()
  expect((await run('prepare')).code).toBe(0)
  const unknown = [
    ...Object.entries(unknownByWord).map(
      ([word, [words, message]]) => [[...word.split(' ').slice(0, -1), ...words], message] as const,
    ),
    [['jobs', 'list', '--tenant', 'nowhere.example'], 'domain or id nowhere.example'],
    [['jobs', 'list', '--tenant', noJob], `domain or id ${noJob}`],
    [['undo', '--tenant', 'nonsense', '--actor', 'x', ...time, '--preview'], noTenant],
    [['undo', ...ofContoso, '--actor', 'nobody', ...time, '--preview'], 'nobody to restore'],
    [['users', 'show', noJob, ...ofContoso], `User ${noJob} was not found`],
    [['users', 'show', noUser, '--deleted', ...ofContoso], noUser],
    [['users', 'delete', 'admin@fabrikam.example', ...ofContoso], 'admin@fabrikam.example'],
    [['users', 'restore', noJob, ...ofContoso], `User ${noJob} was not found`],
    [['audit', 'verify', '--anchors', '/'], 'what was named is a folder'],
    [['backup', '/nowhere/copy.db'], 'there is no file or folder /nowhere/copy.db.part'],
  ] as const
  for (const [command, message] of unknown) {
    const { code, stdout, stderr } = await run(...command)
    expect({ command, code, stdout, stderr }).toMatchObject({ code: 1, stdout: '' })
    expect(stderr).toContain(message)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  }
}, 600_000)
