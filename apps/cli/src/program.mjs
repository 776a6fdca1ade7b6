// Plain JavaScript, checked by the TypeScript compiler, so that help, the version and wrong usage are answered without
// loading TypeScript, the database or the operations. Each command's own code is imported when it runs.
import { readFileSync } from 'node:fs'
import { commandToRun } from '@reprieve/config/command-to-run'
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { exitCodes } from './exit-codes.mjs'

/**
 * What a command writes to standard output. `rows`: lines with values separated by tabs, or JSON objects with `--json`.
 * `json`: always a JSON object on each line. `text`: anything else.
 * @typedef {'rows' | 'json' | 'text'} Printed
 */

/**
 * Builds the question that is asked before a command that cannot be undone. It takes the same arguments as the command.
 * @typedef {(...given: never[]) => string} Question
 */

/**
 * @typedef {object} Behaviour
 * @property {string} description
 * @property {Printed} prints
 * @property {Question | 'itself' | null} question null if what the command does can be undone, or if it changes nothing;
 *   `itself` where the command asks when it knows what it would do
 * @property {() => Promise<(...given: never[]) => unknown>} load imports the command's code
 */

/**
 * Runs a command whose words have been parsed.
 * @typedef {(behaviour: Behaviour, given: unknown[]) => Promise<void>} Run
 */

/** @type {Record<import('@reprieve/config').SeedScenario, true>} */
const scenarios = { empty: true, demo: true, 'ten-thousand': true, million: true }

/** @type {Record<import('@reprieve/domain').DirectoryRole, true>} */
const roles = {
  globalAdministrator: true,
  privilegedRoleAdministrator: true,
  privilegedAuthenticationAdministrator: true,
  userAdministrator: true,
  helpdeskAdministrator: true,
  licenseAdministrator: true,
  directoryWriter: true,
  directoryReader: true,
  globalReader: true,
}

/** @type {Record<import('./commands/clients.ts').GrantName, true>} */
const grants = {
  code: true,
  device: true,
  'client-credentials': true,
  refresh: true,
  'rotating-refresh': true,
}

/** @type {WeakMap<Command, Behaviour>} */
const behaviours = new WeakMap()

/** The behaviour of a command; undefined for a group of commands. @param {Command} command */
export const behaviourOf = (command) => behaviours.get(command)

/** The command line. @param {Run} run */
export function createProgram(run) {
  // Set before the commands are created, because they inherit it.
  const root = new Command('reprieve')
    .exitOverride()
    .showHelpAfterError('Add --help for what can be asked.')
    .description(
      'Looks after an installation of Reprieve. Settings come from the environment; see .env.example.',
    )
    .version(version(), '--version', 'print the version')
    .addHelpText(
      'after',
      '\nExit codes: 0 done; 1 could not run, or was refused; 2 asked wrongly; 3 ran, and found what should not be.',
    )

  /**
   * @param {Command} parent
   * @param {string} name
   * @param {Behaviour} behaviour
   */
  const add = (parent, name, behaviour) => {
    const command = parent.command(name).description(behaviour.description)
    if (behaviour.prints === 'rows') command.option('--json', 'print each row as an object of JSON', false)
    if (behaviour.question !== null)
      command.option('--yes', 'do it without the question; needed where there is no terminal', false)
    behaviours.set(command, behaviour)
    return command.action((...given) => run(behaviour, given))
  }

  addInstallationCommands(root, add)
  addClientCommands(root.command('clients').description('the applications that may ask for tokens'), add)
  addScimCommands(
    root.command('scim').description('the identity providers that provision users by SCIM'),
    add,
  )
  addTokenCommands(root.command('tokens').description('the bearer tokens that `token` has printed'), add)
  addKeyCommands(root.command('keys').description('the keys that bearer tokens are signed with'), add)
  addAuditCommands(
    root.command('audit').description('the audit log, of which each record is bound to the one before'),
    add,
  )
  addPurgeCommands(root.command('purge').description('what keeps the worker from purging expired users'), add)
  addTenantCommands(root.command('tenants').description('the organisations of this installation'), add)
  addDomainCommands(root.command('domains').description('the domains that names of a tenant lie on'), add)
  addUserCommands(root.command('users').description('the people of a tenant'), add)
  addGroupCommands(root.command('groups').description('the groups of a tenant'), add)
  addRecipientCommands(root.command('contacts').description('the contacts of a tenant'), add, {
    one: 'contact',
    load: async () => (await import('./commands/recipients.ts')).contactCommands,
  })
  addRecipientCommands(
    root.command('shared-mailboxes').description('the shared mailboxes of a tenant'),
    add,
    {
      one: 'mailbox',
      load: async () => (await import('./commands/recipients.ts')).sharedMailboxCommands,
    },
  )
  addImportCommand(root, add)
  addExportCommand(root, add)
  addSettingsCommands(root.command('settings').description('the retention and the guards of a tenant'), add)
  addJobCommands(root, add)
  addOutboxCommands(root.command('outbox').description('mails and webhooks that could not be delivered'), add)
  addPartnerCommands(root.command('partners').description('who manages whom: partner relationships'), add)
  return root
}

