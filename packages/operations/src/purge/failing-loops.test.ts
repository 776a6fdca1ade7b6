import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDirectory, type TestDirectory } from '../testing/index.ts'

let directory: TestDirectory
beforeAll(async () => {
  directory = await openTestDirectory()
})
afterAll(() => directory.dispose())

test('a loop is told of after three failures in a row, with the moment of the third, until it has done its work', async () => {
  const { operations, clock } = directory
  const { failingLoops } = operations
  await failingLoops.noteRound({ loop: 'purge', failures: 2 })
  expect(await failingLoops.list()).toEqual([])

  const since = clock.now()
  await failingLoops.noteRound({ loop: 'purge', failures: 3 })
  clock.advance({ ms: 60_000 })
  await failingLoops.noteRound({ loop: 'purge', failures: 4 })
  const failing = [{ loop: 'purge', failures: 4, failingSince: since, lastFailedAt: clock.now() }]
  expect(await failingLoops.list()).toEqual(failing)
  expect(await operations.getPurgeStatus()).toMatchObject({ failingLoops: failing })

  await failingLoops.noteRound({ loop: 'jobs', failures: 0 })
  expect(await failingLoops.list()).toEqual(failing)
  await failingLoops.noteRound({ loop: 'purge', failures: 0 })
  expect(await failingLoops.list()).toEqual([])
})
