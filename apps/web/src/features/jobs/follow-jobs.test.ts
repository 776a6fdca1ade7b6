import { expect, test } from 'vitest'
import { followJobs, type JobProgress, nothingFollowed } from './follow-jobs.ts'

const aJob = (id: string, state: JobProgress['state'], restored = 0): JobProgress => ({
  id,
  state,
  counts: { total: 10, pending: 10 - restored, restored, failed: 0 },
})

test('what runs is followed, the oldest first; what had ended before is not', () => {
  const latest = [aJob('c', 'queued'), aJob('b', 'running'), aJob('a', 'succeeded')]
  const first = followJobs(nothingFollowed, latest)
  expect(first.jobs.map(({ id }) => id)).toEqual(['b', 'c'])
  expect(followJobs(first, latest).jobs).toEqual(first.jobs)
})

test('a job that ends stays, and is counted once', () => {
  const running = followJobs(nothingFollowed, [aJob('a', 'running', 3)])
  const done = followJobs(running, [aJob('a', 'succeeded', 10)])
  expect(done).toMatchObject({ jobs: [aJob('a', 'succeeded', 10)], ended: 1 })
  expect(followJobs(done, [aJob('a', 'succeeded', 10)])).toEqual(done)
})

test('a job that began and ended between two answers is told of', () => {
  const before = followJobs(nothingFollowed, [aJob('a', 'succeeded', 10)])
  const after = followJobs(before, [aJob('b', 'succeeded', 10), aJob('a', 'succeeded', 10)])
  expect(after).toMatchObject({ jobs: [aJob('b', 'succeeded', 10)], ended: 1 })
})

test('a job that newer ones have pushed out of the answer stays as it was seen last', () => {
  const running = followJobs(nothingFollowed, [aJob('a', 'running', 3)])
  expect(followJobs(running, [aJob('b', 'queued')]).jobs.map(({ id }) => id)).toEqual(['a', 'b'])
})

test('a job that was put away does not come back', () => {
  const running = followJobs(nothingFollowed, [aJob('a', 'succeeded'), aJob('b', 'running', 3)])
  expect(followJobs({ ...running, jobs: [] }, [aJob('b', 'succeeded', 10)]).jobs).toEqual([])
})
