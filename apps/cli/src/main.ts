import { seedScenarios } from '@reprieve/config'
import { directoryRoles } from '@reprieve/domain'
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { addOutboxCommands } from './commands/add-outbox-commands.ts'
import { addSettingsCommands } from './commands/add-settings-commands.ts'
import { auditExport } from './commands/audit-export.ts'
import { auditHeads } from './commands/audit-heads.ts'
import { auditVerify } from './commands/audit-verify.ts'
import { backup } from './commands/backup.ts'
import { check } from './commands/check.ts'
import { citus } from './commands/citus.ts'
import { addClient, grantByName, listClients, removeClient, rotateClientSecret } from './commands/clients.ts'
import { cancelJob, listJobs, showJob } from './commands/jobs.ts'
import { listKeys, rotateKeys } from './commands/keys.ts'
import { migrate } from './commands/migrate.ts'
import {
  acceptPartner,
  assignTechnician,
  invitePartner,
  listPartners,
  terminatePartner,
} from './commands/partners.ts'
import { prepare } from './commands/prepare.ts'
import { confirmPurge, purgeStatus } from './commands/purge.ts'
import { seed } from './commands/seed.ts'
import { token } from './commands/token.ts'
import { undo } from './commands/undo.ts'
import { isExpected } from './expected-error.ts'
import { toWholeNumber } from './to-whole-number.ts'

try {
  await program().parseAsync()
} catch (error) {
  process.exitCode = exitCodeOf(error)
}

function program(): Command {
  // Set before the commands are made, as they take it over.
  const root = new Command('reprieve')
    .exitOverride()
    .showHelpAfterError('Add --help for what can be asked.')
    .description(
      'Looks after an installation of Reprieve. Settings come from the environment; see .env.example.',
    )
  root
    .command('prepare')
    .description(
      'make the data folder, the secrets and the database, and fill an empty one with REPRIEVE_SEED',
    )
    .action(prepare)
  root
    .command('migrate')
    .description('bring the database to the schema of this version; makes it where there is none')
    .option(
      '--to <url>',
      'copy the SQLite database into this empty PostgreSQL one instead; goes on where it was broken off',
      toPostgresUrl,
    )
    .action(migrate)
    .addHelpText(
      'after',
      '\nExample, with everything else stopped:\n  PGPASSWORD=… npm run --silent reprieve -- migrate --to postgres://reprieve@db.example:5432/reprieve',
    )
  root
    .command('seed')
    .description('fill an empty database with made-up tenants and users, and print how to sign in')
    .addArgument(new Argument('<scenario>', 'what to fill it with').choices(seedScenarios))
    .action(seed)
  root
    .command('token')
    .description('print a bearer token for the REST API')
    .requiredOption('--user <upn>', 'sign-in name of the user who acts')
    .option('--app-only', "speak for an application in the user's tenant, with no user behind it", false)
    .option('--hours <n>', 'how long it is good for, up to 720', toHours, 24)
    .action(token)
    .addHelpText(
      'after',
      '\nExample:\n  TOKEN=$(npm run --silent reprieve -- token --user admin@contoso.example)',
    )
  addClientCommands(root.command('clients').description('the applications that may ask for tokens'))
  const keys = root.command('keys').description('the keys that bearer tokens are signed with')
  keys.command('list').description('print the keys, the one that signs first').action(listKeys)
  keys
    .command('rotate')
    .description('sign with a new key from now on; the ones before check tokens until the last has ended')
    .option('--now', 'remove the ones before: every token that there is ends within seconds', false)
    .action(rotateKeys)
  root
    .command('check')
    .description(
      'hold the database against the rules; prints what breaks them and exits with 1 if anything does',
    )
    .action(check)
  root
    .command('backup')
    .description('write the SQLite database, as it is at one moment, to a new file, while the program runs')
    .argument('<file>', 'where to; must not exist')
    .action(backup)
  const audit = root
    .command('audit')
    .description('the audit log, of which each record is bound to the one before')
  audit
    .command('verify')
    .description('name the first record that was changed, removed or added; exits with 1 if there is any')
    .option('--tenant <domain or id>', 'of this tenant alone')
    .option('--anchors <file>', 'what `audit heads` once printed: those records must still be there')
    .action(auditVerify)
  audit
    .command('export')
    .description('print the records as lines of JSON, the first ones first')
    .requiredOption('--tenant <domain or id>', 'whose records')
    .option('--from <instant>', 'from this moment on', toInstant)
    .option('--to <instant>', 'before this moment', toInstant)
    .action(auditExport)
  audit
    .command('heads')
    .description('print the end of the log of each tenant as a line of JSON, to be kept elsewhere')
    .action(auditHeads)
  const purge = root.command('purge').description('what keeps the worker from purging expired users')
  purge
    .command('status')
    .description('print every stop that waits for a confirmation, a line each; exits with 1 if there is any')
    .action(purgeStatus)
  purge
    .command('confirm')
    .description('let purging go on; covers what was stopped, and nothing later')
    .addOption(
      new Option('--tenant <domain or id>', 'where too much of the bin had expired').conflicts('clock'),
    )
    .option('--clock', 'the time that the clock shows is the right one')
    .action(confirmPurge)
  addSettingsCommands(root)
  addJobCommands(root)
  addOutboxCommands(root)
  root
    .command('citus')
    .description('print the SQL that distributes a migrated PostgreSQL database by tenant, for Citus')
    .action(citus)
  addPartnerCommands(root)
  return root
}

