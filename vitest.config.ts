import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { temporaryFolder } from './tooling/scripts/temporary-folder.ts'

// For the processes of the suites, and for those that they start.
process.env.TMPDIR = temporaryFolder()

/** Suites whose promises do not depend on the database; they run once more on a PostgreSQL server. */
const onPostgres = [
  'packages/operations/**/*.test.ts',
  'apps/api/test/conformance/*.test.ts',
  'apps/api/src/partner-center/routes/customers/users/update.*.test.ts',
  'apps/api/src/partner-center/routes/customers/users/list.200.test.ts',
  'apps/api/src/app.test.ts',
  'apps/api/test/oauth/{client-credentials,device-flow,refresh,two-servers}.test.ts',
]
const notDirectories = ['**/node_modules/**', '**/.next/**']

export default defineConfig({
  test: {
    pool: 'forks',
    // The files of one process share its modules: loading them anew for each file took longer than the tests.
    isolate: false,
    // Many suites wait for processes and disks: as many at once as there are cores, where one less is the rule.
    maxWorkers: availableParallelism(),
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // Whatever a suite lets out is searched for secrets (R50).
    setupFiles: ['packages/observe/test/search-for-secrets.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'default',
          include: ['packages/**/*.test.ts', 'apps/*/{src,test}/**/*.test.{ts,tsx}', 'tooling/**/*.test.ts'],
          exclude: notDirectories,
          globalSetup: 'tooling/compiled-program/src/keep-folder.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: onPostgres,
          exclude: notDirectories,
          globalSetup: 'packages/db/test/on-postgres/start-server.ts',
          setupFiles: 'packages/db/test/on-postgres/fresh-databases.ts',
        },
      },
    ],
  },
})
