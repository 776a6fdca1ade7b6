import { defineConfig } from 'vitest/config'

/** The tests that decide whether a changed rule is noticed; those that read source files cannot judge instrumented ones. */
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    exclude: ['src/cited-rules.test.ts', 'src/depends-on-nothing.test.ts'],
    // The batch of 100,000 rows shows a cost; every rule in it is shown by smaller batches as well.
    testNamePattern: '^(?!.*100,000 rows)',
    testTimeout: 30_000,
  },
})