/**
 * Parses the words of a command line and runs it. Returns the exit code if the words alone decide it.
 * @param {Command} program
 * @param {readonly string[]} words
 */
export async function parse(program, words) {
  try {
    await program.parseAsync(words, { from: 'user' })
    return null
  } catch (error) {
    // Commander has already printed its message or the requested help.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUsage
    throw error
  }
}

/** @typedef {(parent: Command, name: string, behaviour: Behaviour) => Command} Add */

/** @param {Command} root @param {Add} add */
function addInstallationCommands(root, add) {
  add(root, 'prepare', {
    description:
      'make the data folder, the secrets and the database, and fill an empty one with REPRIEVE_SEED',
    prints: 'text',
    question: null,
    load: async () => (await import('./commands/prepare.ts')).prepare,
  }).option(
    '--new',
    'where the database or the secrets are gone: set aside what is left and begin anew, with everything stopped',
    false,
  )
  add(root, 'migrate', {
    description: 'bring the database to the schema of this version; makes it where there is none',
    prints: 'text',
    question: null,
    load: async () => (await import('./commands/migrate.ts')).migrate,
  })
    .option(
      '--to <url>',
      'copy the SQLite database into this empty PostgreSQL one instead; goes on where it was broken off',
      toPostgresUrl,
    )
    .addHelpText(
      'after',
      `\nExample, with everything else stopped:\n  PGPASSWORD=… ${commandToRun('migrate --to postgres://reprieve@db.example:5432/reprieve', { quiet: true })}`,
    )
  add(root, 'seed', {
    description: 'fill an empty database with made-up tenants and users, and print how to sign in',
    prints: 'text',
    question: null,
    load: async () => (await import('./commands/seed.ts')).seed,
  }).addArgument(new Argument('<scenario>', 'what to fill it with').choices(Object.keys(scenarios)))
  add(root, 'token', {
    description: 'print a bearer token for the REST API or for the Microsoft Graph contract',
    prints: 'text',
    question: null,
    load: async () => (await import('./commands/token.ts')).token,
  })
    .requiredOption('--user <upn>', 'sign-in name of the user who acts')
    .option('--app-only', "speak for an application in the user's tenant, with no user behind it", false)
    .addOption(
      new Option('--for <contract>', 'the contract that it is good for')
        .choices(['partner-center', 'graph'])
        .default('partner-center'),
    )
    .option('--hours <n>', 'how long it is good for, up to 720', toHours, 24)
    .addHelpText(
      'after',
      `\nExample:\n  TOKEN=$(${commandToRun('token --user admin@contoso.example', { quiet: true })})`,
    )
  add(root, 'emulate', {
    description:
      'serve both Microsoft contracts on loopback, over a directory that is forgotten, for tests of other software',
    prints: 'text',
    question: null,
    load: async () => (await import('./commands/emulate.ts')).emulate,
  })
    .option('--port <n>', 'where; 0 is any free port (default: API_PORT, or 4000)', toWholeNumber(0, 65_535))
    .addHelpText('after', `\nExample:\n  ${commandToRun('emulate --port 4100', { quiet: true })}`)
  add(root, 'check', {
    description:
      'hold the database against the rules; prints what breaks them and exits with 3 if anything does',
    prints: 'rows',
    question: null,
    load: async () => (await import('./commands/check.ts')).check,
  })
  add(root, 'backup', {
    description: 'write the SQLite database, as it is at one moment, to a new file, while the program runs',
    prints: 'text',
    question: null,
    load: async () => (await import('./commands/backup.ts')).backup,
  }).argument('<file>', 'where to; must not exist')
  add(root, 'citus', {
    description: 'print the SQL that distributes a migrated PostgreSQL database by tenant, for Citus',
    prints: 'text',
    question: null,
    load: async () => (await import('./commands/citus.ts')).citus,
  })
}

