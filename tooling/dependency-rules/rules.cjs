/** The package table of the house as rules. Paths are relative to the root of the repository. */

const product = '^(packages|apps)/'
const tests = '(\\.test\\.tsx?$|/test/|/testing/|/e2e/|\\.config\\.(ts|mjs)$|/src/[^/]+-testing/)'

/** `from` may import, besides itself and npm packages, only the workspace packages named in `packages`. */
const mayImport = (from, packages, options = {}) => ({
  name: `${from.replace('/', '-')}-imports`,
  comment: options.comment ?? `${from} may import ${packages.join(', ') || 'no other package'}.`,
  severity: 'error',
  from: { path: `^${from}/src/`, pathNot: options.tests === false ? [] : [tests] },
  to: {
    path: product,
    pathNot: [`^${from}/`, ...packages.map((name) => `^${name}/`)],
  },
})

/** `from` may not import these npm packages or Node built-ins. */
const mayNotUse = (from, name, path, comment, pathNot = []) => ({
  name: `${from.replace('/', '-')}-without-${name}`,
  comment,
  severity: 'error',
  from: { path: `^${from}/src/`, pathNot: [tests, ...pathNot] },
  to: { path },
})

const drivers = '(^|node_modules/)(better-sqlite3|pg|drizzle-orm|@types/better-sqlite3)(/|$)'
const frameworks = '(^|node_modules/)(hono|@hono/[^/]+|next|next-auth|express|fastify|@trpc/[^/]+)(/|$)'
const http = `${frameworks}|^(node:)?https?$`
const react = '(^|node_modules/)(react|react-dom|@fluentui/[^/]+)(/|$)'

/** The folders of apps/api that clients speak with, each in a contract of its own. */
const contracts = 'oauth|partner-center|graph|scim'

const composition = (app) =>
  `^apps/${app}/src/(main|compose|heavy/thread|emulator/directory|server/container)\\.tsx?$`

