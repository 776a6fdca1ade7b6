import { createMetrics } from '@reprieve/observe'
import { expect, test } from 'vitest'
import { loopHealth } from './loop-health.ts'

test('a loop that fails three times in a row makes the worker unwell until a round of it does not', async () => {
  const metrics = createMetrics()
  const { roundEnded, reason } = loopHealth(metrics)
  roundEnded('mail', 0)
  for (const failures of [1, 2]) {
    roundEnded('purge', failures)
    expect(reason()).toBeNull()
  }
  roundEnded('purge', 3)
  expect(reason()).toBe('these fail again and again: purge')
  expect(await metrics.registry.metrics()).toContain('reprieve_loop_failures{loop="purge"} 3')
  expect(await metrics.registry.metrics()).toContain('reprieve_loop_failures{loop="mail"} 0')
  roundEnded('purge', 0)
  expect(reason()).toBeNull()
})