/** @param {Command} clients @param {Add} add */
function addClientCommands(clients, add) {
  add(clients, 'add', {
    description: 'register an application; prints its id and, this once, its secret',
    prints: 'rows',
    question: null,
    load: async () => (await import('./commands/clients.ts')).addClient,
  })
    .requiredOption('--name <name>', 'what people see when they sign in with it')
    .requiredOption('--tenant <domain or id>', 'whose people sign in with it, and for whom it acts alone')
    .addOption(
      new Option('--grant <names...>', 'how it may get tokens')
        .choices(Object.keys(grants))
        .makeOptionMandatory(),
    )
    .option('--redirect-uri <uris...>', 'where people go back to from signing in; for the grant code', [])
    .option('--public', 'it runs where it cannot keep a secret, and gets none', false)
  add(clients, 'list', {
    description: 'print the applications',
    prints: 'rows',
    question: null,
    load: async () => (await import('./commands/clients.ts')).listClients,
  })
  add(clients, 'rotate-secret', {
    description: 'give an application a new secret; the one before is refused',
    prints: 'rows',
    question: (/** @type {string} */ id) =>
      `Application ${id} gets a new secret, and the one that it uses now is refused at once.`,
    load: async () => (await import('./commands/clients.ts')).rotateClientSecret,
  }).argument('<id>', 'its client_id')
  add(clients, 'remove', {
    description: 'give an application no more tokens',
    prints: 'text',
    question: (/** @type {string} */ id) => `Application ${id} is removed for ever, and gets no more tokens.`,
    load: async () => (await import('./commands/clients.ts')).removeClient,
  }).argument('<id>', 'its client_id')
}

/** @param {Command} scim @param {Add} add */
function addScimCommands(scim, add) {
  const tenant = /** @type {const} */ (['--tenant <domain or id>', 'whose users are provisioned'])
  add(scim, 'create', {
    description: 'make a connection; prints its id, its base address and, this once, its token',
    prints: 'rows',
    question: null,
    load: async () => (await import('./commands/scim.ts')).createScim,
  })
    .requiredOption(...tenant)
    .requiredOption('--name <name>', 'what administrators see, such as the name of the provider')
    .addOption(
      new Option('--active-means <what>', 'what `active: false` does to a user')
        .choices(['block', 'delete'])
        .default('block'),
    )
    .option('--source <name>', 'whose identifiers it sends; the same as an import’s for the same people')
  add(scim, 'list', {
    description: 'print the connections, and what has come by them',
    prints: 'rows',
    question: null,
    load: async () => (await import('./commands/scim.ts')).listScim,
  }).requiredOption(...tenant)
  add(scim, 'rotate', {
    description: 'give a connection a new token; the one before is accepted for some hours more',
    prints: 'rows',
    question: null,
    load: async () => (await import('./commands/scim.ts')).rotateScim,
  })
    .argument('<id>', 'its id')
    .requiredOption(...tenant)
    .addOption(
      new Option('--overlap <n>', 'for how many hours the token before is accepted; 0 refuses it at once')
        .argParser(toWholeNumber(0, 168))
        .default(24),
    )
  add(scim, 'remove', {
    description: 'end a connection; its users stay',
    prints: 'text',
    question: (/** @type {string} */ id) =>
      `Connection ${id} is removed for ever, and its token is refused at once.`,
    load: async () => (await import('./commands/scim.ts')).removeScim,
  })
    .argument('<id>', 'its id')
    .requiredOption(...tenant)
}

/** @param {Command} tokens @param {Add} add */
function addTokenCommands(tokens, add) {
  add(tokens, 'list', {
    description: 'print those that have not expired, the latest first: id, organisation, user, times',
    prints: 'rows',
    question: null,
    load: async () => (await import('./commands/tokens.ts')).listTokens,
  })
  add(tokens, 'revoke', {
    description: 'have the REST API refuse a token from now on',
    prints: 'text',
    question: (/** @type {string} */ id) => `Token ${id} is refused at once, and whatever uses it fails.`,
    load: async () => (await import('./commands/tokens.ts')).revokeToken,
  }).argument('<id>', 'as `tokens list` prints it; the `jti` of the token')
}

/** @param {Command} keys @param {Add} add */
function addKeyCommands(keys, add) {
  add(keys, 'list', {
    description: 'print the keys, the one that signs first',
    prints: 'rows',
    question: null,
    load: async () => (await import('./commands/keys.ts')).listKeys,
  })
  add(keys, 'rotate', {
    description: 'sign with a new key from now on; the ones before check tokens until the last has ended',
    prints: 'text',
    question: (/** @type {{ readonly now: boolean }} */ { now }) =>
      now
        ? 'A new key signs from now on, and every token that there is ends within seconds.'
        : 'A new key signs from now on, and the one before never signs again.',
    load: async () => (await import('./commands/keys.ts')).rotateKeys,
  }).option('--now', 'remove the ones before: every token that there is ends within seconds', false)
}