function addClientCommands(clients: Command): void {
  clients
    .command('add')
    .description('register an application; prints its id and, this once, its secret')
    .requiredOption('--name <name>', 'what people see when they sign in with it')
    .requiredOption('--tenant <domain or id>', 'whose people sign in with it, and for whom it acts alone')
    .addOption(
      new Option('--grant <names...>', 'how it may get tokens')
        .choices(Object.keys(grantByName))
        .makeOptionMandatory(),
    )
    .option('--redirect-uri <uris...>', 'where people go back to from signing in; for the grant code', [])
    .option('--public', 'it runs where it cannot keep a secret, and gets none', false)
    .action(addClient)
  clients.command('list').description('print the applications').action(listClients)
  clients
    .command('rotate-secret')
    .description('give an application a new secret; the one before is refused')
    .argument('<id>', 'its client_id')
    .action(rotateClientSecret)
  clients
    .command('remove')
    .description('give an application no more tokens')
    .argument('<id>', 'its client_id')
    .action(removeClient)
}

function addJobCommands(root: Command): void {
  const jobs = root.command('jobs').description('the bulk restores of a tenant')
  jobs
    .command('list')
    .description('print the latest, a line each: id, state, rows restored, failed and pending, start')
    .requiredOption('--tenant <domain or id>', 'whose')
    .action(listJobs)
  jobs
    .command('show')
    .description('print one, and each row that has failed with the reason')
    .argument('<id>', 'of the job')
    .requiredOption('--tenant <domain or id>', 'whose')
    .action(showJob)
  jobs
    .command('cancel')
    .description('end one between two rows; what was done stays done')
    .argument('<id>', 'of the job')
    .requiredOption('--tenant <domain or id>', 'whose')
    .action(cancelJob)
  root
    .command('undo')
    .description('restore everything that one person deleted between two moments, by a job of the worker')
    .requiredOption('--tenant <domain or id>', 'where')
    .requiredOption('--actor <name or id>', 'who deleted, as the bin shows it')
    .requiredOption('--from <time>', 'ISO 8601, such as 2026-03-02T09:00:00Z', toInstant)
    .requiredOption('--to <time>', 'not included', toInstant)
    .addOption(
      new Option('--names <how>', 'what to do about names that are taken')
        .choices(['fail', 'proposed'])
        .default('fail'),
    )
    .option('--plan-hash <hash>', 'of a preview: nothing happens but what it has shown')
    .option('--preview', 'only print what would happen, a line for each user')
    .action(undo)
}

function toInstant(text: string): Date {
  const instant = new Date(text)
  const isWhole = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text)
  if (isWhole && !Number.isNaN(instant.getTime())) return instant
  throw new InvalidArgumentError('It must be a time with its zone, such as 2026-03-02T09:00:00Z.')
}

function addPartnerCommands(root: Command): void {
  const partners = root.command('partners').description('who manages whom: partner relationships')
  const between = (name: string, description: string) =>
    partners
      .command(name)
      .description(description)
      .requiredOption('--customer <id or domain>', 'the tenant that is managed')
      .requiredOption('--partner <id or domain>', 'the tenant that manages')
  const roles = (description: string) => new Option('--role <role...>', description).choices(directoryRoles)
  partners
    .command('list')
    .description('print the relationships of a tenant, as customer and as partner, a line each')
    .requiredOption('--tenant <id or domain>', 'whose')
    .action(listPartners)
  between('invite', 'ask a customer to delegate roles to a partner')
    .addOption(roles('what is to be delegated').makeOptionMandatory())
    .option('--days <n>', 'for how long, from now, up to 730', toWholeNumber(1, 730), 365)
    .action(invitePartner)
  between('accept', 'delegate what an invitation asks for').action(acceptPartner)
  between('terminate', 'end a relationship, or an invitation, at once').action(terminatePartner)
  between('assign', 'say what a person of the partner may be at the customer; nothing without a role')
    .requiredOption('--user <upn>', 'sign-in name of the person')
    .addOption(roles('of those that are delegated').default([]))
    .action(assignTechnician)
}

function toHours(text: string): number {
  const hours = Number(text)
  if (!(hours > 0 && hours <= 720)) throw new InvalidArgumentError('It must be a number above 0, up to 720.')
  return hours
}

function toPostgresUrl(text: string): string {
  const isOne = /^postgres(ql)?:$/.test(URL.parse(text)?.protocol ?? '')
  if (isOne) return text
  throw new InvalidArgumentError('It must be postgres://user@host:port/database.')
}

function exitCodeOf(error: unknown): number {
  // It has printed its message, or the help that was asked for, by itself.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (isExpected(error)) process.stderr.write(`reprieve: ${error.message}\n`)
  else console.error(error)
  return 1
}
