import { afterAll, expect } from 'vitest'
import { secretWatch, watchOutput } from '../src/testing/index.ts'

// This file is loaded before every test file of every suite. Several test files share a process.
secretWatch.startAnew()
watchOutput(secretWatch)

// Hooks run in reverse order, so this one runs last and also finds what the other hooks let out while they
// clean up.
afterAll(() => {
  expect(secretWatch.findings(), 'R50 nothing that the suite has let out holds a secret').toEqual([])
})