/** @param {Command} audit @param {Add} add */
function addAuditCommands(audit, add) {
  add(audit, 'verify', {
    description: 'name every record that was changed, removed or added; exits with 3 if there is any',
    prints: 'rows',
    question: null,
    load: async () => (await import('./commands/audit-verify.ts')).auditVerify,
  })
    .option('--tenant <domain or id>', 'of this tenant alone')
    .option('--anchors <file>', 'what `audit heads` once printed: those records must still be there')
  add(audit, 'export', {
    description: 'print the records as lines of JSON, the first ones first',
    prints: 'json',
    question: null,
    load: async () => (await import('./commands/audit-export.ts')).auditExport,
  })
    .requiredOption('--tenant <domain or id>', 'whose records')
    .option('--from <instant>', 'from this moment on', toInstant)
    .option('--to <instant>', 'before this moment', toInstant)
  add(audit, 'heads', {
    description:
      'print the last root and the end of the log of each tenant as lines of JSON, to be kept elsewhere',
    prints: 'json',
    question: null,
    load: async () => (await import('./commands/audit-heads.ts')).auditHeads,
  })
}

/** @param {Command} purge @param {Add} add */
function addPurgeCommands(purge, add) {
  add(purge, 'status', {
    description: 'print every stop that waits for a confirmation, a line each; exits with 3 if there is any',
    prints: 'rows',
    question: null,
    load: async () => (await import('./commands/purge.ts')).purgeStatus,
  })
  add(purge, 'confirm', {
    description: 'let purging go on; covers what was stopped, and nothing later',
    prints: 'text',
    question: (/** @type {{ readonly tenant?: string }} */ { tenant }) =>
      tenant === undefined
        ? 'The clock is believed again, and users whose window has ended by it are purged for ever.'
        : `The expired users of tenant ${tenant} are purged for ever.`,
    load: async () => (await import('./commands/purge.ts')).confirmPurge,
  })
    .addOption(
      new Option('--tenant <domain or id>', 'where too much of the bin had expired').conflicts('clock'),
    )
    .option('--clock', 'the time that the clock shows is the right one')
}

/** @param {Command} tenants @param {Add} add */
function addTenantCommands(tenants, add) {
  add(tenants, 'create', {
    description:
      'make an organisation with its first administrator; prints its id, and a one-time link to the password',
    prints: 'rows',
    question: null,
    load: async () => (await import('./commands/tenants.ts')).createTenant,
  })
    .requiredOption('--name <text>', 'as people call it')
    .requiredOption('--domain <domain>', 'of its own, such as acme.example; taken as verified')
    .requiredOption('--admin <upn>', 'sign-in name of the first Global Administrator, under that domain')
    .option('--admin-name <text>', 'display name of the administrator')
    .option('--admin-password-stdin', 'read the password from standard input instead of making one', false)
    .option('--partner', 'it manages customers', false)
    .addHelpText(
      'after',
      `\nExample:\n  ${commandToRun('tenants create --name Acme --domain acme.example --admin ada@acme.example', { quiet: true })}`,
    )
  add(tenants, 'list', {
    description: 'print all, a line each: id, name, default domain, kind, when it was made',
    prints: 'rows',
    question: null,
    load: async () => (await import('./commands/tenants.ts')).listTenants,
  })
}

/** @param {Command} domains @param {Add} add */
function addDomainCommands(domains, add) {
  /** @param {string} name @param {Behaviour} behaviour */
  const about = (name, behaviour) =>
    add(domains, name, behaviour)
      .argument('<domain>', 'such as acme.example')
      .requiredOption('--tenant <domain or id>', 'whose')
  about('add', {
    description: 'add one, unverified; prints the TXT record to publish',
    prints: 'rows',
    question: null,
    load: async () => (await import('./commands/domains.ts')).addDomain,
  })
  about('verify', {
    description: 'look the TXT record up; from then on names can lie on the domain',
    prints: 'rows',
    question: null,
    load: async () => (await import('./commands/domains.ts')).verifyDomain,
  }).option('--by-operator', 'take your word for it instead of the TXT record', false)
  about('set-default', {
    description: 'propose a verified one for new names',
    prints: 'rows',
    question: null,
    load: async () => (await import('./commands/domains.ts')).setDefaultDomain,
  })
  about('remove', {
    description: 'remove one that no live name uses; names who uses it otherwise',
    prints: 'text',
    question: null,
    load: async () => (await import('./commands/domains.ts')).removeDomain,
  })
  add(domains, 'list', {
    description:
      'print all, a line each: name, whether it is verified, what it is, the TXT record it waits for',
    prints: 'rows',
    question: null,
    load: async () => (await import('./commands/domains.ts')).listDomains,
  }).requiredOption('--tenant <domain or id>', 'whose')
}

