import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { temporaryFolder } from '../../../tooling/scripts/temporary-folder.ts'

// The suites use this folder, and so do the processes that they start.
process.env.TMPDIR = temporaryFolder()

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('.', import.meta.url)),
    include: ['**/*.test.ts'],
    globalSetup: ['../../../tooling/compiled-program/src/keep-folder.ts', './start-installation.ts'],
    // Only one browser runs at a time, so that each journey has the machine to itself.
    fileParallelism: false,
    pool: 'forks',
    // The journeys share the modules of one process. Loading them anew would take seconds for each file.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // On a slow machine, something that appears late still counts.
    expect: { poll: { timeout: 20_000 } },
  },
})
