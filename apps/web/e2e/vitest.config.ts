import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { temporaryFolder } from '../../../tooling/scripts/temporary-folder.ts'

// For the processes of the suites, and for those that they start.
process.env.TMPDIR = temporaryFolder()

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('.', import.meta.url)),
    include: ['**/*.test.ts'],
    globalSetup: ['../../../tooling/compiled-program/src/keep-folder.ts', './start-installation.ts'],
    // One browser at a time: each journey may use the machine alone.
    fileParallelism: false,
    pool: 'forks',
    // The journeys share the modules of one process: loading them anew for each file took seconds a file.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What comes late on a slow machine has come.
    expect: { poll: { timeout: 20_000 } },
  },
})