/** @param {Command} users @param {Add} add */
function addUserCommands(users, add) {
  add(users, 'list', {
    description: 'print the active users, or the deleted ones, a line each: id, sign-in name, display name',
    prints: 'rows',
    question: null,
    load: async () => (await import('./commands/users.ts')).listUsers,
  })
    .requiredOption('--tenant <domain or id>', 'whose')
    .option('--search <text>', 'any part of a display name, a sign-in name or an address')
    .option('--deleted', 'those in the bin, with when they were deleted and when they are purged', false)
  add(users, 'show', {
    description: 'print one with what belongs to it, a line for each member',
    prints: 'rows',
    question: null,
    load: async () => (await import('./commands/users.ts')).showUser,
  })
    .argument('<user>', 'sign-in name or id')
    .requiredOption('--tenant <domain or id>', 'whose')
    .option('--deleted', 'one in the bin, by the name that it had or its id', false)
  /** @param {Command} command */
  const withProfile = (command) =>
    command
      .option('--first-name <text>', 'first name')
      .option('--last-name <text>', 'last name')
      .option('--usage-location <country>', 'two letters, such as NL; needed for licences')
      .option('--phone <number>', 'phone number')
      .option('--mobile-phone <number>', 'mobile phone number')
      .option('--job-title <text>', 'job title')
      .option('--department <text>', 'department')
      .option('--office <text>', 'office')
      .option('--employee-id <text>', 'employee id')
      .option('--preferred-language <tag>', 'such as nl-NL')
  const create = add(users, 'create', {
    description: 'make one; tells of deleted users who had the name',
    prints: 'rows',
    question: null,
    load: async () => (await import('./commands/users.ts')).createUser,
  })
    .argument('<upn>', 'sign-in name, under a verified domain')
    .requiredOption('--tenant <domain or id>', 'whose')
    .requiredOption('--name <text>', 'display name')
    .option('--address <addresses...>', 'PREFIX:value; SMTP: is the primary one, smtp: another', [])
    .option('--password-stdin', 'read a password from standard input, to be changed at the sign-in', false)
  withProfile(create)
  withProfile(
    add(users, 'change', {
      description: 'change what is given; an empty text clears a member',
      prints: 'rows',
      question: null,
      load: async () => (await import('./commands/users.ts')).changeUser,
    })
      .argument('<user>', 'sign-in name or id')
      .requiredOption('--tenant <domain or id>', 'whose')
      .option('--name <text>', 'display name')
      .option('--new-name <upn>', 'another sign-in name; the old one stays as an address')
      .option('--manager <user>', 'sign-in name or id of whom the user reports to; an empty text for nobody')
      .addOption(
        new Option('--sign-in <how>', 'whether the user can sign in').choices(['allowed', 'blocked']),
      ),
  )
  add(users, 'delete', {
    description: 'move one into the bin',
    prints: 'rows',
    question: null,
    load: async () => (await import('./commands/users.ts')).deleteUser,
  })
    .argument('<user>', 'sign-in name or id')
    .requiredOption('--tenant <domain or id>', 'whose')
    .option('--confirm-deletions', 'although more are deleted within an hour than the guard allows', false)
  add(users, 'restore', {
    description: 'restore one from the bin; prints what it did not get back',
    prints: 'rows',
    question: null,
    load: async () => (await import('./commands/users.ts')).restoreUser,
  })
    .argument('<user>', 'the sign-in name that it had, or its id')
    .requiredOption('--tenant <domain or id>', 'whose')
    .option('--new-name <upn>', 'another sign-in name than the one it had')
    .addOption(
      new Option('--names <how>', 'what to do about a name that is taken')
        .choices(['fail', 'proposed'])
        .default('fail'),
    )
  add(users, 'undo-restore', {
    description: 'put a restored one back into the bin as it was there, unless anything has changed since',
    prints: 'rows',
    question: null,
    load: async () => (await import('./commands/users.ts')).undoRestore,
  })
    .argument('<user>', 'sign-in name or id')
    .requiredOption('--tenant <domain or id>', 'whose')
    .option('--confirm-deletions', 'although more are deleted within an hour than the guard allows', false)
}

/**
 * The commands about contacts, or about shared mailboxes.
 * @param {Command} recipients
 * @param {Add} add
 * @param {{ one: string, load: () => Promise<typeof import('./commands/recipients.ts').contactCommands> }} kind
 */