/** @type {import('dependency-cruiser').IConfiguration & { forbidden: object[], options: object }} */
module.exports = {
  forbidden: [
    {
      name: 'domain-imports-nothing',
      comment: 'The rules are pure: no package, no Node built-in.',
      severity: 'error',
      from: { path: '^packages/domain/src/', pathNot: [tests] },
      to: { pathNot: '^packages/domain/src/' },
    },
    mayImport('packages/db', ['packages/domain']),
    mayImport('packages/operations', ['packages/domain', 'packages/db', 'packages/mailboxes']),
    mayImport('packages/mailboxes', []),
    mayNotUse(
      'packages/operations',
      'maildir',
      '^packages/mailboxes/src/maildir/',
      'Operations speak to the port.',
    ),
    {
      name: 'operations-steps-below-verbs',
      comment: 'A step serves use-cases and knows none of them, nor how one is run.',
      severity: 'error',
      from: { path: '^packages/operations/src/steps/', pathNot: [tests] },
      to: { path: '^packages/operations/src/[^/]+/', pathNot: '^packages/operations/src/steps/' },
    },
    {
      name: 'operations-run-below-verbs',
      comment: 'How a use-case is run knows no use-case by name.',
      severity: 'error',
      from: { path: '^packages/operations/src/run/', pathNot: [tests] },
      to: { path: '^packages/operations/src/[^/]+/', pathNot: '^packages/operations/src/(run|steps)/' },
    },
    {
      name: 'operations-verbs-stay-apart',
      comment: 'What two folders of use-cases share is a step.',
      severity: 'error',
      from: { path: '^packages/operations/src/(?!run/|steps/)([^/]+)/', pathNot: [tests] },
      to: {
        path: '^packages/operations/src/[^/]+/',
        pathNot: ['^packages/operations/src/$1/', '^packages/operations/src/(run|steps)/'],
      },
    },
    mayImport('packages/i18n', ['packages/domain']),
    mayImport('packages/import', ['packages/domain']),
    mayImport('packages/mail', ['packages/i18n']),
    mayImport('packages/config', []),
    mayImport('packages/observe', []),
    mayImport('packages/installation', [
      'packages/domain',
      'packages/config',
      'packages/db',
      'packages/mailboxes',
      'packages/operations',
    ]),
    mayImport('apps/api', [
      'packages/installation',
      'packages/domain',
      'packages/db',
      'packages/operations',
      'packages/mailboxes',
      'packages/i18n',
      'packages/config',
      'packages/observe',
    ]),
    mayImport('apps/web', [
      'packages/installation',
      'packages/domain',
      'packages/db',
      'packages/operations',
      'packages/mailboxes',
      'packages/i18n',
      'packages/import',
      'packages/config',
      'packages/observe',
    ]),
    mayImport('apps/worker', [
      'packages/installation',
      'packages/domain',
      'packages/db',
      'packages/operations',
      'packages/mailboxes',
      'packages/mail',
      'packages/config',
      'packages/observe',
    ]),
    mayImport('apps/cli', [
      'packages/installation',
      'packages/domain',
      'packages/db',
      'packages/operations',
      'packages/mailboxes',
      'packages/i18n',
      'packages/import',
      'packages/config',
      'packages/observe',
    ]),
    {
      name: 'apps-cli-without-statements',
      comment:
        'The command line uses operations and queries. What storage exports besides types is statements, and errors that are told apart in one file.',
      severity: 'error',
      from: { path: '^apps/cli/src/', pathNot: [tests, '^apps/cli/src/describe-expected\\.ts$'] },
      to: { path: '^packages/db/src/index\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    mayNotUse('packages/operations', 'drivers', drivers, 'Operations speak to the port.'),
    mayNotUse('packages/operations', 'http', http, 'HTTP exists only in the apps.'),
    mayNotUse('packages/operations', 'react', react, 'Screens are the web app.'),
    mayNotUse('packages/db', 'http', http, 'HTTP exists only in the apps.'),
    mayNotUse('apps/api', 'drizzle', drivers, 'Queries are written in packages/db.'),
    mayNotUse('apps/web', 'drizzle', drivers, 'Queries are written in packages/db.'),
    mayNotUse('apps/worker', 'http-frameworks', frameworks, 'The worker serves no one; it calls webhooks.'),
    ...['api', 'worker'].map((app) => ({
      name: `apps-${app}-composes-db-in-one-place`,
      comment: 'Storage is opened where the app is composed, and nowhere else.',
      severity: 'error',
      from: { path: `^apps/${app}/src/`, pathNot: [tests, composition(app)] },
      to: { path: '^packages/db/' },
    })),
    {
      name: 'apps-web-server-only',
      comment: 'Operations, storage and configuration stay on the server side of the admin center.',
      severity: 'error',
      from: {
        path: '^apps/web/src/',
        pathNot: [tests, '^apps/web/src/(main\\.ts|server/|app/api/|app/healthz/|proxy)'],
      },
      to: {
        path: '^packages/(installation|operations|db|mailboxes|config|observe)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'apps-web-db-in-the-container',
      severity: 'error',
      from: { path: '^apps/web/src/', pathNot: [tests, composition('web')] },
      to: { path: '^packages/db/' },
    },
    {
      name: 'apps-stay-apart',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/([^/]+)/', pathNot: '^apps/$1/' },
    },
    {
      name: 'apps-api-contracts-stay-apart',
      comment: 'Each contract of the API has its own folder; what contracts share lies in none of them.',
      severity: 'error',
      from: { path: `^apps/api/src/(${contracts})/`, pathNot: [tests] },
      to: { path: `^apps/api/src/(${contracts})/`, pathNot: '^apps/api/src/$1/' },
    },
    {
      name: 'apps-api-shared-below-contracts',
      comment: 'What all contracts stand on knows none of them, so that each can answer in its own words.',
      severity: 'error',
      from: {
        path: '^apps/api/src/(middleware|issuers|http|exchange\\.ts|edge-answers\\.ts)',
        pathNot: [tests],
      },
      to: { path: '^apps/api/src/(partner-center|graph|scim)/' },
    },
    {
      name: 'no-deep-imports',
      comment:
        'A package is entered by its exports: index.ts of src, or of one of the folders it names, or plain JavaScript, which runs before TypeScript can be loaded.',
      severity: 'error',
      from: { path: '^(packages|apps)/([^/]+)/' },
      to: {
        path: '^packages/[^/]+/src/',
        pathNot: [
          '^$1/$2/',
          '^packages/[^/]+/src/index\\.ts$',
          '^packages/[^/]+/src/[^/]+/index\\.ts$',
          '^packages/[^/]+/src/[^/]+\\.mjs$',
        ],
      },
    },
    {
      name: 'no-environment',
      comment: 'The environment is read by packages/config, at the entrances.',
      severity: 'error',
      from: { path: '^packages/(domain|db|operations|mail|i18n)/src/', pathNot: [tests] },
      to: { path: '^(node:)?process$' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-tooling-in-products',
      severity: 'error',
      from: { path: product, pathNot: [tests] },
      to: { path: '^tooling/' },
    },
    {
      name: 'no-tests-in-products',
      severity: 'error',
      from: { path: `${product}[^/]+/src/`, pathNot: [tests] },
      to: { path: tests },
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    baseDir: require('node:path').resolve(__dirname, '../..'),
    tsPreCompilationDeps: 'specify',
    doNotFollow: { path: 'node_modules' },
    // The files of a release import each other at the places that they have in the release.
    exclude: { path: '(^|/)\\.next/|^tooling/release/files/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.ts'],
    },
  },
}
