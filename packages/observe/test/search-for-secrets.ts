import { afterAll, expect } from 'vitest'
import { secretWatch, watchOutput } from '../src/testing/index.ts'

// Loaded before every test file of every suite; several files share a process.
secretWatch.startAnew()
watchOutput(secretWatch)

// Defined before any other, and so the last: what is searched when things are closed is counted too.
afterAll(() => {
  expect(secretWatch.findings(), 'R50 nothing that the suite has let out holds a secret').toEqual([])
})