function addRecipientCommands(recipients, add, { one, load }) {
  /** @param {string} name @param {Behaviour} behaviour */
  const about = (name, behaviour) =>
    add(recipients, name, behaviour)
      .argument(`<${one}>`, 'id or an address of it')
      .requiredOption('--tenant <domain or id>', 'whose')
  add(recipients, 'list', {
    description: 'print them, or the deleted ones, a line each: id, name, addresses',
    prints: 'rows',
    question: null,
    load: async () => (await load()).list,
  })
    .requiredOption('--tenant <domain or id>', 'whose')
    .option('--search <text>', 'any part of a name')
    .option('--deleted', 'those in the bin, with when they were deleted and when they are purged', false)
  add(recipients, 'create', {
    description: 'make one',
    prints: 'rows',
    question: null,
    load: async () => (await load()).create,
  })
    .requiredOption('--tenant <domain or id>', 'whose')
    .requiredOption('--name <text>', 'as people call it')
    .option('--address <addresses...>', 'PREFIX:value; SMTP: is the primary one, smtp: another', [])
  about('change', {
    description: 'give one another name or other addresses',
    prints: 'rows',
    question: null,
    load: async () => (await load()).change,
  })
    .option('--name <text>', 'as people call it')
    .option('--address <addresses...>', 'all of them from now on, PREFIX:value')
  about('delete', {
    description: 'move one into the bin; its addresses are free at once',
    prints: 'rows',
    question: null,
    load: async () => (await load()).delete,
  })
  add(recipients, 'restore', {
    description: 'restore one from the bin',
    prints: 'rows',
    question: null,
    load: async () => (await load()).restore,
  })
    .argument(`<${one}>`, 'its id')
    .requiredOption('--tenant <domain or id>', 'whose')
    .addOption(
      new Option('--names <how>', 'what to do about a primary address that is taken')
        .choices(['fail', 'proposed'])
        .default('fail'),
    )
}

/** @param {Command} groups @param {Add} add */
function addGroupCommands(groups, add) {
  /** @param {string} name @param {Behaviour} behaviour */
  const about = (name, behaviour) =>
    add(groups, name, behaviour)
      .argument('<group>', 'id or an address of it')
      .requiredOption('--tenant <domain or id>', 'whose')
  add(groups, 'list', {
    description: 'print the groups, or the deleted ones, a line each: id, name, addresses',
    prints: 'rows',
    question: null,
    load: async () => (await import('./commands/groups.ts')).listGroups,
  })
    .requiredOption('--tenant <domain or id>', 'whose')
    .option('--search <text>', 'any part of a name')
    .option('--deleted', 'those in the bin, with when they were deleted and when they are purged', false)
  add(groups, 'create', {
    description: 'make one',
    prints: 'rows',
    question: null,
    load: async () => (await import('./commands/groups.ts')).createGroup,
  })
    .requiredOption('--tenant <domain or id>', 'whose')
    .requiredOption('--name <text>', 'as people call it')
    .option('--address <addresses...>', 'PREFIX:value; SMTP: is the primary one, smtp: another', [])
  about('members', {
    description: 'print the members, a line each: id, sign-in name, display name',
    prints: 'rows',
    question: null,
    load: async () => (await import('./commands/groups.ts')).listMembers,
  })
  about('add-member', {
    description: 'make a user a member; groups cannot be members',
    prints: 'text',
    question: null,
    load: async () => (await import('./commands/groups.ts')).addMember,
  }).requiredOption('--user <user>', 'sign-in name or id')
  about('remove-member', {
    description: 'end the membership of a user',
    prints: 'text',
    question: null,
    load: async () => (await import('./commands/groups.ts')).removeMember,
  }).requiredOption('--user <user>', 'sign-in name or id')
  about('delete', {
    description: 'move one into the bin; its addresses are free at once',
    prints: 'rows',
    question: null,
    load: async () => (await import('./commands/groups.ts')).deleteGroup,
  })
  add(groups, 'restore', {
    description: 'restore one from the bin with its members',
    prints: 'rows',
    question: null,
    load: async () => (await import('./commands/groups.ts')).restoreGroup,
  })
    .argument('<group>', 'its id')
    .requiredOption('--tenant <domain or id>', 'whose')
    .addOption(
      new Option('--names <how>', 'what to do about a primary address that is taken')
        .choices(['fail', 'proposed'])
        .default('fail'),
    )
}

/** @type {Record<import('@reprieve/import').ExportFormat, true>} */
const exportFormats = { jsonl: true, csv: true, ldif: true }

