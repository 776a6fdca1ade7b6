import { defineConfig } from 'vitest/config'

/** The tests that decide whether a changed rule is noticed; those that read source files cannot judge instrumented ones. */
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    exclude: ['src/cited-rules.test.ts', 'src/depends-on-nothing.test.ts'],
    testTimeout: 30_000,
  },
})
