import { defineConfig } from 'vitest/config'

/**
 * The tests that judge the sample of changes. Property tests are left out, because they take longer than all others
 * together.
 */
export default defineConfig({
  test: {
    include: [
      'src/user/restore/*.test.ts',
      'src/user/canonical-plan.test.ts',
      'src/user/proxy-addresses.primary.test.ts',
    ],
    exclude: ['**/*.property.test.ts'],
    testNamePattern: '^(?!.*100,000 rows)',
    testTimeout: 30_000,
  },
})