/** @param {Command} root @param {Add} add */
function addExportCommand(root, add) {
  add(root, 'export', {
    description:
      'write the directory of a tenant: all of it as JSON lines, with the bin, or its active users as CSV or LDIF',
    prints: 'text',
    question: null,
    load: async () => (await import('./commands/export.ts')).exportTenant,
  })
    .argument('[file]', 'a new file; standard output without one')
    .requiredOption('--tenant <domain or id>', 'whose')
    .addOption(
      new Option('--format <format>', 'what to write').choices(Object.keys(exportFormats)).default('jsonl'),
    )
    .option(
      '--password-hashes',
      'with the hashes of passwords: keep such a file as you keep the database',
      false,
    )
}

/** @type {Record<import('@reprieve/import').SourceFormat, true>} */
const sourceFormats = { ldif: true, csv: true, json: true, jsonl: true }

/** @param {Command} root @param {Add} add */
function addImportCommand(root, add) {
  add(root, 'import', {
    description:
      'bring in the people and groups of a file; prints a line each: line of the file, outcome, name, id, reason',
    prints: 'rows',
    question: 'itself',
    load: async () => (await import('./commands/import.ts')).importPeople,
  })
    .argument(
      '<file>',
      'LDIF, CSV or JSON, as other directories and admin centers export people, or an export in jsonl',
    )
    .requiredOption('--tenant <domain or id>', 'whose')
    .addOption(
      new Option('--format <format>', 'where the name of the file does not tell it').choices(
        Object.keys(sourceFormats),
      ),
    )
    .option(
      '--source <name>',
      'what you call the directory that they come from; it knows them again',
      'import',
    )
    .option('--preview', 'only print what would happen', false)
    .option(
      '--delete-missing',
      'move those into the bin who came from the source and are in it no more',
      false,
    )
    .option('--result <file>', 'write what became of each row into a new CSV file, which can be fed back')
}

/** @param {Command} settings @param {Add} add */
function addSettingsCommands(settings, add) {
  const toDays = orDefault(toWholeNumber(1, 180))
  const toUsers = orDefault(toWholeNumber(0, 1_000_000))
  const toPercent = orDefault(toWholeNumber(0, 100))
  add(settings, 'show', {
    description: 'print what is in force, a line each',
    prints: 'rows',
    question: null,
    load: async () => (await import('./commands/settings.ts')).showSettings,
  }).requiredOption('--tenant <domain or id>', 'whose')
  add(settings, 'set', {
    description:
      'change what is given, or set it back with `default`; who is deleted already keeps the window it has',
    prints: 'rows',
    question: null,
    load: async () => (await import('./commands/settings.ts')).setSettings,
  })
    .requiredOption('--tenant <domain or id>', 'whose')
    .option('--retention-days <n>', 'from a deletion to the purge, 1 to 180', toDays)
    .option('--purge-guard-users <n>', 'a purge of more, and of more than the share, asks first', toUsers)
    .option('--purge-guard-share <n>', 'per cent of the bin; 0 leaves the number alone to decide', toPercent)
    .option(
      '--deletion-guard-users <n>',
      'more in an hour, and more than the share, have to be confirmed',
      toUsers,
    )
    .option(
      '--deletion-guard-share <n>',
      'per cent of all users; 0 leaves the number alone to decide',
      toPercent,
    )
}

/** @param {Command} root @param {Add} add */
function addJobCommands(root, add) {
  const jobs = root.command('jobs').description('the bulk restores of a tenant')
  add(jobs, 'list', {
    description: 'print the latest, a line each: id, state, rows restored, failed and pending, start',
    prints: 'rows',
    question: null,
    load: async () => (await import('./commands/jobs.ts')).listJobs,
  }).requiredOption('--tenant <domain or id>', 'whose')
  add(jobs, 'show', {
    description: 'print one, and each row that has failed with the reason',
    prints: 'rows',
    question: null,
    load: async () => (await import('./commands/jobs.ts')).showJob,
  })
    .argument('<id>', 'of the job')
    .requiredOption('--tenant <domain or id>', 'whose')
  add(jobs, 'cancel', {
    description: 'end one between two rows; what was done stays done',
    prints: 'rows',
    question: null,
    load: async () => (await import('./commands/jobs.ts')).cancelJob,
  })
    .argument('<id>', 'of the job')
    .requiredOption('--tenant <domain or id>', 'whose')
  add(root, 'undo', {
    description: 'restore everything that one person deleted between two moments, by a job of the worker',
    prints: 'rows',
    question: null,
    load: async () => (await import('./commands/undo.ts')).undo,
  })
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
}

