import { defineConfig } from 'vitest/config'

/**
 * The tests that judge whether a changed rule is noticed. Tests that read source files are left out, because they
 * cannot judge instrumented ones.
 */
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    exclude: ['src/cited-rules.test.ts', 'src/depends-on-nothing.test.ts'],
    // The batch of 100,000 rows measures cost; smaller batches show every rule in it as well.
    testNamePattern: '^(?!.*100,000 rows)',
    testTimeout: 30_000,
  },
})