/** @param {Command} outbox @param {Add} add */
function addOutboxCommands(outbox, add) {
  add(outbox, 'list-dead', {
    description: 'print what was given up, a line each; exits with 3 if there is anything',
    prints: 'rows',
    question: null,
    load: async () => (await import('./commands/outbox.ts')).listDead,
  }).option('--tenant <domain or id>', 'of this tenant alone')
  add(outbox, 'retry', {
    description: 'deliver a message after all, under the same id',
    prints: 'text',
    question: null,
    load: async () => (await import('./commands/outbox.ts')).retryDead,
  })
    .argument('<tenant>', 'a domain or the id')
    .argument('<id>', 'of the message')
  add(outbox, 'discard', {
    description: 'take a message off the list',
    prints: 'text',
    question: (/** @type {string} */ tenant, /** @type {string} */ id) =>
      `Message ${id} of tenant ${tenant} is discarded and never delivered.`,
    load: async () => (await import('./commands/outbox.ts')).discardDead,
  })
    .argument('<tenant>', 'a domain or the id')
    .argument('<id>', 'of the message')
}

/** @param {Command} partners @param {Add} add */
function addPartnerCommands(partners, add) {
  /** @param {string} name @param {Behaviour} behaviour */
  const between = (name, behaviour) =>
    add(partners, name, behaviour)
      .requiredOption('--customer <domain or id>', 'the tenant that is managed')
      .requiredOption('--partner <domain or id>', 'the tenant that manages')
  /** @param {string} description */
  const roleOption = (description) => new Option('--role <role...>', description).choices(Object.keys(roles))
  add(partners, 'list', {
    description: 'print the relationships of a tenant, as customer and as partner, a line each',
    prints: 'rows',
    question: null,
    load: async () => (await import('./commands/partners.ts')).listPartners,
  }).requiredOption('--tenant <domain or id>', 'whose')
  between('invite', {
    description: 'ask a customer to delegate roles to a partner',
    prints: 'rows',
    question: null,
    load: async () => (await import('./commands/partners.ts')).invitePartner,
  })
    .addOption(roleOption('what is to be delegated').makeOptionMandatory())
    .option('--days <n>', 'for how long, from now, up to 730', toWholeNumber(1, 730), 365)
  between('accept', {
    description: 'delegate what an invitation asks for',
    prints: 'rows',
    question: null,
    load: async () => (await import('./commands/partners.ts')).acceptPartner,
  })
  between('terminate', {
    description: 'end a relationship, or an invitation, at once',
    prints: 'rows',
    question: (
      /** @type {{ readonly customer: string, readonly partner: string }} */ { customer, partner },
    ) => `Partner ${partner} loses every role at customer ${customer} at once.`,
    load: async () => (await import('./commands/partners.ts')).terminatePartner,
  })
  between('assign', {
    description: 'say what a person of the partner may be at the customer; nothing without a role',
    prints: 'text',
    question: null,
    load: async () => (await import('./commands/partners.ts')).assignTechnician,
  })
    .requiredOption('--user <upn>', 'sign-in name of the person')
    .addOption(roleOption('of those that are delegated').default([]))
}

function version() {
  /** @type {{ readonly version: string }} */
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  return version
}

/** @param {string} text */
function toInstant(text) {
  const instant = new Date(text)
  const isWhole = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text)
  if (isWhole && !Number.isNaN(instant.getTime())) return instant
  throw new InvalidArgumentError('It must be a time with its zone, such as 2026-03-02T09:00:00Z.')
}

/** @param {string} text */
function toHours(text) {
  const hours = Number(text)
  if (!(hours > 0 && hours <= 720)) throw new InvalidArgumentError('It must be a number above 0, up to 720.')
  return hours
}

/** @param {string} text */
function toPostgresUrl(text) {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url !== null && /^postgres(ql)?:$/.test(url.protocol)) return text
  throw new InvalidArgumentError('It must be postgres://user@host:port/database.')
}

/**
 * Parses the argument of an option as a whole number between two limits, both included. @param {number} least @param
 * {number} most
 */
function toWholeNumber(least, most) {
  /** @param {string} text */
  return (text) => {
    const number = Number(text)
    if (/^\d+$/.test(text) && number >= least && number <= most) return number
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`)
  }
}

/**
 * Parses the argument of an option that may also be the word `default`. @template Value @param {(text: string) =>
 * Value} read
 */
function orDefault(read) {
  /** @param {string} text @returns {Value | 'default'} */
  return (text) => (text === 'default' ? text : read(text))
}
